#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kontor::http {

enum class LogLevel : std::uint8_t { Error, Warning, Notice, Request };

/// What is written about one request: nothing that points to a person.
struct RequestEntry {
  std::string_view request_id;
  std::string_view method;
  std::string_view pattern;  // of the route, never the path itself
  int status = 0;
  std::int64_t duration_us = 0;
  std::size_t bytes = 0;
};

/// JSON lines, gathered and written in blocks. Thread-safe.
class Log {
 public:
  /// Writes to the file descriptor what is at or above `level`.
  explicit Log(int descriptor, LogLevel level = LogLevel::Request)
      : descriptor_(descriptor), level_(level) {}
  ~Log() { flush(); }
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  void request(const RequestEntry& entry);

  /// `event` is a dotted name such as "server.started"; `fields` are texts about
  /// the program, never about people. Written at once.
  void event(LogLevel level, std::string_view event,
             const std::vector<std::pair<std::string_view, std::string>>& fields = {});

  void flush();

 private:
  const std::string& stamp();  // with the lock held, as write_out
  void write_out();

  const int descriptor_;
  const LogLevel level_;
  std::mutex mutex_;
  std::string lines_;
  std::chrono::sys_seconds stamped_at_{};
  std::string stamp_;
};

}  // namespace kontor::http
