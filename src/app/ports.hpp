#pragma once

#include "base/id.hpp"
#include "base/period.hpp"

#include <utility>

namespace kontor {

/// The only way to learn the time; tests pass one that stands still.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

/// Measures how long something took, which the clock is too coarse for.
class Stopwatch {
 public:
  virtual ~Stopwatch() = default;

  /// Since some fixed moment; never falls.
  virtual std::chrono::microseconds elapsed() const = 0;
};

/// The only way to make ids; tests pass one that counts. Safe to share among threads.
class IdSource {
 public:
  virtual ~IdSource() = default;

  template <class Tag>
  Id<Tag> next() {
    const auto [high, low] = next_words();
    return {high, low};
  }

 private:
  virtual std::pair<std::uint64_t, std::uint64_t> next_words() = 0;
};

}  // namespace kontor
