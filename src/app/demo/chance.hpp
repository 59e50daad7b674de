#pragma once

#include "app/ports.hpp"
#include "base/check.hpp"

#include <cstdint>

namespace kontor::demo {

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

  /// From 0 to `count` − 1. @pre count > 0
  std::uint64_t below(std::uint64_t count) {
    KONTOR_CHECK(count > 0);
    return next() % count;  // the bias of 2^-40 and less is nothing to a demo
  }

  /// From `first` to `last`, both included.
  std::int64_t between(std::int64_t first, std::int64_t last) {
    return first + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(last - first + 1)));
  }

  bool happens(unsigned percent) { return below(100) < percent; }

  template <class List>
  const auto& pick(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::uint64_t state_;
};

/// Ids that grow with the time of the demo and come from its seed.
class DemoIds final : public IdSource {
 public:
  DemoIds(std::uint64_t seed, const Clock& clock) : chance_(seed), clock_(clock) {}

 private:
  std::pair<std::uint64_t, std::uint64_t> next_words() override {
    constexpr std::uint64_t kMsPerSecond = 1'000;
    const auto seconds = static_cast<std::uint64_t>(clock_.now().time_since_epoch().count());
    // A counter below the milliseconds keeps ids of one second in the order of making.
    return uuid_v7(seconds * kMsPerSecond, {counter_++ & 0xFFF, chance_.next()});
  }

  Chance chance_;
  const Clock& clock_;
  std::uint64_t counter_ = 0;
};

}  // namespace kontor::demo
