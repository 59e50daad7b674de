#include "main/system.hpp"

#include "base/check.hpp"

#include <sys/random.h>

#include <array>
#include <chrono>

namespace kontor {

Instant SystemClock::now() const {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::chrono::microseconds SteadyStopwatch::elapsed() const {
  return std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now().time_since_epoch());
}

std::pair<std::uint64_t, std::uint64_t> RandomIds::next_words() {
  std::array<std::uint64_t, 2> random{};
  const auto read = ::getrandom(random.data(), sizeof random, 0);
  KONTOR_CHECK(read == sizeof random);  // never short for 16 bytes once the system is up
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto unix_ms = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
  return uuid_v7(static_cast<std::uint64_t>(unix_ms), {random[0], random[1]});
}

}  // namespace kontor
