#include "base/day.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace kontor {
namespace {

Day day(std::string_view text) {
  return day_from_text(text).value();
}
DaySpan span(std::string_view first, std::string_view last) {
  return DaySpan::make(day(first), day(last)).value();
}
const Weekdays kWorkdays = Weekdays::make(Weekdays::kMondayToFriday).value();

TEST(Day, ReadsWhatItWrote) {
  EXPECT_EQ(to_text(day("2028-02-29")), "2028-02-29");
}

TEST(Day, RefusesDaysThatTheCalendarLacks) {
  for (const auto* text : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01",
                           "2026/01/01", "2026-01-0x", "", "2026-01-011"}) {
    EXPECT_EQ(day_from_text(text).error().code, "day.malformed") << text;
  }
}

TEST(DaySpan, IncludesBothEnds) {
  EXPECT_EQ(span("2026-03-16", "2026-03-16").days(), 1);
  EXPECT_EQ(span("2026-03-16", "2026-03-22").days(), 7);
}

TEST(DaySpan, RefusesAnEndBeforeItsBeginning) {
  EXPECT_EQ(DaySpan::make(day("2026-03-17"), day("2026-03-16")).error().code, "period.empty");
}

TEST(DaySpan, RefusesWhatNobodyPlans) {
  EXPECT_EQ(DaySpan::make(day("1999-12-31"), day("2026-03-16")).error().code,
            "period.out_of_range");
  EXPECT_EQ(DaySpan::make(day("2026-01-01"), day("2101-01-01")).error().code,
            "period.out_of_range");
  EXPECT_EQ(DaySpan::make(day("2026-01-01"), day("2037-01-01")).error().code, "period.too_long");
}

TEST(Weekdays, NameAtLeastOneAndOnlyKnownDays) {
  EXPECT_EQ(Weekdays::make(0).error().code, "weekdays.empty");
  EXPECT_EQ(Weekdays::make(0x80).error().code, "weekdays.unknown");
  EXPECT_TRUE(kWorkdays.contains(day("2026-11-23")));   // a Monday
  EXPECT_FALSE(kWorkdays.contains(day("2026-11-22")));  // a Sunday
}

TEST(CountDays, CountsOnlyTheDaysThatCount) {
  EXPECT_EQ(count_days(span("2026-11-23", "2026-11-29"), kWorkdays), 5);
  EXPECT_EQ(count_days(span("2026-11-28", "2026-11-29"), kWorkdays), 0);
  EXPECT_EQ(
      shared_days(span("2026-11-01", "2026-11-23"), span("2026-11-23", "2026-12-31"), kWorkdays),
      1);
  EXPECT_EQ(
      shared_days(span("2026-11-01", "2026-11-22"), span("2026-11-23", "2026-12-31"), kWorkdays),
      0);
}

RC_GTEST_PROP(CountDays, EqualsCountingOneByOne, ()) {
  const Day first = day("2026-01-01") + std::chrono::days{*rc::gen::inRange(0, 800)};
  const auto whole =
      DaySpan::make(first, first + std::chrono::days{*rc::gen::inRange(0, 200)}).value();
  const auto weekdays =
      Weekdays::make(static_cast<std::uint8_t>(*rc::gen::inRange(1, 128))).value();
  std::int32_t counted = 0;
  for (Day each = whole.first(); each <= whole.last(); each += std::chrono::days{1}) {
    counted += weekdays.contains(each) ? 1 : 0;
  }
  RC_ASSERT(count_days(whole, weekdays) == counted);
}

}  // namespace
}  // namespace kontor
