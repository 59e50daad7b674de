#include "engine/online/standing_allocation.hpp"

#include "tests/support/changing_market.hpp"
#include "tests/support/cheapest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

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

TEST(StandingAllocation, SaysWhichNeedsGetOtherUnitsThanBefore) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    ChangingMarket market(seed);
    StandingAllocation standing;
    for (int count = 0; count < 60; ++count) {
      const StandingAllocation before = standing;
      const Event event = market.next();
      const Repair repair = standing.apply(event).value();
      for (std::uint32_t need = 0; need < before.needs(); ++need) {
        if (std::ranges::count(repair.changed_needs, need) > 0) continue;
        EXPECT_TRUE(
            std::ranges::is_permutation(before.held_by_need(need), standing.held_by_need(need)));
      }
    }
  }
}

TEST(StandingAllocation, IsEmptyAfterEverybodyLeft) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    ChangingMarket market(seed);
    StandingAllocation standing;
    for (int count = 0; count < 50; ++count) ASSERT_TRUE(standing.apply(market.next()));
    while (const auto event = market.next_to_leave()) {
      EXPECT_EQ(standing.apply(*event)->cost, cheapest(market.instance()));
    }
    EXPECT_EQ(standing.cost(), 0);
    EXPECT_EQ(standing.instance().edges(), 0);
    EXPECT_THAT(standing.instance().supply, testing::Each(0));
  }
}

TEST(StandingAllocation, GivesNothingToANeedThatAsksForNothing) {
  StandingAllocation standing;
  ASSERT_TRUE(standing.apply(OfferArrives{0, 3, {}}));
  const Repair repair = standing.apply(NeedArrives{0, 0, 50, {{0, 7}}}).value();
  EXPECT_EQ(repair.verdict, Verdict::Exact);
  EXPECT_THAT(standing.held_by_need(0), testing::IsEmpty());
  EXPECT_EQ(standing.apply(NeedChanges{0, 2, 50})->cost, 14);
  EXPECT_EQ(standing.apply(NeedChanges{0, 0, 50})->cost, 0);
}

TEST(StandingAllocation, GivesTheSameAnswerToTheSameEvents) {
  ChangingMarket market(7, {.numbers = 12, .units_max = 5, .cost_max = 4, .link_chance = 2});
  StandingAllocation first;
  StandingAllocation second;
  for (int count = 0; count < 500; ++count) {
    const Event event = market.next();
    EXPECT_EQ(first.apply(event)->changed_needs, second.apply(event)->changed_needs);
    EXPECT_EQ(first.allocation().units, second.allocation().units);
    EXPECT_EQ(first.allocation().price, second.allocation().price);
  }
}

TEST(StandingAllocation, IsProvisionalWithAValidBoundWhenTheBudgetIsSpent) {
  int provisional = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE(seed);
    ChangingMarket market(seed, {.numbers = 8, .units_max = 4, .cost_max = 50, .link_chance = 2});
    StandingAllocation standing;
    for (int count = 0; count < 60 && !HasFailure(); ++count) {
      const Repair repair = standing.apply(market.next(), Budget(seed % 9)).value();
      const Instance fresh = market.instance();
      const std::int64_t optimum = cheapest(fresh);
      expect_sound(standing, fresh);
      EXPECT_LE(repair.bound, optimum);
      EXPECT_GE(repair.cost, optimum);
      EXPECT_EQ(repair.verdict == Verdict::Exact, standing.is_exact());
      EXPECT_TRUE(repair.verdict == Verdict::Provisional || repair.cost == optimum);
      if (repair.verdict == Verdict::Provisional) ++provisional;
    }
    EXPECT_EQ(standing.finish().cost, cheapest(market.instance()));
    EXPECT_EQ(standing.bound(), standing.cost());
  }
  EXPECT_GT(provisional, 1'000);
}

TEST(StandingAllocation, FinishesInSmallStepsToo) {
  ChangingMarket market(3, {.numbers = 20, .units_max = 4, .cost_max = 50, .link_chance = 2});
  StandingAllocation standing;
  for (int count = 0; count < 200; ++count) ASSERT_TRUE(standing.apply(market.next(), Budget(0)));
  EXPECT_FALSE(standing.is_exact());
  int steps = 0;
  for (; !standing.is_exact(); ++steps) standing.finish(Budget(1));
  EXPECT_GT(steps, 20);
  EXPECT_EQ(standing.cost(), cheapest(market.instance()));
}

TEST(StandingAllocation, StopsWhenAsked) {
  ChangingMarket market(3);
  StandingAllocation standing;
  for (int count = 0; count < 50; ++count) {
    std::stop_source source;
    source.request_stop();
    const Repair repair = standing.apply(market.next(), Budget(1'000, source.get_token())).value();
    EXPECT_EQ(repair.searches, 0);
  }
  EXPECT_EQ(standing.finish().cost, cheapest(market.instance()));
}

TEST(StandingAllocation, AdvisesARestartBeyondThreePercent) {
  StandingAllocation standing;
  for (std::uint32_t offer = 0; offer < 200; ++offer) {
    ASSERT_TRUE(standing.apply(OfferArrives{offer, 1, {}}));
  }
  EXPECT_FALSE(standing.restart_pays(6));
  EXPECT_TRUE(standing.restart_pays(7));
}

}  // namespace
}  // namespace kontor::engine::online
