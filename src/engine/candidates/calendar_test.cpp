#include "engine/candidates/calendar.hpp"

#include "base/day.hpp"

#include <gtest/gtest.h>

namespace kontor::engine::candidates {
namespace {

TEST(CalendarTest, CountsWorkingDaysLikeTheCalendarOfBase) {
  constexpr std::int32_t kStart = 20'500;
  for (std::int32_t first = kStart; first < kStart + 8; ++first) {
    for (std::int32_t last = first; last < first + 40; ++last) {
      for (const int bits : {0x01, 0x1F, 0x60, 0x7F, 0x15}) {
        const auto week = static_cast<std::uint8_t>(bits);
        const auto span =
            DaySpan::make(Day{std::chrono::days{first}}, Day{std::chrono::days{last}});
        EXPECT_EQ(working_days(first, last, week), count_days(*span, *Weekdays::make(week)));
      }
    }
  }
}

TEST(CalendarTest, DaysThatEndBeforeTheyBeginAreNone) {
  EXPECT_EQ(working_days(20'500, 20'499, kWeekMask), 0);
  EXPECT_EQ(working_days(20'500, 20'000, kWeekMask), 0);
}

}  // namespace
}  // namespace kontor::engine::candidates
