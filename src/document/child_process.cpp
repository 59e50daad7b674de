#include "document/child_process.hpp"

#include "document/confine.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>

namespace kontor::document {
namespace {

constexpr int kFirstFree = 3;  // after standard input, output and error

/// The file to execute for `program`, or nothing.
std::string resolved(const std::string& program) {
  if (program.find('/') != std::string::npos) {
    return access(program.c_str(), X_OK) == 0 ? program : std::string();
  }
  const char* path = std::getenv("PATH");  // NOLINT(concurrency-mt-unsafe): nobody sets it
  std::string_view rest = path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin";
  while (!rest.empty()) {
    const auto end = std::min(rest.find(':'), rest.size());
    auto candidate = std::string(rest.substr(0, end)) + '/' + program;
    if (access(candidate.c_str(), X_OK) == 0) return candidate;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all;
  all.reserve(texts.size() + 1);
  for (auto& text : texts) all.push_back(text.data());
  all.push_back(nullptr);
  return all;
}

/// What the new process does before it becomes the program; it may not allocate.
[[noreturn]] void become(const char* program, char** arguments, char** environment, int socket,
                         std::uint64_t data_bytes_max) {
  setsid();  // a Ctrl-C at the terminal is the server's affair
  const int end = fcntl(socket, F_DUPFD_CLOEXEC, kFirstFree);
  const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  dup2(end, STDIN_FILENO);
  dup2(end, STDOUT_FILENO);
  dup2(nowhere, STDERR_FILENO);
  close_range(kFirstFree, ~0U, 0);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  signal(SIGPIPE, SIG_DFL);
  confine(data_bytes_max);
  execve(program, arguments, environment);
  constexpr int kNotExecuted = 127;
  _exit(kNotExecuted);
}

/// Waits until `socket` is ready for `events`.
Transfer wait_for(int socket, short events, Deadline deadline) {
  for (;;) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now())
            .count();
    if (left <= 0) return Transfer::Late;
    pollfd waiting{socket, events, 0};
    const int ready = poll(&waiting, 1, static_cast<int>(std::min<std::int64_t>(left, 60'000)));
    if (ready > 0) return Transfer::Done;
    if (ready < 0 && errno != EINTR) return Transfer::Ended;
  }
}

bool is_passing(int error) {
  return error == EAGAIN || error == EINTR;
}

}  // namespace

std::unique_ptr<ChildProcess> ChildProcess::start(const std::vector<std::string>& command,
                                                  std::uint64_t data_bytes_max) {
  if (command.empty()) return nullptr;
  const auto program = resolved(command.front());
  std::array<int, 2> ends{};
  if (program.empty() || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return nullptr;
  }
  auto words = command;
  std::vector<std::string> settings{"HOME=/nonexistent", "LANG=C.UTF-8", "TZ=UTC"};
  const auto arguments = pointers(words);
  const auto environment = pointers(settings);
  const pid_t pid = fork();
  if (pid == 0) {
    become(program.c_str(), const_cast<char**>(arguments.data()),
           const_cast<char**>(environment.data()), ends[1], data_bytes_max);
  }
  close(ends[1]);
  if (pid < 0) {
    close(ends[0]);
    return nullptr;
  }
  return std::unique_ptr<ChildProcess>(new ChildProcess(pid, ends[0]));
}

ChildProcess::~ChildProcess() {
  close(socket_);
  kill(pid_, SIGKILL);
  while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

Transfer ChildProcess::send(std::string_view bytes, Deadline deadline) {
  while (!bytes.empty()) {
    if (const auto ready = wait_for(socket_, POLLOUT, deadline); ready != Transfer::Done) {
      return ready;
    }
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && !is_passing(errno)) return Transfer::Ended;
    if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return Transfer::Done;
}

Transfer ChildProcess::receive(std::size_t count, std::string& bytes, Deadline deadline) {
  const auto end = bytes.size() + count;
  auto at = bytes.size();
  bytes.resize(end);
  while (at < end) {
    if (const auto ready = wait_for(socket_, POLLIN, deadline); ready != Transfer::Done) {
      return ready;
    }
    const auto got = recv(socket_, bytes.data() + at, end - at, MSG_DONTWAIT);
    if (got == 0 || (got < 0 && !is_passing(errno))) return Transfer::Ended;
    if (got > 0) at += static_cast<std::size_t>(got);
  }
  return Transfer::Done;
}

}  // namespace kontor::document
