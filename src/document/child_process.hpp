#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::document {

using Deadline = std::chrono::steady_clock::time_point;

/// How sending or receiving went: all of it; the other side is gone; out of time.
enum class Transfer : std::uint8_t { Done, Ended, Late };

/// A confined program that reads its standard input and writes its standard output,
/// which both are one socket. Its end is that of this object. Its errors are not kept:
/// they could repeat what people wrote.
class ChildProcess {
 public:
  /// Starts `command` (a path and arguments; without '/' the path is searched for).
  /// @return nothing if there is no such program or the system has no room for it;
  ///         a program that cannot be executed ends at once.
  static std::unique_ptr<ChildProcess> start(const std::vector<std::string>& command,
                                             std::uint64_t data_bytes_max);

  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  ~ChildProcess();

  Transfer send(std::string_view bytes, Deadline deadline);

  /// Appends exactly `count` bytes to `bytes`.
  Transfer receive(std::size_t count, std::string& bytes, Deadline deadline);

  pid_t pid() const { return pid_; }

 private:
  ChildProcess(pid_t pid, int socket) : pid_(pid), socket_(socket) {}

  pid_t pid_;
  int socket_;
};

}  // namespace kontor::document
