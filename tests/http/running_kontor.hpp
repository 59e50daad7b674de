#pragma once

#include "tests/http/wire.hpp"

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace kontor::http {

/// The program named by KONTOR_BINARY. Without it a test has nothing to try and fails.
std::string kontor_binary();

/// Runs the program to its end. @return its exit status, −1 if a signal ended it.
int run_kontor(const std::vector<std::string>& arguments);

/// `kontor serve` as a process of its own on a free port; killed at the end.
class RunningKontor {
 public:
  explicit RunningKontor(const std::filesystem::path& data);
  ~RunningKontor();
  RunningKontor(const RunningKontor&) = delete;
  RunningKontor& operator=(const RunningKontor&) = delete;

  std::uint16_t port() const { return port_; }

  /// As a power cut would: nothing of it runs on. May be called beside requests.
  void kill();

 private:
  pid_t pid_ = -1;
  std::uint16_t port_ = 0;
};

/// A signed-in person's headers: cookie and token.
std::string sign_in(std::uint16_t port, std::string_view email, std::string_view password);

}  // namespace kontor::http
