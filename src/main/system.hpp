#pragma once

#include "app/ports.hpp"

namespace kontor {

/// The machine's clock.
class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

/// The machine's clock that never goes back.
class SteadyStopwatch final : public Stopwatch {
 public:
  std::chrono::microseconds elapsed() const override;
};

/// UUIDv7 from the machine's clock and its random source.
class RandomIds final : public IdSource {
  std::pair<std::uint64_t, std::uint64_t> next_words() override;
};

}  // namespace kontor
