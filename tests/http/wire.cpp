#include "tests/http/wire.hpp"

#include "base/check.hpp"
#include "http/fields.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <utility>

namespace kontor::http {
namespace {

constexpr timeval kPatience{10, 0};

}  // namespace

std::string Answer::header(std::string_view name) const {
  std::string_view rest = head;
  for (std::size_t end = rest.find("\r\n"); end != std::string_view::npos;
       end = rest.find("\r\n")) {
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 2);
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || !equal_ignoring_case(line.substr(0, colon), name)) {
      continue;
    }
    return std::string(line.substr(colon + 2));
  }
  return {};
}

Wire::Wire(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in to{};
  to.sin_family = AF_INET;
  to.sin_port = htons(port);
  to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
  const auto* const where = reinterpret_cast<const sockaddr*>(&to);  // NOLINT: sockets' interface
  KONTOR_CHECK(::connect(socket_, where, sizeof to) == 0);
}

Wire::~Wire() {
  if (socket_ >= 0) ::close(socket_);
}

Wire::Wire(Wire&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), received_(std::move(other.received_)) {}

void Wire::send(std::string_view bytes) const {
  try_send(bytes);
}

bool Wire::try_send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const ssize_t size = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (size <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

bool Wire::receive() {
  std::array<char, 16 * 1024> bytes{};
  const ssize_t size = ::recv(socket_, bytes.data(), bytes.size(), 0);
  if (size > 0) received_.append(bytes.data(), static_cast<std::size_t>(size));
  return size > 0;
}

std::optional<std::string> Wire::read_until(std::string_view end) {
  for (;;) {
    const std::size_t at = received_.find(end);
    if (at != std::string::npos) {
      std::string text = received_.substr(0, at + end.size());
      received_.erase(0, at + end.size());
      return text;
    }
    if (!receive()) return std::nullopt;
  }
}

Answer Wire::read(bool has_body) {
  const auto head = read_until("\r\n\r\n");
  if (!head) return {};
  Answer answer{std::atoi(head->c_str() + 9), *head, {}};  // NOLINT: behind "HTTP/1.1 "
  const std::string length = answer.header("Content-Length");
  const std::size_t size = has_body && !length.empty() ? std::stoul(length) : 0;
  while (received_.size() < size) {
    if (!receive()) return {};
  }
  answer.body = received_.substr(0, size);
  received_.erase(0, size);
  return answer;
}

bool Wire::is_closed() {
  char byte = 0;
  return received_.empty() && ::recv(socket_, &byte, 1, 0) == 0;
}

std::string get(std::string_view path, std::string_view headers) {
  return fmt::format("GET {} HTTP/1.1\r\nHost: kontor.test\r\n{}\r\n", path, headers);
}

std::string post(std::string_view path, std::string_view body, std::string_view headers) {
  return fmt::format("POST {} HTTP/1.1\r\nHost: kontor.test\r\nContent-Length: {}\r\n{}\r\n{}",
                     path, body.size(), headers, body);
}

Answer ask(std::uint16_t port, std::string_view bytes) {
  return Wire(port).ask(bytes);
}

std::string code_of(const Answer& answer) {
  constexpr std::string_view kKey = "\"code\":\"";
  const std::size_t at = answer.body.find(kKey);
  if (at == std::string::npos) return {};
  const std::size_t from = at + kKey.size();
  return answer.body.substr(from, answer.body.find('"', from) - from);
}

}  // namespace kontor::http
