#include "engine/check/allocation.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <string>

namespace kontor::engine::check {
namespace {

using allocate::Allocation;
using allocate::Instance;

/// Two needs and two offers. The second offer is scarce and cheap: a unit more of it saves 20.
struct AllocationCheck : testing::Test {
  Instance instance{.demand = {3, 2},
                    .penalty = {100, 100},
                    .supply = {9, 2},
                    .row_begin = {0, 2, 4},
                    .offer = {0, 1, 0, 1},
                    .cost = {30, 10, 50, 20}};
  // Need 0 takes three of offer 0 at 30, need 1 two of offer 1 at 20.
  Allocation answer{.units = {3, 0, 0, 2}, .price = {0, 30}, .cost = 130, .bound = 130};

  Verdict judge() const { return allocation(instance, answer); }
};

TEST_F(AllocationCheck, AnOptimalAnswerIsProved) {
  EXPECT_TRUE(judge().is_optimal());
}

TEST_F(AllocationCheck, PricesThatProveLessLeaveAGap) {
  answer.price = {0, 0};
  answer.bound = 3 * 10 + 2 * 20;
  EXPECT_EQ(judge(), (Verdict{Fault::None, 0, 60}));
  EXPECT_FALSE(judge().is_optimal());
}

TEST_F(AllocationCheck, ADearerAnswerLeavesAGap) {
  answer.units = {1, 2, 2, 0};
  answer.cost = 30 + 20 + 100;
  EXPECT_EQ(judge(), (Verdict{Fault::None, 0, 20}));
}

TEST_F(AllocationCheck, UnmetDemandCostsItsPenalty) {
  answer.units = {0, 0, 0, 0};
  answer.cost = 500;
  EXPECT_EQ(judge().gap, 370);
}

struct Lie {
  std::string name;
  std::function<void(Instance&, Allocation&)> tell;
  Verdict expected;
};

TEST_F(AllocationCheck, EveryPlantedLieIsRefused) {
  const std::vector<Lie> lies = {
      {"a unit too many", [](auto&, auto& a) { ++a.units[0]; }, {Fault::NeedOverServed, 0}},
      {"a unit taken twice",
       [](auto&, auto& a) {
         a.units = {0, 3, 0, 2};
       },
       {Fault::SupplyExceeded, 1}},
      {"a unit fewer", [](auto&, auto& a) { --a.units[0]; }, {Fault::CostWrong}},
      {"a negative unit",
       [](auto&, auto& a) {
         a.units = {4, -1, 0, 2};
       },
       {Fault::NegativeUnits, 1}},
      {"more units than any need may ask",
       [](auto&, auto& a) { a.units[2] = allocate::kUnitsMax + 1; },
       {Fault::NegativeUnits, 2}},
      {"another pair",
       [](auto&, auto& a) {
         a.units = {2, 1, 1, 1};
       },
       {Fault::CostWrong}},
      {"a pair that does not exist", [](auto&, auto& a) { a.units.push_back(0); }, {Fault::Shape}},
      {"an edge to nowhere", [](auto& i, auto&) { i.offer[3] = 2; }, {Fault::EdgeUnknown, 3}},
      {"cost off by one", [](auto&, auto& a) { ++a.cost; }, {Fault::CostWrong}},
      {"cost and bound off by one",
       [](auto&, auto& a) { ++a.cost, ++a.bound; },
       {Fault::CostWrong}},
      {"bound too low", [](auto&, auto& a) { --a.bound; }, {Fault::BoundWrong}},
      {"bound too high", [](auto&, auto& a) { ++a.bound; }, {Fault::BoundWrong}},
      {"a price raised", [](auto&, auto& a) { a.price[1] += 7; }, {Fault::BoundWrong}},
      {"a price lowered", [](auto&, auto& a) { a.price[1] -= 17; }, {Fault::BoundWrong}},
      {"a negative price", [](auto&, auto& a) { a.price[0] = -1; }, {Fault::PriceNegative, 0}},
      {"an enormous price", [](auto&, auto& a) { a.price[1] = INT64_MAX; }, {Fault::BoundWrong}},
      {"a price missing", [](auto&, auto& a) { a.price.pop_back(); }, {Fault::Shape}},
      {"an empty answer", [](auto&, auto& a) { a = {}; }, {Fault::Shape}},
      {"rows that fall",
       [](auto& i, auto&) {
         i.row_begin = {0, 5, 4};
       },
       {Fault::Shape}},
      {"a cost out of range",
       [](auto& i, auto&) { i.cost[0] = allocate::kCostMax + 1; },
       {Fault::Shape}},
      {"negative demand", [](auto& i, auto&) { i.demand[0] = -1; }, {Fault::Shape}}};
  for (const Lie& lie : lies) {
    Instance told_instance = instance;
    Allocation told = answer;
    lie.tell(told_instance, told);
    EXPECT_EQ(allocation(told_instance, told), lie.expected) << lie.name;
  }
}

TEST(AllocationCheckOfNothing, AnEmptyMarketIsOptimal) {
  Instance empty;
  empty.row_begin = {0};
  EXPECT_TRUE(allocation(empty, {}).is_optimal());
  EXPECT_EQ(allocation({}, {}).fault, Fault::Shape);
}

TEST(AllocationCheckOfNothing, ANeedWithoutEdgesStaysUnmet) {
  const Instance lonely{
      .demand = {2}, .penalty = {7}, .supply = {1}, .row_begin = {0, 0}, .offer = {}, .cost = {}};
  EXPECT_TRUE(allocation(lonely, {{}, {0}, 14, 14}).is_optimal());
}

constexpr std::uint32_t kLongRow = 10'000;

/// Needs of which the second has a row longer than the pieces in which edges are swept; one edge
/// is cheaper than all others.
Instance long_row(std::uint32_t cheapest) {
  Instance instance;
  instance.demand = {0, 1};
  instance.penalty = {0, 500};
  instance.row_begin = {0, 3, kLongRow};
  for (std::uint32_t edge = 0; edge < kLongRow; ++edge) {
    instance.supply.push_back(1);
    instance.offer.push_back(edge);
    instance.cost.push_back(edge == cheapest ? 5 : 100);
  }
  return instance;
}

TEST(AllocationCheckOfALongRow, TheCheapestEdgeCountsWhereverItStands) {
  for (const std::uint32_t cheapest : {0U, 2'047U, 2'048U, 9'999U}) {
    const Instance instance = long_row(cheapest);
    Allocation answer;
    answer.units.assign(kLongRow, 0);
    answer.price.assign(kLongRow, 0);
    const std::uint32_t chosen = cheapest < 3 ? 77 : cheapest;  // the first three are not its own
    answer.units[chosen] = 1;
    answer.cost = answer.bound = instance.cost[chosen];
    EXPECT_TRUE(allocation(instance, answer).is_optimal()) << cheapest;
  }
}

TEST(AllocationCheckOfALongRow, ANegativeUnitIsFoundAtItsEnd) {
  Allocation answer;
  answer.units.assign(kLongRow, 0);
  answer.price.assign(kLongRow, 0);
  answer.units.back() = -1;
  EXPECT_EQ(allocation(long_row(5), answer), (Verdict{Fault::NegativeUnits, kLongRow - 1}));
}

TEST(AllocationCheckAtTheEndOfTheRange, SumsDoNotOverflow) {
  constexpr std::size_t kRows = 4'096;  // × kUnitsMax units: all that is allowed
  Instance instance;
  instance.row_begin.push_back(0);
  Allocation answer;
  for (std::uint32_t row = 0; row < kRows; ++row) {
    instance.demand.push_back(allocate::kUnitsMax);
    instance.penalty.push_back(allocate::kCostMax);
    instance.supply.push_back(allocate::kUnitsMax);
    instance.offer.push_back(row);
    instance.cost.push_back(-allocate::kCostMax);
    instance.row_begin.push_back(row + 1);
    answer.units.push_back(allocate::kUnitsMax);
    answer.price.push_back(0);
  }
  answer.cost = answer.bound = -std::int64_t{kRows} * allocate::kUnitsMax * allocate::kCostMax;
  EXPECT_TRUE(allocation(instance, answer).is_optimal());
}

}  // namespace
}  // namespace kontor::engine::check
