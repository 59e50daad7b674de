#include "engine/allocate/allocate.hpp"

#include "tests/support/lemon_oracle.hpp"
#include "tests/support/small_instances.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

namespace kontor::engine::allocate {
namespace {

using test::fault_of;
using test::InstanceShape;
using test::lemon_cost;
using test::small_instance;

/// The lowest cost by trying everything.
class Trial {
 public:
  explicit Trial(const Instance& instance)
      : instance_(instance), asked_(instance.demand), left_(instance.supply) {}

  std::int64_t lowest_cost() {
    try_edge(0, 0, 0);
    return lowest_;
  }

 private:
  void try_edge(std::size_t need, std::size_t edge, std::int64_t cost) {
    if (need == instance_.needs()) {
      lowest_ = std::min(lowest_, cost);
    } else if (edge == instance_.row_begin[need + 1]) {
      try_edge(need + 1, edge, cost + std::int64_t{asked_[need]} * instance_.penalty[need]);
    } else {
      try_units(need, edge, cost);
    }
  }

  void try_units(std::size_t need, std::size_t edge, std::int64_t cost) {
    std::int32_t& left = left_[instance_.offer[edge]];
    for (std::int32_t units = std::min(asked_[need], left); units >= 0; --units) {
      left -= units;
      asked_[need] -= units;
      try_edge(need, edge + 1, cost + std::int64_t{units} * instance_.cost[edge]);
      left += units;
      asked_[need] += units;
    }
  }

  const Instance& instance_;
  std::vector<std::int32_t> asked_;
  std::vector<std::int32_t> left_;
  std::int64_t lowest_ = std::numeric_limits<std::int64_t>::max();
};

/// Clears `instance` and holds the answer against its own proof.
Allocation proved(const Instance& instance) {
  const Outcome outcome = allocate(instance, {}, {});
  EXPECT_EQ(outcome.status, Status::Optimal);
  EXPECT_EQ(fault_of(instance, outcome.best), "");
  return outcome.best;
}

void expect_optimal(const InstanceShape& shape, std::uint64_t seeds) {
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE(seed);
    const Instance instance = small_instance(shape, seed);
    ASSERT_EQ(proved(instance).cost, lemon_cost(instance));
    if (testing::Test::HasFailure()) return;
  }
}

TEST(AllocateOracle, AgreesWithTryingEverything) {
  const InstanceShape tiny{.needs_max = 3,
                           .offers_max = 3,
                           .degree_max = 3,
                           .demand_max = 3,
                           .supply_max = 3,
                           .cost_min = -5,
                           .cost_max = 9,
                           .penalty_min = -2,
                           .penalty_max = 12};
  for (std::uint64_t seed = 0; seed < 5'000; ++seed) {
    SCOPED_TRACE(seed);
    const Instance instance = small_instance(tiny, seed);
    const std::int64_t cost = Trial(instance).lowest_cost();
    ASSERT_EQ(proved(instance).cost, cost);
    ASSERT_EQ(lemon_cost(instance), cost);
  }
}

TEST(AllocateOracle, AgreesWithLemonWhateverTheScarcity) {
  for (const std::int64_t supply : {2, 4, 5, 6, 8, 12}) {
    SCOPED_TRACE(supply);
    expect_optimal({.needs_max = 20, .offers_max = 20, .supply_max = supply}, 1'000);
  }
}

TEST(AllocateOracle, AgreesWithLemonWhenAllCostsAreEqual) {
  expect_optimal({.cost_min = 7, .cost_max = 7, .penalty_min = 9, .penalty_max = 9}, 1'000);
}

TEST(AllocateOracle, AgreesWithLemonWhenTiesAreMany) {
  expect_optimal({.needs_max = 40, .offers_max = 40, .cost_max = 2, .penalty_max = 6}, 1'000);
}

TEST(AllocateOracle, AgreesWithLemonOnNegativeCosts) {
  expect_optimal({.cost_min = -1'000, .cost_max = 1'000, .penalty_min = -500, .penalty_max = 900},
                 1'000);
}

TEST(AllocateOracle, AgreesWithLemonOnCostsOverTheWholeRange) {
  expect_optimal({.cost_min = -kCostMax,
                  .cost_max = kCostMax,
                  .penalty_min = -kCostMax,
                  .penalty_max = kCostMax},
                 1'000);
}

TEST(AllocateOracle, AgreesWithLemonOnPenaltiesFarAboveCosts) {
  expect_optimal(
      {.needs_max = 40, .offers_max = 30, .penalty_min = kCostMax - 9, .penalty_max = kCostMax},
      300);
}

TEST(AllocateOracle, AgreesWithLemonOnUnits) {
  expect_optimal({.needs_max = 40,
                  .offers_max = 40,
                  .demand_max = 1,
                  .supply_max = 1,
                  .cost_max = 1'000,
                  .penalty_max = 3'000},
                 1'000);
}

TEST(AllocateOracle, AgreesWithLemonOnLargeQuantities) {
  expect_optimal({.demand_max = kUnitsMax, .supply_max = kUnitsMax}, 1'000);
}

TEST(AllocateOracle, AgreesWithLemonOnFewLargeOffersForManyNeeds) {
  expect_optimal({.needs_max = 200,
                  .offers_max = 3,
                  .supply_max = 300,
                  .cost_max = 1'000,
                  .penalty_max = 2'000},
                 100);
}

TEST(AllocateOracle, AgreesWithLemonOnFewLargeNeedsForManyOffers) {
  expect_optimal({.needs_max = 3,
                  .offers_max = 200,
                  .degree_max = 300,
                  .demand_max = 300,
                  .cost_max = 1'000,
                  .penalty_max = 2'000},
                 100);
}

}  // namespace
}  // namespace kontor::engine::allocate
