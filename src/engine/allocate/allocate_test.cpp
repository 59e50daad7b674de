#include "engine/allocate/allocate.hpp"

#include "tests/support/small_instances.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kontor::engine::allocate {
namespace {

using test::fault_of;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;

/// Three needs in a row of two edges each.
Instance two_offers_for_three_needs() {
  return {.demand = {2, 2, 2},
          .penalty = {100, 100, 50},
          .supply = {3, 2},
          .row_begin = {0, 2, 4, 6},
          .offer = {0, 1, 0, 1, 0, 1},
          .cost = {1, 5, 2, 3, 1, 1}};
}

Allocation best_of(const Instance& instance) {
  const Outcome outcome = allocate(instance, {}, {});
  EXPECT_EQ(outcome.status, Status::Optimal);
  EXPECT_EQ(fault_of(instance, outcome.best), "");
  return outcome.best;
}

TEST(Allocate, LeavesUnmetWhatIsCheapestToLeave) {
  const Allocation best = best_of(two_offers_for_three_needs());
  EXPECT_EQ(best.cost, 1 + 1 + 2 + 3 + 1 + 50);
  EXPECT_EQ(best.bound, best.cost);
}

TEST(Allocate, NamesThePriceOfScarcity) {
  // One unit for two needs: the second would pay up to 9 less its cost of 2.
  const Instance instance{.demand = {1, 1},
                          .penalty = {20, 9},
                          .supply = {1},
                          .row_begin = {0, 1, 2},
                          .offer = {0, 0},
                          .cost = {1, 2}};
  const Allocation best = best_of(instance);
  EXPECT_THAT(best.units, ElementsAre(1, 0));
  EXPECT_GE(best.price[0], 7);
  EXPECT_LE(best.price[0], 19);
}

TEST(Allocate, AsksNothingForWhatIsLeftOver) {
  const Instance instance{.demand = {1},
                          .penalty = {20},
                          .supply = {2, 1},
                          .row_begin = {0, 2},
                          .offer = {0, 1},
                          .cost = {1, 2}};
  EXPECT_THAT(best_of(instance).price, Each(0));
}

TEST(Allocate, SplitsANeedOverManyOffers) {
  const Instance instance{.demand = {6},
                          .penalty = {9},
                          .supply = {1, 2, 2},
                          .row_begin = {0, 3},
                          .offer = {0, 1, 2},
                          .cost = {3, 2, 1}};
  EXPECT_THAT(best_of(instance).units, ElementsAre(1, 2, 2));
}

TEST(Allocate, LeavesUnmetWhatCostsMoreThanThePenalty) {
  const Instance instance{.demand = {3},
                          .penalty = {-5},
                          .supply = {9},
                          .row_begin = {0, 1},
                          .offer = {0},
                          .cost = {-4}};
  const Allocation best = best_of(instance);
  EXPECT_THAT(best.units, ElementsAre(0));
  EXPECT_EQ(best.cost, -15);
}

TEST(Allocate, TakesTheCheaperOfTwoEdgesToOneOffer) {
  const Instance instance{.demand = {3},
                          .penalty = {50},
                          .supply = {9},
                          .row_begin = {0, 3},
                          .offer = {0, 0, 0},
                          .cost = {4, 2, 3}};
  EXPECT_THAT(best_of(instance).units, ElementsAre(0, 3, 0));
}

TEST(Allocate, ProvesAnEmptyMarket) {
  const Instance nobody{
      .demand = {}, .penalty = {}, .supply = {}, .row_begin = {0}, .offer = {}, .cost = {}};
  EXPECT_EQ(best_of(nobody).cost, 0);
}

TEST(Allocate, ProvesAMarketWithoutSupply) {
  Instance instance = two_offers_for_three_needs();
  instance.supply = {0, 0};
  EXPECT_EQ(best_of(instance).cost, 2 * (100 + 100 + 50));
}

TEST(Allocate, ProvesAMarketWithoutDemand) {
  Instance instance = two_offers_for_three_needs();
  instance.demand = {0, 0, 0};
  EXPECT_EQ(best_of(instance).cost, 0);
}

TEST(Allocate, HoldsTheEndsOfTheAllowedRange) {
  const Instance instance{
      .demand = {kUnitsMax, kUnitsMax, kUnitsMax},
      .penalty = {kCostMax, kCostMax, -kCostMax},
      .supply = {kUnitsMax, kUnitsMax},
      .row_begin = {0, 2, 4, 6},
      .offer = {0, 1, 0, 1, 0, 1},
      .cost = {-kCostMax, kCostMax, -kCostMax, kCostMax - 1, -kCostMax, -kCostMax}};
  best_of(instance);
}

TEST(Allocate, AnswersStoppedWhenAskedBefore) {
  std::stop_source source;
  source.request_stop();
  const Outcome outcome = allocate(two_offers_for_three_needs(), {}, source.get_token());
  EXPECT_EQ(outcome.status, Status::Stopped);
  EXPECT_THAT(outcome.best.units, IsEmpty());
}

TEST(Allocate, StartsFromAnyPrices) {
  const Instance instance = two_offers_for_three_needs();
  const std::int64_t cost = best_of(instance).cost;
  for (const std::vector<std::int64_t>& prices :
       {std::vector<std::int64_t>{0, 0}, {49, 49}, {1'000'000'000'000, 3}, {-7, 1 << 30}}) {
    const Outcome outcome = allocate(instance, {.threads = 1, .start_price = prices}, {});
    EXPECT_EQ(fault_of(instance, outcome.best), "");
    EXPECT_EQ(outcome.best.cost, cost);
  }
}

TEST(IsWellFormed, RefusesWhatHasAnotherShape) {
  EXPECT_TRUE(is_well_formed(two_offers_for_three_needs()));
  const auto refuses = [](auto change) {
    Instance instance = two_offers_for_three_needs();
    change(instance);
    return !is_well_formed(instance);
  };
  EXPECT_TRUE(refuses([](Instance& each) { each.penalty.pop_back(); }));
  EXPECT_TRUE(refuses([](Instance& each) { each.row_begin.pop_back(); }));
  EXPECT_TRUE(refuses([](Instance& each) { each.row_begin = {0, 4, 2, 6}; }));
  EXPECT_TRUE(refuses([](Instance& each) { each.row_begin = {0, 2, 4, 5}; }));
  EXPECT_TRUE(refuses([](Instance& each) { each.row_begin = {}; }));
  EXPECT_TRUE(refuses([](Instance& each) { each.cost.pop_back(); }));
  EXPECT_TRUE(refuses([](Instance& each) { each.offer[3] = 2; }));
}

TEST(IsWellFormed, RefusesWhatIsOutOfRange) {
  const auto refuses = [](auto change) {
    Instance instance = two_offers_for_three_needs();
    change(instance);
    return !is_well_formed(instance);
  };
  EXPECT_TRUE(refuses([](Instance& each) { each.demand[0] = -1; }));
  EXPECT_TRUE(refuses([](Instance& each) { each.supply[0] = kUnitsMax + 1; }));
  EXPECT_TRUE(refuses([](Instance& each) { each.penalty[0] = kCostMax + 1; }));
  EXPECT_TRUE(refuses([](Instance& each) { each.cost[0] = -kCostMax - 1; }));
}

}  // namespace
}  // namespace kontor::engine::allocate
