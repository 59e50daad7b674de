#include "engine/online/standing_allocation.hpp"

#include "tests/support/changing_market.hpp"
#include "tests/support/cheapest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kontor::engine::online {
namespace {

using allocate::Allocation;
using allocate::Instance;
using test::bound_of;
using test::ChangingMarket;
using test::cheapest;
using test::cost_of;
using test::Weather;

/// Markets from idle to crowded, from equal costs to the ends of the range.
std::vector<Weather> weathers() {
  return {{},
          {.numbers = 3, .units_max = 1, .cost_max = 3, .link_chance = 1},
          {.numbers = 8, .units_max = 9, .cost_max = 1'000, .link_chance = 2},
          {.numbers = 8, .units_max = 2, .cost_max = 0, .link_chance = 2},
          {.numbers = 5, .units_max = 3, .cost_max = allocate::kCostMax, .link_chance = 1},
          {.numbers = 5, .units_max = allocate::kUnitsMax, .cost_max = 50, .link_chance = 2},
          {.numbers = 16, .units_max = 3, .cost_max = 40, .link_chance = 5}};
}

void expect_sound(const StandingAllocation& standing, const Instance& fresh) {
  const Instance market = standing.instance();
  const Allocation allocation = standing.allocation();
  EXPECT_EQ(cost_of(market, allocation.units), allocation.cost);
  EXPECT_EQ(bound_of(market, allocation.price), allocation.bound);
  EXPECT_EQ(bound_of(fresh, allocation.price), allocation.bound);
  EXPECT_EQ(standing.cost(), allocation.cost);
  EXPECT_LE(standing.bound(), allocation.bound);
  EXPECT_EQ(market.demand, fresh.demand);
  EXPECT_EQ(market.supply, fresh.supply);
  EXPECT_EQ(market.edges(), fresh.edges());
}

TEST(StandingAllocation, EqualsAFreshSolveAfterEveryEvent) {
  for (const Weather& weather : weathers()) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
      SCOPED_TRACE(seed);
      ChangingMarket market(seed, weather);
      StandingAllocation standing;
      for (int count = 0; count < 60 && !HasFailure(); ++count) {
        const Result<Repair> repair = standing.apply(market.next());
        ASSERT_TRUE(repair.has_value()) << repair.error().code;
        const Instance fresh = market.instance();
        expect_sound(standing, fresh);
        EXPECT_EQ(repair->verdict, Verdict::Exact);
        EXPECT_EQ(repair->cost, cheapest(fresh));
        EXPECT_EQ(repair->bound, repair->cost);
      }
    }
  }
}

}  // namespace
}  // namespace kontor::engine::online
