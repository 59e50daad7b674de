#include "base/money.hpp"
#include "base/place.hpp"
#include "base/quantity.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace kontor {
namespace {

using namespace std::chrono_literals;

TEST(Money, RoundsEachShiftHalfUp) {
  const HourlyRate rate{{3'333, Currency::Eur}};
  EXPECT_EQ(price(rate, 60min).minor, 3'333);
  EXPECT_EQ(price(rate, 1min).minor, 56);                  // 55.55
  EXPECT_EQ(price({{30, Currency::Eur}}, 1min).minor, 1);  // 0.5 rounds up
}

TEST(MoneyDeathTest, EndsTheProcessRatherThanOverflow) {
  const Money most{std::numeric_limits<std::int64_t>::max(), Currency::Eur};
  EXPECT_DEATH(most + Money{1}, "check failed");
}

TEST(Quantity, IsKeptInTheSmallestUnit) {
  EXPECT_EQ(Quantity::make(2, "KGM")->amount(), 2'000);
  EXPECT_EQ(Quantity::make(2, "KGM")->dimension(), Dimension::Grams);
  EXPECT_EQ(sum(*Quantity::make(1, "HUR"), *Quantity::make(30, "MIN")), Quantity::make(90, "MIN"));
}

TEST(Quantity, RefusesMixedUnknownNegativeAndTooLarge) {
  EXPECT_EQ(sum(*Quantity::make(1, "HUR"), *Quantity::make(1, "KGM")).error().code,
            "quantity.unit.mixed");
  EXPECT_EQ(Quantity::make(1, "XYZ").error().code, "quantity.unit.unknown");
  EXPECT_EQ(Quantity::make(-1, "C62").error().code, "quantity.negative");
  const auto most = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(Quantity::make(most, "KGM").error().code, "quantity.too_large");
  EXPECT_EQ(sum(*Quantity::make(most, "C62"), *Quantity::make(1, "C62")).error().code,
            "quantity.too_large");
}

TEST(Place, MeasuresTheWayFromHarburgToFinkenwerder) {
  const auto harburg = Place::make(53'460'000, 9'983'000).value();
  const auto finkenwerder = Place::make(53'533'000, 9'876'000).value();
  EXPECT_NEAR(distance_m(harburg, finkenwerder), 10'770, 100);
  EXPECT_EQ(distance_m(harburg, finkenwerder), distance_m(finkenwerder, harburg));
  EXPECT_EQ(distance_m(harburg, harburg), 0);
}

TEST(Place, RefusesPointsThatTheEarthLacks) {
  EXPECT_EQ(Place::make(90'000'001, 0).error().code, "place.out_of_range");
  EXPECT_EQ(Place::make(0, -180'000'001).error().code, "place.out_of_range");
}

TEST(Place, MeasuresFromPoleToPoleWithoutOverflow) {
  EXPECT_GT(distance_m(*Place::make(90'000'000, 0), *Place::make(-90'000'000, 180'000'000)), 0);
}

}  // namespace
}  // namespace kontor
