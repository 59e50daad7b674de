#include "base/zone.hpp"

#include "base/instant.hpp"

#include <gtest/gtest.h>

namespace kontor {
namespace {

using namespace std::chrono_literals;
constexpr std::string_view kBerlin = "Europe/Berlin";

Day day(std::string_view text) {
  return day_from_text(text).value();
}

Instant local(std::string_view text, std::chrono::minutes time) {
  return instant_from_local(day(text), time, kBerlin, OnClockChange::Refuse).value();
}

TEST(Zone, KnowsSummerAndWinter) {
  EXPECT_EQ(to_text(local("2026-01-15", 8h)), "2026-01-15T07:00:00Z");
  EXPECT_EQ(to_text(local("2026-07-15", 8h)), "2026-07-15T06:00:00Z");
}

TEST(Zone, GivesTheNightOfTheClockChangeSevenHours) {
  EXPECT_EQ(local("2026-03-29", 6h) - local("2026-03-28", 22h), 7h);
  EXPECT_EQ(local("2026-10-25", 6h) - local("2026-10-24", 22h), 9h);
}

TEST(Zone, MustBeToldWhatToDoWithASkippedHour) {
  const auto at = [](OnClockChange on_change) {
    return instant_from_local(day("2026-03-29"), 2h + 30min, kBerlin, on_change);
  };
  EXPECT_EQ(at(OnClockChange::Refuse).error().code, "time.skipped");
  EXPECT_EQ(to_text(at(OnClockChange::Later).value()), "2026-03-29T01:00:00Z");
}

TEST(Zone, MustBeToldWhatToDoWithARepeatedHour) {
  const auto at = [](OnClockChange on_change) {
    return instant_from_local(day("2026-10-25"), 2h + 30min, kBerlin, on_change);
  };
  EXPECT_EQ(at(OnClockChange::Refuse).error().code, "time.repeated");
  EXPECT_EQ(at(OnClockChange::Later).value() - at(OnClockChange::Earlier).value(), 1h);
}

TEST(Zone, RefusesUnknownNames) {
  EXPECT_EQ(local_day(Instant{}, "Europe/Hamburg").error().code, "zone.unknown");
}

TEST(Zone, KnowsWhichDayPeopleWrite) {
  EXPECT_EQ(local_day(local("2026-07-15", 30min), kBerlin), day("2026-07-15"));
}

}  // namespace
}  // namespace kontor
