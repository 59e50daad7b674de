#include "tests/http/running_kontor.hpp"

#include "base/check.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>

namespace kontor::http {
namespace {

/// Starts the program. @param output  −1, or where its standard output goes.
pid_t start(const std::vector<std::string>& arguments, int output) {
  std::vector<std::string> words{kontor_binary()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (std::string& each : words) pointers.push_back(each.data());
  pointers.push_back(nullptr);
  const pid_t child = ::fork();
  KONTOR_CHECK(child >= 0);
  if (child != 0) return child;
  const int nothing = ::open("/dev/null", O_WRONLY | O_CLOEXEC);  // its log is none of a test's
  ::dup2(nothing, STDERR_FILENO);
  ::dup2(output >= 0 ? output : nothing, STDOUT_FILENO);
  ::execv(pointers.front(), pointers.data());
  ::_exit(127);
}

/// The port at the end of the first line: "… at http://localhost:8080".
std::uint16_t port_from(int output) {
  std::string line;
  for (char next = 0; ::read(output, &next, 1) == 1 && next != '\n';) line += next;
  std::uint16_t port = 0;
  const char* const end = line.data() + line.size();
  std::from_chars(line.data() + line.rfind(':') + 1, end, port);
  EXPECT_GT(port, 0) << line;
  return port;
}

/// The value of a text member in a JSON object.
std::string member(const std::string& body, std::string_view name) {
  const std::string key = fmt::format("\"{}\":\"", name);
  const std::size_t at = body.find(key);
  if (at == std::string::npos) return {};
  const std::size_t from = at + key.size();
  return body.substr(from, body.find('"', from) - from);
}

}  // namespace

std::string kontor_binary() {
  const char* const path = std::getenv("KONTOR_BINARY");  // NOLINT(concurrency-mt-unsafe)
  EXPECT_NE(path, nullptr) << "KONTOR_BINARY names no program";
  return path == nullptr ? "" : path;
}

int run_kontor(const std::vector<std::string>& arguments) {
  int status = 0;
  ::waitpid(start(arguments, -1), &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

RunningKontor::RunningKontor(const std::filesystem::path& data) {
  int ends[2];
  KONTOR_CHECK(::pipe(ends) == 0);
  pid_ = start({"serve", "--data", data.string(), "--listen", "127.0.0.1:0"}, ends[1]);
  ::close(ends[1]);
  port_ = port_from(ends[0]);
  ::close(ends[0]);
}

RunningKontor::~RunningKontor() {
  kill();
  ::waitpid(pid_, nullptr, 0);
}

void RunningKontor::kill() {
  ::kill(pid_, SIGKILL);
}

std::string sign_in(std::uint16_t port, std::string_view email, std::string_view password) {
  const std::string body = fmt::format(R"({{"email":"{}","password":"{}"}})", email, password);
  const Answer answer =
      ask(port, post("/api/v1/sessions", body, "Content-Type: application/json\r\n"));
  EXPECT_EQ(answer.status, 200) << answer.head << answer.body;
  const std::string cookie = answer.header("Set-Cookie");
  return fmt::format("Cookie: {}\r\nX-CSRF-Token: {}\r\n", cookie.substr(0, cookie.find(';')),
                     member(answer.body, "csrf_token"));
}

}  // namespace kontor::http
