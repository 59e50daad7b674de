#pragma once

#include "app/demo/chance.hpp"
#include "base/day.hpp"

namespace kontor::demo {

/// `at`, or the next morning on which people work: Monday to Friday, 6:00 to 16:00 UTC.
inline Instant in_working_hours(Instant at, Chance& chance) {
  using std::chrono::days;
  using std::chrono::hours;
  constexpr hours kBegin{6};
  constexpr hours kEnd{16};
  constexpr std::int64_t kRushSeconds = 3 * 3'600;  // most is written in the first hours
  Day day = std::chrono::floor<days>(at);
  const bool late = at - day >= kEnd;
  if (late) day += days{1};
  const Day asked = day;
  while (std::chrono::weekday(day).iso_encoding() > 5) day += days{1};
  if (!late && day == asked && at - day >= kBegin) return at;
  return day + kBegin + std::chrono::seconds{chance.between(0, kRushSeconds)};
}

/// Some working time later: `least` to `most` hours, moved into working hours.
inline Instant later(Instant at, std::int64_t least_hours, std::int64_t most_hours,
                     Chance& chance) {
  constexpr std::int64_t kMinutes = 60;
  const auto minutes = chance.between(least_hours * kMinutes, most_hours * kMinutes);
  return in_working_hours(at + std::chrono::minutes{minutes}, chance);
}

}  // namespace kontor::demo
