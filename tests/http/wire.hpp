#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kontor::http {

/// An answer as it came over the wire.
struct Answer {
  int status = 0;
  std::string head;
  std::string body;

  /// Empty if the header is not there.
  std::string header(std::string_view name) const;
};

/// A raw connection, so that tests can speak wrongly, half, or late. Reading gives
/// up after ten seconds, and the test fails by what is missing.
class Wire {
 public:
  explicit Wire(std::uint16_t port);
  ~Wire();
  Wire(Wire&& other) noexcept;
  Wire& operator=(Wire&&) = delete;

  void send(std::string_view bytes) const;

  /// As much as the other side takes; whether it was all.
  bool try_send(std::string_view bytes) const;

  /// The next answer; status 0 if the connection ended or nothing came.
  Answer read(bool has_body = true);

  /// Sends and reads.
  Answer ask(std::string_view bytes) {
    send(bytes);
    return read();
  }

  /// Everything up to and with `end`; nothing if it does not come.
  std::optional<std::string> read_until(std::string_view end);

  /// Whether the other side closes without another byte.
  bool is_closed();

 private:
  bool receive();

  int socket_;
  std::string received_;
};

/// A request without a body and with the headers that each end with CRLF.
std::string get(std::string_view path, std::string_view headers = "");

/// A request with a body and its length.
std::string post(std::string_view path, std::string_view body, std::string_view headers = "");

/// One request on a connection of its own.
Answer ask(std::uint16_t port, std::string_view bytes);

/// The `code` of a problem answer.
std::string code_of(const Answer& answer);

}  // namespace kontor::http
