#include "engine/swap/windows.hpp"

#include "engine/swap/graph.hpp"
#include "engine/swap/ring_search.hpp"
#include "tests/support/kidney_pool.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace kontor::engine::swap {
namespace {

struct Pool {
  explicit Pool(std::uint64_t seed)
      : market(support::draw_kidney_pool({.pairs = 60, .weight_max = 99, .seed = seed})),
        columns(*few_rings(Graph(market), 3, 1'000'000, {})),
        candidates(columns.size()) {
    std::iota(candidates.begin(), candidates.end(), 0U);
  }

  Packing improved(const Packing& begin, const std::stop_token& stop) const {
    Chance chance(1);
    return Windows(columns, market.companies(), candidates, {})
        .improve(begin, 10'000'000, chance, stop);
  }
  Packing greedy() const {
    Packing packing(columns, market.companies());
    for (const std::uint32_t column : candidates) {
      if (packing.has_room(column)) packing.add(column);
    }
    return packing;
  }

  Instance market;
  Columns columns;
  std::vector<std::uint32_t> candidates;
};

TEST(RingWindows, NeverMakeAChoiceLighterAndAnswerTheSameEachTime) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    SCOPED_TRACE(seed);
    const Pool pool(seed);
    const Packing begin = pool.greedy();
    const Packing end = pool.improved(begin, {});
    EXPECT_GE(end.weight(), begin.weight());
    EXPECT_EQ(end.chosen(), pool.improved(begin, {}).chosen());
  }
}

TEST(RingWindows, LeaveAChoiceAloneWhenStoppedBefore) {
  const Pool pool(3);
  std::stop_source source;
  source.request_stop();
  EXPECT_EQ(pool.improved(pool.greedy(), source.get_token()).chosen(), pool.greedy().chosen());
}

}  // namespace
}  // namespace kontor::engine::swap
