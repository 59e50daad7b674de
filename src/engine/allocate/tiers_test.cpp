#include "engine/allocate/tiers.hpp"

#include "engine/check/tiers.hpp"
#include "tests/support/allocation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace kontor::engine::allocate {
namespace {

using check::Fault;
using check::Verdict;
using testing::ElementsAre;

std::vector<std::uint8_t> some_tiers(const Instance& market, std::uint64_t tiers,
                                     std::uint64_t seed) {
  Chance chance(~seed);
  std::vector<std::uint8_t> tier(market.needs());
  for (std::uint8_t& each : tier) each = static_cast<std::uint8_t>(chance.below(tiers));
  return tier;
}

/// Two needs for one unit: the second pays less and is served first.
struct TwoTiers : testing::Test {
  Instance instance{.demand = {1, 1},
                    .penalty = {900, 50},
                    .supply = {1, 1},
                    .row_begin = {0, 2, 3},
                    .offer = {0, 1, 0},
                    .cost = {10, 700, 40}};
  std::vector<std::uint8_t> tier = {1, 0};
  TieredAllocation best = allocate_tiers(instance, tier, {}).best;
};

TEST_F(TwoTiers, AnEarlierTierIsServedHoweverMuchALaterOnePays) {
  EXPECT_THAT(best.units, ElementsAre(0, 1, 1));
  EXPECT_THAT(best.cost, ElementsAre(40, 700));
  EXPECT_TRUE(check::tiers(instance, tier, best).is_optimal());
}

TEST_F(TwoTiers, EveryPlantedLieIsRefused) {
  struct Lie {
    std::string name;
    std::function<void(TieredAllocation&)> tell;
    Fault expected;
  };
  const std::vector<Lie> lies = {
      {"a unit too many", [](auto& a) { a.units[0] = 1; }, Fault::NeedOverServed},
      {"the later tier first",
       [](auto& a) {
         a.units = {1, 0, 0};
       },
       Fault::CostWrong},
      {"cost off by one", [](auto& a) { ++a.cost[1]; }, Fault::CostWrong},
      {"bound too high", [](auto& a) { ++a.bound[0]; }, Fault::BoundWrong},
      {"bound too low", [](auto& a) { --a.bound[1]; }, Fault::BoundWrong},
      {"a negative price", [](auto& a) { a.price[0][1] = -1; }, Fault::PriceNegative},
      {"a price out of range", [](auto& a) { a.price[0][1] = INT64_MAX; }, Fault::RangeExceeded},
      {"a tier missing", [](auto& a) { a.price.pop_back(); }, Fault::Shape}};
  for (const Lie& lie : lies) {
    TieredAllocation told = best;
    lie.tell(told);
    EXPECT_EQ(check::tiers(instance, tier, told).fault, lie.expected) << lie.name;
  }
}

TEST_F(TwoTiers, PricesOfOneTierAloneLeaveAGap) {
  best.price = {{0, 0}, {0, 0}};
  best.bound = {40, 10};
  const Verdict verdict = check::tiers(instance, tier, best);
  EXPECT_TRUE(verdict.holds());
  EXPECT_FALSE(verdict.is_optimal());
}

/// The first allocation in the dictionary's order of tier costs, by looking at each.
std::vector<std::int64_t> least_costs(const Instance& market, const std::vector<std::uint8_t>& tier,
                                      std::size_t tiers) {
  std::vector<std::int64_t> least(tiers, INT64_MAX);
  for_each_allocation(market, [&](const std::vector<std::int32_t>& units) {
    std::vector<std::int64_t> cost(tiers, 0);
    const std::vector<std::int64_t> by_need = cost_by_need(market, units);
    for (std::size_t need = 0; need < by_need.size(); ++need) cost[tier[need]] += by_need[need];
    least = std::min(least, cost);
  });
  return least;
}

TEST(AllocateTiers, FindsWhatALookAtAllAllocationsFinds) {
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    const Instance market = random_market(seed, {.needs = 4, .offers = 3, .units = 2, .cost = 9});
    if (market.edges() > 9) continue;
    const std::vector<std::uint8_t> tier = some_tiers(market, 3, seed);
    const TieredAllocation best = allocate_tiers(market, tier, {}).best;
    EXPECT_EQ(best.cost, least_costs(market, tier, best.cost.size())) << seed;
  }
}

TEST(AllocateTiers, ProvesEveryAnswer) {
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    const Instance market = random_market(seed, {.needs = 12, .offers = 9, .units = 5, .cost = 30});
    const std::vector<std::uint8_t> tier = some_tiers(market, 1 + seed % 4, seed);
    const Tiered tiered = allocate_tiers(market, tier, {});
    EXPECT_TRUE(check::tiers(market, tier, tiered.best).is_optimal()) << seed;
  }
}

TEST(AllocateTiers, ProvesLargerMarketsAtTheEndOfTheRange) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Instance market = random_market(
        seed, {.needs = 300, .offers = 200, .units = kUnitsMax / 4, .cost = kCostMax});
    const std::vector<std::uint8_t> tier = some_tiers(market, 3, seed);
    EXPECT_TRUE(check::tiers(market, tier, allocate_tiers(market, tier, {}).best).is_optimal());
  }
}

TEST(AllocateTiers, OneTierCostsWhatItCostsWithoutTiers) {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const Instance market = random_market(seed, {.needs = 3, .offers = 3, .units = 2});
    const std::vector<std::uint8_t> tier(market.needs(), 0);
    EXPECT_EQ(allocate_tiers(market, tier, {}).best.cost[0], least_cost(market));
  }
}

TEST(AllocateTiers, StopsWhenAsked) {
  std::stop_source source;
  source.request_stop();
  EXPECT_EQ(allocate_tiers(random_market(1, {}), some_tiers(random_market(1, {}), 2, 1),
                           source.get_token())
                .status,
            Status::Stopped);
}

}  // namespace
}  // namespace kontor::engine::allocate
