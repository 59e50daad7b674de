#pragma once

#include "base/check.hpp"

#include <cstdint>

namespace kontor {

/// Chance that is the same everywhere for the same seed, which the distributions of the standard
/// library are not: SplitMix64 (Steele, Lea, Flood 2014).
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
  }

  /// From 0 to `count` − 1, with a bias of 2^-32 and less for counts below 2^32. @pre count > 0
  std::uint64_t below(std::uint64_t count) {
    KONTOR_CHECK(count > 0);
    return next() % count;
  }

  /// From `first` to `last`, both included.
  std::int64_t between(std::int64_t first, std::int64_t last) {
    return first + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(last - first + 1)));
  }

  /// From 0 up to, but not including, 1.
  double fraction() {
    constexpr double kStep = 1.0 / 9007199254740992.0;  // 2^-53
    return static_cast<double>(next() >> 11) * kStep;
  }

 private:
  std::uint64_t state_;
};

}  // namespace kontor
