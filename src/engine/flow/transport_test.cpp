#include "engine/flow/transport.hpp"

#include "base/chance.hpp"
#include "engine/check/allocation.hpp"
#include "tests/support/allocation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kontor::engine::flow {
namespace {

using allocate::Instance;
using allocate::random_market;
using testing::ElementsAre;

TEST(AllocateBySimplex, ScarceCheapOffersGoWhereTheySaveMost) {
  const Instance instance{.demand = {3, 2},
                          .penalty = {100, 100},
                          .supply = {9, 2},
                          .row_begin = {0, 2, 4},
                          .offer = {0, 1, 0, 1},
                          .cost = {30, 10, 50, 20}};
  const Allocated allocated = allocate_by_simplex(instance, {});
  EXPECT_EQ(allocated.status, allocate::Status::Optimal);
  EXPECT_THAT(allocated.best.units, ElementsAre(3, 0, 0, 2));
  EXPECT_EQ(allocated.best.cost, 130);
}

TEST(AllocateBySimplex, ProvesEveryAnswerOnSmallMarketsOfAllSorts) {
  for (std::uint64_t seed = 0; seed < 3'000; ++seed) {
    const Instance market = random_market(seed, {});
    EXPECT_TRUE(check::allocation(market, allocate_by_simplex(market, {}).best).is_optimal())
        << seed;
  }
}

TEST(AllocateBySimplex, ProvesTheLeastCostThatAnyAllocationHas) {
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const Instance market = random_market(seed, {.needs = 3, .offers = 3, .units = 2});
    EXPECT_EQ(allocate_by_simplex(market, {}).best.cost, allocate::least_cost(market)) << seed;
  }
}

TEST(AllocateBySimplex, ProvesEveryAnswerOnLargerMarketsAndExtremeCosts) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Instance market = random_market(
        seed, {.needs = 300, .offers = 300, .units = 1'000, .cost = allocate::kCostMax});
    EXPECT_TRUE(check::allocation(market, allocate_by_simplex(market, {}).best).is_optimal())
        << seed;
  }
}

TEST(AllocateBySimplex, StopsWhenAsked) {
  std::stop_source source;
  source.request_stop();
  EXPECT_EQ(allocate_by_simplex(random_market(1, {}), source.get_token()).status,
            allocate::Status::Stopped);
}

}  // namespace
}  // namespace kontor::engine::flow
