// What must not change an answer, or must change it in a known way.
#include "engine/allocate/allocate.hpp"

#include "tests/support/small_instances.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <thread>

namespace kontor::engine::allocate {
namespace {

using test::fault_of;
using test::InstanceShape;
using test::small_instance;

constexpr InstanceShape kShape{.needs_max = 30,
                               .offers_max = 30,
                               .supply_max = 6,
                               .cost_min = -30,
                               .cost_max = 300,
                               .penalty_min = 0,
                               .penalty_max = 400};
constexpr std::uint64_t kSeeds = 500;

std::int64_t cost_of(const Instance& instance) {
  const Outcome outcome = allocate(instance, {}, {});
  EXPECT_EQ(fault_of(instance, outcome.best), "");
  return outcome.best.cost;
}

/// A market that outgrows the cache line of every shortcut: renumbered, of many phases.
Instance large_instance() {
  constexpr std::uint32_t kRows = 5'000;
  constexpr std::uint32_t kDegree = 20;
  Chance chance(7);
  Instance instance;
  instance.row_begin.push_back(0);
  for (std::uint32_t need = 0; need < kRows; ++need) {
    instance.demand.push_back(static_cast<std::int32_t>(chance.between(1, 9)));
    instance.supply.push_back(static_cast<std::int32_t>(chance.between(1, 9)));
    instance.penalty.push_back(static_cast<std::int32_t>(chance.between(5'000, 9'000)));
    for (std::uint32_t left = kDegree; left > 0; --left) {
      instance.offer.push_back(static_cast<std::uint32_t>(chance.below(kRows)));
      instance.cost.push_back(static_cast<std::int32_t>(chance.between(0, 9'999)));
    }
    instance.row_begin.push_back(static_cast<std::uint32_t>(instance.offer.size()));
  }
  return instance;
}

/// The rows of `instance` in the order of `rows`.
Instance with_rows(const Instance& instance, const std::vector<std::uint32_t>& rows) {
  Instance changed;
  changed.supply = instance.supply;
  changed.row_begin.push_back(0);
  for (const std::uint32_t need : rows) {
    changed.demand.push_back(instance.demand[need]);
    changed.penalty.push_back(instance.penalty[need]);
    for (std::uint32_t at = instance.row_begin[need]; at < instance.row_begin[need + 1]; ++at) {
      changed.offer.push_back(instance.offer[at]);
      changed.cost.push_back(instance.cost[at]);
    }
    changed.row_begin.push_back(static_cast<std::uint32_t>(changed.offer.size()));
  }
  return changed;
}

std::vector<std::uint32_t> shuffled(std::size_t count, Chance& chance) {
  std::vector<std::uint32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0U);
  for (std::size_t at = count; at > 1; --at) std::swap(numbers[at - 1], numbers[chance.below(at)]);
  return numbers;
}

TEST(AllocateChange, ScalesWithItsCosts) {
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    SCOPED_TRACE(seed);
    const Instance instance = small_instance(kShape, seed);
    Instance scaled = instance;
    for (std::int32_t& each : scaled.cost) each *= 1'000;
    for (std::int32_t& each : scaled.penalty) each *= 1'000;
    EXPECT_EQ(cost_of(scaled), 1'000 * cost_of(instance));
  }
}

TEST(AllocateChange, MovesWithTheCostsOfANeed) {
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    SCOPED_TRACE(seed);
    const Instance instance = small_instance(kShape, seed);
    Instance moved = instance;
    moved.penalty[0] += 17;
    for (std::uint32_t at = 0; at < instance.row_begin[1]; ++at) moved.cost[at] += 17;
    EXPECT_EQ(cost_of(moved), cost_of(instance) + 17 * instance.demand[0]);
  }
}

TEST(AllocateChange, DoesNotDependOnNumbers) {
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    SCOPED_TRACE(seed);
    const Instance instance = small_instance(kShape, seed);
    Chance chance(seed);
    Instance renumbered = with_rows(instance, shuffled(instance.needs(), chance));
    const std::vector<std::uint32_t> offers = shuffled(instance.offers(), chance);
    for (std::uint32_t& each : renumbered.offer) each = offers[each];
    for (std::size_t offer = 0; offer < offers.size(); ++offer) {
      renumbered.supply[offers[offer]] = instance.supply[offer];
    }
    EXPECT_EQ(cost_of(renumbered), cost_of(instance));
  }
}

TEST(AllocateChange, DoesNotCareForADearerEdgeMore) {
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    SCOPED_TRACE(seed);
    const Instance instance = small_instance(kShape, seed);
    Instance more = instance;
    for (std::uint32_t need = 0; need < instance.needs(); ++need) {
      if (instance.row_begin[need] == instance.row_begin[need + 1]) continue;
      more.offer.insert(more.offer.begin() + more.row_begin[need],
                        instance.offer[instance.row_begin[need]]);
      more.cost.insert(more.cost.begin() + more.row_begin[need],
                       instance.cost[instance.row_begin[need]] + 1);
      for (std::size_t next = need + 1; next < more.row_begin.size(); ++next) {
        ++more.row_begin[next];
      }
    }
    EXPECT_EQ(cost_of(more), cost_of(instance));
  }
}

TEST(AllocateChange, DoesNotCareWhetherANeedIsSplit) {
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    SCOPED_TRACE(seed);
    const Instance instance = small_instance(kShape, seed);
    std::vector<std::uint32_t> rows(instance.needs());
    std::iota(rows.begin(), rows.end(), 0U);
    rows.push_back(0);
    Instance split = with_rows(instance, rows);
    split.demand.back() = instance.demand[0] / 2;
    split.demand.front() -= split.demand.back();
    EXPECT_EQ(cost_of(split), cost_of(instance));
  }
}

TEST(AllocateChange, GivesTheSameBytesWithAnyNumberOfThreads) {
  const Instance instance = large_instance();
  const Outcome one = allocate(instance, {.threads = 1, .start_price = {}}, {});
  EXPECT_EQ(fault_of(instance, one.best), "");
  for (const unsigned threads : {2U, 4U}) {
    const Outcome more = allocate(instance, {.threads = threads, .start_price = {}}, {});
    EXPECT_EQ(more.best.units, one.best.units);
    EXPECT_EQ(more.best.price, one.best.price);
    EXPECT_EQ(more.best.cost, one.best.cost);
    EXPECT_EQ(more.best.bound, one.best.bound);
  }
}

TEST(AllocateChange, StartsBetterFromItsOwnPrices) {
  const Instance instance = large_instance();
  const Outcome cold = allocate(instance, {}, {});
  const Outcome warm = allocate(instance, {.threads = 1, .start_price = cold.best.price}, {});
  EXPECT_EQ(fault_of(instance, warm.best), "");
  EXPECT_EQ(warm.best.cost, cold.best.cost);
  EXPECT_LT(warm.statistics.bids, cold.statistics.bids / 2);
}

TEST(AllocateChange, StopsWhereverItIs) {
  const Instance instance = large_instance();
  for (int time = 0; time < 20; ++time) {
    std::stop_source source;
    const std::jthread other([&] { source.request_stop(); });
    const Outcome outcome = allocate(instance, {}, source.get_token());
    if (outcome.status == Status::Optimal) {
      EXPECT_EQ(fault_of(instance, outcome.best), "");
    } else {
      EXPECT_TRUE(outcome.best.units.empty());
    }
  }
}

}  // namespace
}  // namespace kontor::engine::allocate
