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

/// Whether what a standing allocation says of itself is true of the market as it is.
bool is_sound(const StandingAllocation& standing, const Instance& fresh) {
  const Instance market = standing.instance();
  const Allocation allocation = standing.allocation();
  return market.demand == fresh.demand && market.supply == fresh.supply &&
         market.edges() == fresh.edges() && standing.cost() == allocation.cost &&
         standing.bound() <= allocation.bound &&
         cost_of(market, allocation.units) == allocation.cost &&
         bound_of(market, allocation.price) == allocation.bound &&
         bound_of(fresh, allocation.price) == allocation.bound;
}

/// Whether the answer to an event is sound, and the optimum or an honest bound of it.
bool is_right(const Repair& repair, const StandingAllocation& standing, const Instance& fresh) {
  const std::int64_t optimum = cheapest(fresh);
  const bool is_exact = repair.verdict == Verdict::Exact;
  return is_sound(standing, fresh) && is_exact == standing.is_exact() && repair.bound <= optimum &&
         optimum <= repair.cost && (!is_exact || repair.bound == repair.cost);
}

void follow(ChangingMarket market) {
  StandingAllocation standing;
  for (int count = 0; count < 60; ++count) {
    const Repair repair = standing.apply(market.next()).value();
    ASSERT_EQ(repair.verdict, Verdict::Exact);
    ASSERT_TRUE(is_right(repair, standing, market.instance())) << count;
  }
}

TEST(StandingAllocation, EqualsAFreshSolveAfterEveryEvent) {
  for (const Weather& weather : weathers()) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
      SCOPED_TRACE(seed);
      follow(ChangingMarket(seed, weather));
    }
  }
}

/// The needs that hold other units than before.
std::vector<std::uint32_t> differences(const StandingAllocation& before,
                                       const StandingAllocation& after) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t need = 0; need < before.needs(); ++need) {
    const bool same =
        std::ranges::is_permutation(before.held_by_need(need), after.held_by_need(need));
    if (!same) found.push_back(need);
  }
  return found;
}

TEST(StandingAllocation, SaysWhichNeedsGetOtherUnitsThanBefore) {
  ChangingMarket market(5, {.numbers = 12, .units_max = 5, .cost_max = 40, .link_chance = 2});
  StandingAllocation standing;
  for (int count = 0; count < 2'000; ++count) {
    const StandingAllocation before = standing;
    const Repair repair = standing.apply(market.next()).value();
    EXPECT_TRUE(std::ranges::includes(repair.changed_needs, differences(before, standing)));
  }
}

void everybody_leaves(StandingAllocation& standing, ChangingMarket& market) {
  while (const auto event = market.next_to_leave()) {
    EXPECT_EQ(standing.apply(*event)->cost, cheapest(market.instance()));
  }
}

TEST(StandingAllocation, IsEmptyAfterEverybodyLeft) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    ChangingMarket market(seed);
    StandingAllocation standing;
    for (int count = 0; count < 50; ++count) standing.apply(market.next()).value();
    everybody_leaves(standing, market);
    EXPECT_TRUE(standing.cost() == 0 && standing.instance().edges() == 0);
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
    EXPECT_TRUE(first.allocation().units == second.allocation().units &&
                first.allocation().price == second.allocation().price);
  }
}

/// Follows 60 events, each with a budget of so many edges. @return the provisional answers
int follow_poorly(ChangingMarket market, std::uint64_t edges) {
  int provisional = 0;
  StandingAllocation standing;
  for (int count = 0; count < 60; ++count) {
    const Repair repair = standing.apply(market.next(), Budget(edges)).value();
    EXPECT_TRUE(is_right(repair, standing, market.instance())) << count;
    provisional += repair.verdict == Verdict::Provisional ? 1 : 0;
  }
  EXPECT_TRUE(is_right(standing.finish(), standing, market.instance()));
  return standing.is_exact() ? provisional : 0;
}

TEST(StandingAllocation, IsProvisionalWithAValidBoundWhenTheBudgetIsSpent) {
  int provisional = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE(seed);
    provisional += follow_poorly(
        ChangingMarket(seed, {.numbers = 8, .units_max = 4, .cost_max = 50, .link_chance = 2}),
        seed % 9);
  }
  EXPECT_GT(provisional, 1'000);
}

TEST(StandingAllocation, FinishesInSmallStepsToo) {
  ChangingMarket market(3, {.numbers = 20, .units_max = 4, .cost_max = 50, .link_chance = 2});
  StandingAllocation standing;
  for (int count = 0; count < 200; ++count) standing.apply(market.next(), Budget(0)).value();
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
