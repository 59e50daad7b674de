#include "engine/allocate/lots.hpp"

#include "engine/check/lots.hpp"
#include "engine/flow/transport.hpp"
#include "tests/support/allocation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

namespace kontor::engine::allocate {
namespace {

using check::Fault;
using testing::ElementsAre;

Allocation flow_of(const Instance& instance, const Lots& lots) {
  return flow::allocate_by_simplex(in_whole_lots(instance, lots), {}).best;
}

/// Two needs of three, a team of two and a pool of four.
struct Team : testing::Test {
  Instance instance{.demand = {3, 3},
                    .penalty = {100, 100},
                    .supply = {2, 4},
                    .row_begin = {0, 2, 4},
                    .offer = {0, 1, 0, 1},
                    .cost = {10, 30, 15, 20}};

  LotAllocation answer(const Lots& lots) const {
    const Allocation flow = flow_of(instance, lots);
    LotAllocation best = allocate_lots(instance, lots, flow, {}, {});
    EXPECT_TRUE(check::lots(instance, lots, best, flow.price).holds());
    return best;
  }
};

TEST_F(Team, WithoutLotsTheFlowStays) {
  EXPECT_EQ(answer({}).gap(), 0);
  EXPECT_TRUE(answer({}).is_complete);
}

TEST_F(Team, ATeamGoesTogether) {
  instance.cost = {10, 30, 10, 30};
  const LotAllocation best = answer({.lot = {2, 1}});
  EXPECT_EQ(best.units[0] % 2, 0);
  EXPECT_EQ(best.gap(), 0);
}

TEST_F(Team, AWholeNeedIsServedWhollyOrNotAtAll) {
  instance.supply = {2, 2};
  const LotAllocation best = answer({.lot = {}, .minimum = {}, .whole = {1, 1}});
  EXPECT_EQ(best.cost, 2 * 10 + 30 + 300);
}

TEST_F(Team, AnEdgeBelowItsMinimumStaysEmpty) {
  const LotAllocation best = answer({.lot = {}, .minimum = {0, 2, 0, 4}});
  EXPECT_THAT(best.units, ElementsAre(0, 3, 2, 0));
}

TEST_F(Team, TheJudgeRefusesBrokenLotsMinimaAndNeeds) {
  const std::vector<std::int64_t> price = {0, 0};
  const LotAllocation told{.units = {1, 0, 0, 3}, .cost = 10 + 200 + 60, .bound = 3 * 10 + 3 * 15};
  const std::vector<std::pair<Fault, Lots>> cases = {
      {Fault::None, {}},
      {Fault::LotBroken, {.lot = {2, 1}}},
      {Fault::LotBroken, {.lot = {}, .minimum = {2, 0, 0, 0}}},
      {Fault::NeedBroken, {.lot = {}, .minimum = {}, .whole = {1, 0}}},
      {Fault::Shape, {.lot = {0, 1}}}};
  for (const auto& [fault, lots] : cases) {
    EXPECT_EQ(check::lots(instance, lots, told, price).fault, fault);
  }
}

TEST_F(Team, TheJudgeRefusesABoundThatThePricesDoNotProve) {
  const Allocation flow = flow_of(instance, {});
  LotAllocation told = allocate_lots(instance, {}, flow, {}, {});
  ++told.bound;
  EXPECT_EQ(check::lots(instance, {}, told, flow.price).fault, Fault::BoundWrong);
}

TEST_F(Team, SupplyThatMakesNoLotIsNotCountedIntoTheBound) {
  instance.supply = {2, 3};
  const LotAllocation best = answer({.lot = {2, 4}});
  EXPECT_EQ(best.bound, best.cost - best.gap());
  EXPECT_EQ(best.bound, 2 * 10 + 4 * 100);
}

Lots some_lots(const Instance& market, std::uint64_t seed) {
  Chance chance(~seed);
  Lots lots;
  const auto number = [&](std::int64_t first, std::int64_t last) {
    return static_cast<std::int32_t>(chance.between(first, last));
  };
  for (std::size_t offer = 0; offer < market.offers(); ++offer) lots.lot.push_back(number(1, 3));
  for (std::size_t edge = 0; edge < market.edges(); ++edge) lots.minimum.push_back(number(0, 3));
  for (std::size_t need = 0; need < market.needs(); ++need) {
    lots.whole.push_back(static_cast<std::uint8_t>(chance.below(2)));
  }
  return lots;
}

/// The least cost of all allocations that the judge of lots accepts.
std::int64_t least_in_lots(const Instance& market, const Lots& lots, const Allocation& flow) {
  std::int64_t least = INT64_MAX;
  for_each_allocation(market, [&](const std::vector<std::int32_t>& units) {
    const LotAllocation each{units, flow::cost_of(market, units), flow.bound};
    if (check::lots(market, lots, each, flow.price).holds()) least = std::min(least, each.cost);
  });
  return least;
}

void expect_optimum(const Instance& market, const Lots& lots) {
  const Allocation flow = flow_of(market, lots);
  const LotAllocation best = allocate_lots(market, lots, flow, {}, {});
  EXPECT_TRUE(check::lots(market, lots, best, flow.price).holds());
  EXPECT_EQ(best.cost, least_in_lots(market, lots, flow));
}

TEST(AllocateLots, OneWindowOverASmallMarketFindsTheOptimum) {
  for (std::uint64_t seed = 0; seed < 250; ++seed) {
    SCOPED_TRACE(seed);
    const Instance market = random_market(seed, {.needs = 3, .offers = 3, .units = 4, .cost = 9});
    if (market.edges() <= 6) expect_optimum(market, some_lots(market, seed));
  }
}

TEST(AllocateLots, WindowsMakeALargerMarketBetterAndTheAnswerStaysPossible) {
  const Instance market =
      random_market(12, {.needs = 60, .offers = 40, .units = 12, .cost = 1'000});
  const Lots lots = some_lots(market, 12);
  const Allocation flow = flow_of(market, lots);
  const LotEffort none{.window = 2, .windows = 0, .nodes = 1};
  const LotAllocation rounded = allocate_lots(market, lots, flow, none, {});
  const LotAllocation best = allocate_lots(market, lots, flow, {.windows = 40}, {});
  EXPECT_TRUE(check::lots(market, lots, rounded, flow.price).holds());
  EXPECT_TRUE(check::lots(market, lots, best, flow.price).holds());
  EXPECT_LE(best.cost, rounded.cost);
  EXPECT_EQ(allocate_lots(market, lots, flow, {.windows = 40}, {}).units, best.units);
}

TEST(AllocateLots, AStopLeavesAPossibleAnswer) {
  std::stop_source source;
  source.request_stop();
  const Instance market = random_market(12, {.needs = 60, .offers = 40, .units = 12, .cost = 99});
  const Lots lots = some_lots(market, 12);
  const Allocation flow = flow_of(market, lots);
  const LotAllocation best = allocate_lots(market, lots, flow, {}, source.get_token());
  EXPECT_TRUE(check::lots(market, lots, best, flow.price).holds());
  EXPECT_FALSE(best.is_complete);
}

}  // namespace
}  // namespace kontor::engine::allocate
