#include "engine/allocate/fairness.hpp"

#include "engine/allocate/slices.hpp"
#include "tests/support/allocation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

namespace kontor::engine::allocate {
namespace {

using testing::ElementsAre;

/// Two needs of four units for one offer of four; the first is dear to leave unmet.
struct OneOffer : testing::Test {
  Instance instance{.demand = {4, 4},
                    .penalty = {900, 100},
                    .supply = {4},
                    .row_begin = {0, 1, 2},
                    .offer = {0, 0},
                    .cost = {10, 20}};
  FairAllocation fair(const Fairness& fairness) const {
    return allocate_fairly(instance, fairness, {}).best;
  }
};

TEST_F(OneOffer, ServesAllAlikeAndSaysWhatThatCosts) {
  const FairAllocation best = fair({});
  EXPECT_THAT(best.units, ElementsAre(2, 2));
  EXPECT_EQ(best.served, 4);
  EXPECT_EQ(best.efficient_cost, 4 * 10 + 4 * 100);
  EXPECT_EQ(best.price(), 2 * 800 + 2 * 10);
}

TEST_F(OneOffer, ANeedOfThreefoldWeightGetsThreefold) {
  EXPECT_THAT(fair({.weight = {1, 3}, .steps = 4}).units, ElementsAre(1, 3));
}

TEST_F(OneOffer, AnEdgeThatCostsMoreThanItsPenaltyIsNotUsed) {
  instance.cost[1] = 101;
  EXPECT_THAT(fair({}).units, ElementsAre(4, 0));
  EXPECT_EQ(fair({}).price(), 0);
}

TEST_F(OneOffer, AnEarlierTierIsFullBeforeALaterOneGetsAnything) {
  EXPECT_THAT(fair({.weight = {}, .steps = 9, .tier = {1, 0}}).units, ElementsAre(0, 4));
  EXPECT_THAT(fair({.weight = {}, .steps = 9, .tier = {0, 0}}).units, ElementsAre(2, 2));
}

TEST_F(OneOffer, LargeDemandsAreFairByTheStep) {
  instance.demand = {1'000, 1'000};
  instance.supply = {1'000};
  EXPECT_THAT(fair({.weight = {}, .steps = 10}).units, ElementsAre(500, 500));
}

TEST(AllocateFairly, AmongFairAllocationsTheCheapestIsTaken) {
  const Instance instance{.demand = {1, 1},
                          .penalty = {100, 100},
                          .supply = {1, 1},
                          .row_begin = {0, 2, 4},
                          .offer = {0, 1, 0, 1},
                          .cost = {30, 10, 10, 40}};
  EXPECT_THAT(allocate_fairly(instance, {}, {}).best.units, ElementsAre(0, 1, 1, 0));
}

/// Slices that stay unserved by loss, the highest first, with the cost behind: smaller is better.
using Measure = std::pair<std::vector<std::int64_t>, std::int64_t>;

Measure measure(const Instance& market, const std::vector<Slice>& slices,
                const std::vector<std::int32_t>& units) {
  std::vector<std::int64_t> losses;
  const std::vector<std::int32_t> unmet = unmet_of(market, units);
  for (const Slice& slice : slices) {
    const std::int32_t served = market.demand[slice.need] - unmet[slice.need];
    const std::int32_t open = std::clamp(slice.begin + slice.units - served, 0, slice.units);
    losses.insert(losses.end(), static_cast<std::size_t>(open), slice.loss);
  }
  std::ranges::sort(losses, std::greater());
  std::int64_t cost = 0;
  for (const std::int64_t each : cost_by_need(market, units)) cost += each;
  return {losses, cost};
}

bool pays(const Instance& market, const std::vector<std::int32_t>& units) {
  for (std::size_t need = 0; need < market.needs(); ++need) {
    for (std::size_t edge = market.row_begin[need]; edge < market.row_begin[need + 1]; ++edge) {
      if (units[edge] > 0 && market.cost[edge] > market.penalty[need]) return false;
    }
  }
  return true;
}

Measure fairest(const Instance& market, const std::vector<Slice>& slices) {
  Measure best{{INT64_MAX}, 0};
  for_each_allocation(market, [&](const std::vector<std::int32_t>& units) {
    if (pays(market, units)) best = std::min(best, measure(market, slices, units));
  });
  return best;
}

TEST(AllocateFairly, FindsWhatALookAtAllAllocationsFinds) {
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    const Instance market = random_market(seed, {.needs = 4, .offers = 3, .units = 3, .cost = 9});
    if (market.edges() > 7) continue;
    Chance chance(seed);
    Fairness fairness{.weight = {}, .steps = 1 + static_cast<std::int32_t>(chance.below(4))};
    for (std::size_t need = 0; need < market.needs(); ++need) {
      fairness.weight.push_back(1 + static_cast<std::int32_t>(chance.below(3)));
    }
    const std::vector<Slice> slices = slices_of(market, fairness);
    const Fair fair = allocate_fairly(market, fairness, {});
    EXPECT_EQ(measure(market, slices, fair.best.units), fairest(market, slices)) << seed;
    EXPECT_TRUE(pays(market, fair.best.units)) << seed;
    EXPECT_GE(fair.best.price(), 0) << seed;
  }
}

TEST(AllocateFairly, StopsWhenAsked) {
  std::stop_source source;
  source.request_stop();
  EXPECT_EQ(allocate_fairly(random_market(1, {}), {}, source.get_token()).status, Status::Stopped);
}

TEST(SlicesOf, EqualFillsHaveEqualLossesAndLowerOnesHigher) {
  const Instance instance{.demand = {2, 4},
                          .penalty = {0, 0},
                          .supply = {},
                          .row_begin = {0, 0, 0},
                          .offer = {},
                          .cost = {}};
  std::vector<std::int64_t> losses;
  for (const Slice& slice : slices_of(instance, {})) losses.push_back(slice.loss);
  EXPECT_THAT(losses, ElementsAre(4, 2, 4, 3, 2, 1));
}

}  // namespace
}  // namespace kontor::engine::allocate
