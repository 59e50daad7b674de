#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::load {

using Clock = std::chrono::steady_clock;

struct Address {
  std::string host;  // with the port, for the Host header
  std::string ip;
  std::uint16_t port = 0;
};

/// What is asked; `{n}` stands for the number of the request.
struct Template {
  std::string method = "GET";
  std::vector<std::string> paths;
  std::string headers;  // each ended by CRLF
  std::string body;
};

/// What was seen. An error is a lost connection or a status of 400 and above.
struct Tally {
  Clock::time_point started_at = Clock::now();
  std::vector<std::uint32_t> latencies_us;  // of every answer without error
  std::uint64_t errors = 0;
};

/// Writes one request after the other.
class Requests {
 public:
  Requests(Template wanted, std::string host);

  std::string next();

 private:
  Template wanted_;
  std::string host_;
  std::uint64_t number_ = 0;
};

/// One connection that is kept alive; a lost one is made anew.
class Client {
 public:
  Client(int epoll, const Address& address, Requests& requests, Tally& tally)
      : epoll_(epoll), address_(address), requests_(requests), tally_(tally) {}
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  void connect();
  void on_event();

 private:
  void send_next();
  void write_out();
  void read_in();
  bool take_answer();
  void lose();

  int epoll_;
  const Address& address_;
  Requests& requests_;
  Tally& tally_;
  int socket_ = -1;
  std::string request_;
  std::size_t written_ = 0;
  std::string answer_;
  Clock::time_point sent_at_;
};

}  // namespace kontor::load
