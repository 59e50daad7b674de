#include "base/instant.hpp"

#include "base/day.hpp"

#include <gtest/gtest.h>

namespace kontor {
namespace {

using namespace std::chrono_literals;

TEST(Instant, ReadsWhatItWrote) {
  const Instant instant = Day{std::chrono::year{2026} / 3 / 16} + 6h + 5min + 4s;
  EXPECT_EQ(to_text(instant), "2026-03-16T06:05:04Z");
  EXPECT_EQ(instant_from_text("2026-03-16T06:05:04Z"), instant);
}

TEST(Instant, RefusesEveryOtherForm) {
  for (const auto* text :
       {"2026-03-16", "2026-03-16T06:05:04", "2026-03-16T06:05:04+01:00", "2026-03-16T24:00:00Z",
        "2026-03-16T06:60:04Z", "2026-02-30T06:05:04Z", "2026-03-16T06:05:04.5Z",
        "2026-03-16t06:05:04Z", "2026-03-16T-1:05:04Z"}) {
    EXPECT_EQ(instant_from_text(text).error().code, "instant.malformed") << text;
  }
}

TEST(Period, IsNeverEmptyAndTouchingIsNotOverlapping) {
  const Instant noon = Day{std::chrono::year{2026} / 3 / 16} + 12h;
  EXPECT_EQ(Period::make(noon, noon).error().code, "period.empty");
  const auto before = Period::make(noon - 1h, noon).value();
  const auto after = Period::make(noon, noon + 1h).value();
  EXPECT_FALSE(before.overlaps(after));
  EXPECT_TRUE(before.overlaps(Period::make(noon - 1s, noon + 1h).value()));
  EXPECT_TRUE(after.contains(noon));
  EXPECT_FALSE(after.contains(noon + 1h));
}

}  // namespace
}  // namespace kontor
