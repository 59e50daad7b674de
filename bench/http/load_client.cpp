#include "load_client.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <utility>

namespace kontor::load {
namespace {

constexpr std::string_view kEndOfHead = "\r\n\r\n";
constexpr int kFirstErrorStatus = 400;

std::string with_number(std::string_view text, std::uint64_t number) {
  constexpr std::string_view kPlaceholder = "{n}";
  std::string out;
  for (;;) {
    const std::size_t at = text.find(kPlaceholder);
    out.append(text.substr(0, at));
    if (at == std::string_view::npos) return out;
    out.append(fmt::to_string(number));
    text.remove_prefix(at + kPlaceholder.size());
  }
}

int number_at(std::string_view text, std::size_t at) {
  int number = 0;
  std::from_chars(text.data() + std::min(at, text.size()), text.data() + text.size(), number);
  return number;
}

/// How many bytes of the body its head announces.
std::size_t body_size(std::string_view head) {
  constexpr std::string_view kLength = "\r\nContent-Length: ";
  const std::size_t at = head.find(kLength);
  if (at == std::string_view::npos) return 0;
  return static_cast<std::size_t>(number_at(head, at + kLength.size()));
}

}  // namespace

Requests::Requests(Template wanted, std::string host)
    : wanted_(std::move(wanted)), host_(std::move(host)) {}

std::string Requests::next() {
  const std::uint64_t number = number_++;
  const std::string& path = wanted_.paths[number % wanted_.paths.size()];
  const std::string body = with_number(wanted_.body, number);
  std::string request =
      fmt::format("{} {} HTTP/1.1\r\nHost: {}\r\n{}", wanted_.method, with_number(path, number),
                  host_, with_number(wanted_.headers, number));
  if (!body.empty()) request += fmt::format("Content-Length: {}\r\n", body.size());
  return request + "\r\n" + body;
}

Client::~Client() {
  if (socket_ >= 0) ::close(socket_);
}

void Client::connect() {
  socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(address_.port);
  inet_pton(AF_INET, address_.ip.c_str(), &to.sin_addr);
  const auto* const where = reinterpret_cast<const sockaddr*>(&to);  // NOLINT: sockets' interface
  if (::connect(socket_, where, sizeof to) != 0) {
    fmt::print(stderr, "kontor-load: nobody answers at {}\n", address_.host);
    std::exit(2);  // NOLINT(concurrency-mt-unsafe): the only thread
  }
  const int on = 1;
  setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  fcntl(socket_, F_SETFL, O_NONBLOCK);  // NOLINT(cppcoreguidelines-pro-type-vararg)
  epoll_event event{};
  event.events = EPOLLIN | EPOLLOUT | EPOLLET;
  event.data.ptr = this;
  epoll_ctl(epoll_, EPOLL_CTL_ADD, socket_, &event);
  send_next();
}

void Client::on_event() {
  write_out();
  read_in();
}

void Client::send_next() {
  request_ = requests_.next();
  written_ = 0;
  sent_at_ = Clock::now();
  write_out();
}

void Client::write_out() {
  while (written_ < request_.size()) {
    const ssize_t size =
        ::send(socket_, request_.data() + written_, request_.size() - written_, MSG_NOSIGNAL);
    if (size < 0) return;  // no room now; a lost connection shows itself at reading
    written_ += static_cast<std::size_t>(size);
  }
}

void Client::read_in() {
  std::array<char, std::size_t{64} * 1024> bytes;  // NOLINT(cppcoreguidelines-pro-type-member-init)
  for (;;) {
    const ssize_t size = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (size <= 0) return lose();
    answer_.append(bytes.data(), static_cast<std::size_t>(size));
    if (take_answer()) send_next();
  }
}

/// @return whether the answer was whole.
bool Client::take_answer() {
  const std::size_t head_end = answer_.find(kEndOfHead);
  if (head_end == std::string::npos) return false;
  const std::size_t head_size = head_end + kEndOfHead.size();
  const std::string_view head = std::string_view(answer_).substr(0, head_size);
  if (answer_.size() < head_size + body_size(head)) return false;
  constexpr std::size_t kStatusAt = 9;  // behind "HTTP/1.1 "
  if (number_at(head, kStatusAt) >= kFirstErrorStatus) {
    ++tally_.errors;
  } else {
    const auto took =
        std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - sent_at_);
    tally_.latencies_us.push_back(static_cast<std::uint32_t>(took.count()));
  }
  answer_.clear();
  return true;
}

void Client::lose() {
  ++tally_.errors;
  ::close(std::exchange(socket_, -1));
  answer_.clear();
  connect();
}

}  // namespace kontor::load
