#include "engine/allocate/closure.hpp"

#include "tests/support/small_instances.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace kontor::engine::allocate {
namespace {

using test::fault_of;
using test::small_instance;

EachPair all_of(const std::vector<Pair>& pairs) {
  return [&pairs](const std::function<void(const Pair&)>& use) {
    for (const Pair& each : pairs) use(each);
  };
}

/// A pair for every need and offer.
std::vector<Pair> every_pair(const Instance& instance, std::uint64_t seed) {
  Chance chance(seed);
  std::vector<Pair> pairs;
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    for (std::uint32_t offer = 0; offer < instance.offers(); ++offer) {
      pairs.push_back({need, offer, static_cast<std::int32_t>(chance.between(0, 60))});
    }
  }
  return pairs;
}

Instance with_all(Instance instance, const std::vector<Pair>& pairs) {
  Instance whole{.demand = instance.demand,
                 .penalty = instance.penalty,
                 .supply = instance.supply,
                 .row_begin = {0},
                 .offer = {},
                 .cost = {}};
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    for (std::uint32_t at = instance.row_begin[need]; at < instance.row_begin[need + 1]; ++at) {
      whole.offer.push_back(instance.offer[at]);
      whole.cost.push_back(instance.cost[at]);
    }
    for (const Pair& each : pairs) {
      if (each.need != need) continue;
      whole.offer.push_back(each.offer);
      whole.cost.push_back(each.cost);
    }
    whole.row_begin.push_back(static_cast<std::uint32_t>(whole.offer.size()));
  }
  return whole;
}

TEST(CloseOver, FindsTheOptimumOverAllPairs) {
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    SCOPED_TRACE(seed);
    Instance instance = small_instance({.needs_max = 20, .offers_max = 20}, seed);
    const std::vector<Pair> pairs = every_pair(instance, seed);
    const Instance whole = with_all(instance, pairs);
    Outcome answer = allocate(instance, {}, {});
    const Closure closure = close_over(instance, answer, all_of(pairs), 100, {});
    EXPECT_TRUE(closure.is_closed);
    EXPECT_EQ(fault_of(instance, answer.best), "");
    EXPECT_EQ(answer.best.cost, allocate(whole, {}, {}).best.cost);
    EXPECT_LE(instance.edges(), whole.edges());
  }
}

TEST(CloseOver, ChangesNothingWhenNoPairIsBetter) {
  Instance instance{.demand = {1},
                    .penalty = {10},
                    .supply = {2, 1},
                    .row_begin = {0, 1},
                    .offer = {0},
                    .cost = {3}};
  Outcome answer = allocate(instance, {}, {});
  const std::vector<Pair> pairs = {{0, 1, 3}, {0, 1, 12}};
  const Closure closure = close_over(instance, answer, all_of(pairs), 100, {});
  EXPECT_TRUE(closure.is_closed);
  EXPECT_EQ(closure.rounds, 0);
  EXPECT_EQ(instance.edges(), 1U);
}

TEST(CloseOver, SaysThatItIsOpenWhenRoundsRunOut) {
  Instance instance{
      .demand = {1}, .penalty = {10}, .supply = {1}, .row_begin = {0, 0}, .offer = {}, .cost = {}};
  Outcome answer = allocate(instance, {}, {});
  const std::vector<Pair> pairs = {{0, 0, 3}};
  EXPECT_FALSE(close_over(instance, answer, all_of(pairs), 0, {}).is_closed);
  EXPECT_EQ(answer.best.cost, 10);
  EXPECT_TRUE(close_over(instance, answer, all_of(pairs), 1, {}).is_closed);
  EXPECT_EQ(answer.best.cost, 3);
}

TEST(CloseOver, StopsWhenAsked) {
  Instance instance{
      .demand = {1}, .penalty = {10}, .supply = {1}, .row_begin = {0, 0}, .offer = {}, .cost = {}};
  Outcome answer = allocate(instance, {}, {});
  std::stop_source source;
  source.request_stop();
  const std::vector<Pair> pairs = {{0, 0, 3}};
  EXPECT_FALSE(close_over(instance, answer, all_of(pairs), 9, source.get_token()).is_closed);
  EXPECT_EQ(answer.best.cost, 10);
}

}  // namespace
}  // namespace kontor::engine::allocate
