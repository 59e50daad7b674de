#pragma once

#include "app/ports.hpp"
#include "base/day.hpp"

#include <atomic>

namespace kontor::test {

using namespace std::chrono_literals;

/// Monday, 2 March 2026, 08:00 UTC: "now" in every test that says nothing else.
inline const Instant kNow = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} + 8h;
inline const Day kToday = std::chrono::floor<std::chrono::days>(kNow);

/// `day("2026-03-16")`.
inline Day day(std::string_view text) {
  return day_from_text(text).value();
}

inline DaySpan days(std::string_view first, std::string_view last) {
  return DaySpan::make(day(first), day(last)).value();
}

inline Weekdays monday_to_friday() {
  return Weekdays::make(Weekdays::kMondayToFriday).value();
}

/// Stands still until it is told otherwise.
class FixedClock final : public Clock {
 public:
  Instant now() const override { return now_; }
  void set(Instant now) { now_ = now; }
  void advance(std::chrono::seconds by) { now_ = now_ + by; }

 private:
  Instant now_ = kNow;
};

/// Everything takes a microsecond.
class CountingStopwatch final : public Stopwatch {
 public:
  std::chrono::microseconds elapsed() const override { return std::chrono::microseconds{++count_}; }

 private:
  mutable std::atomic<std::int64_t> count_ = 0;
};

/// Ids 1000/1, 1000/2, …: later ones are greater, and none is one of the builders'.
class CountingIds final : public IdSource {
  static constexpr std::uint64_t kHigh = 1'000;

  std::pair<std::uint64_t, std::uint64_t> next_words() override { return {kHigh, ++last_}; }
  std::atomic<std::uint64_t> last_ = 0;
};

}  // namespace kontor::test
