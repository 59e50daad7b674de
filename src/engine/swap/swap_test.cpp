#include "engine/swap/swap.hpp"

#include "base/chance.hpp"
#include "engine/check/rings.hpp"
#include "engine/swap/graph.hpp"
#include "engine/swap/wide.hpp"
#include "tests/support/kidney_pool.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <span>

namespace kontor::engine::swap {
namespace {

using check::judge;
using check::RingFault;
using testing::ElementsAre;
using testing::IsEmpty;

struct Shape {
  std::uint32_t companies = 6;
  std::uint32_t arcs = 12;
  std::int32_t weight_max = 9;
  bool has_givers = false;
  std::uint32_t ring_length = 3;
  std::uint32_t chain_arcs = 0;
};

/// Arcs drawn with repetition, loops included.
Instance some_market(const Shape& shape, std::uint64_t seed) {
  Chance chance(seed);
  std::vector<std::vector<std::pair<std::uint32_t, std::int32_t>>> rows(shape.companies);
  for (std::uint32_t arc = 0; arc < shape.arcs && shape.companies > 0; ++arc) {
    rows[chance.below(shape.companies)].emplace_back(
        chance.below(shape.companies),
        static_cast<std::int32_t>(chance.between(0, shape.weight_max)));
  }
  Instance market;
  market.ring_length = shape.ring_length;
  market.chain_arcs = shape.chain_arcs;
  market.row_begin.push_back(0);
  for (const auto& row : rows) {
    for (const auto& [to, weight] : row) {
      market.to.push_back(to);
      market.weight.push_back(weight);
    }
    market.row_begin.push_back(static_cast<std::uint32_t>(market.to.size()));
    market.gives.push_back(shape.has_givers && chance.below(4) == 0 ? 1 : 0);
  }
  return market;
}

Instance market_of(std::uint32_t companies, const std::vector<std::array<std::int32_t, 3>>& arcs) {
  Instance market;
  market.gives.assign(companies, 0);
  market.row_begin.push_back(0);
  for (std::uint32_t from = 0; from < companies; ++from) {
    for (const auto& arc : arcs) {
      if (arc[0] != static_cast<std::int32_t>(from)) continue;
      market.to.push_back(static_cast<std::uint32_t>(arc[1]));
      market.weight.push_back(arc[2]);
    }
    market.row_begin.push_back(static_cast<std::uint32_t>(market.to.size()));
  }
  return market;
}

/// Tries every choice of disjoint rings and chains.
class BruteForce {
 public:
  explicit BruteForce(const Instance& market) : market_(market) {
    best_.assign(std::size_t{1} << market.companies(), -1);
  }

  std::int64_t best() { return best_of(0); }

 private:
  std::int64_t heaviest(std::uint32_t from, std::uint32_t to) const {
    std::int64_t heaviest = -1;
    for (std::uint32_t at = market_.row_begin[from]; at < market_.row_begin[from + 1]; ++at) {
      if (market_.to[at] == to && from != to && market_.gives[to] == 0) {
        heaviest = std::max<std::int64_t>(heaviest, market_.weight[at]);
      }
    }
    return heaviest;
  }

  /// The best with the companies that are not in `taken`.
  std::int64_t best_of(std::uint32_t taken) {
    if (best_[taken] >= 0) return best_[taken];
    std::int64_t best = 0;
    for (std::uint32_t begin = 0; begin < market_.companies(); ++begin) {
      if ((taken >> begin & 1U) == 0) {
        best = std::max(best, extend(begin, begin, 1, 0, taken | 1U << begin));
      }
    }
    return best_[taken] = best;
  }

  std::int64_t extend(std::uint32_t begin, std::uint32_t last, std::uint32_t length,
                      std::int64_t weight, std::uint32_t taken) {
    std::int64_t best = 0;
    const std::int64_t closing = heaviest(last, begin);
    const bool is_chain = market_.gives[begin] == 1;
    if (is_chain && length > 1) best = weight + best_of(taken);
    if (!is_chain && length > 1 && closing >= 0) best = weight + closing + best_of(taken);
    const std::uint32_t most = is_chain ? market_.chain_arcs + 1 : market_.ring_length;
    for (std::uint32_t next = 0; next < market_.companies() && length < most; ++next) {
      const std::int64_t arc = heaviest(last, next);
      if (arc < 0 || (taken >> next & 1U) == 1) continue;
      best = std::max(best, extend(begin, next, length + 1, weight + arc, taken | 1U << next));
    }
    return best;
  }

  const Instance& market_;
  std::vector<std::int64_t> best_;
};

void expect_optimal(const Shape& shape, std::uint64_t seeds) {
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    SCOPED_TRACE(seed);
    const Instance market = some_market(shape, seed);
    const Answer answer = clear(market, {}, {});
    ASSERT_EQ(answer.weight, BruteForce(market).best());
    ASSERT_EQ(answer.status, Status::Optimal);
    ASSERT_EQ(judge(market, answer), RingFault::None);
  }
}

TEST(ClearRings, FindsTheBestOfAllChoicesOnTinyMarkets) {
  expect_optimal({.companies = 6, .arcs = 14}, 400);
  expect_optimal({.companies = 8, .arcs = 28}, 200);
}

TEST(ClearRings, FindsTheBestForEveryLengthOfRings) {
  for (const std::uint32_t length : {2U, 4U, 5U}) {
    expect_optimal({.companies = 7, .arcs = 24, .ring_length = length}, 150);
  }
}

TEST(ClearRings, FindsTheBestWithChainsOfGivers) {
  for (const std::uint32_t arcs : {1U, 2U, 3U, 6U}) {
    expect_optimal({.companies = 7, .arcs = 20, .has_givers = true, .chain_arcs = arcs}, 150);
  }
}

TEST(ClearRings, FindsAHeaviestMatchingIfOnlyTwoMaySwap) {
  expect_optimal({.companies = 9, .arcs = 60, .weight_max = 99, .ring_length = 2}, 150);
}

TEST(ClearRings, CopesWithEqualWeightsAndWithNone) {
  expect_optimal({.companies = 8, .arcs = 30, .weight_max = 0}, 50);
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    SCOPED_TRACE(seed);
    Instance market = some_market({.companies = 8, .arcs = 30}, seed);
    std::ranges::fill(market.weight, 1);
    const Answer answer = clear(market, {}, {});
    ASSERT_EQ(answer.weight, BruteForce(market).best());
    ASSERT_EQ(judge(market, answer), RingFault::None);
  }
}

TEST(ClearRings, AnswersAMarketOfNobody) {
  Instance nobody;
  nobody.row_begin = {0};
  const Answer answer = clear(nobody, {}, {});
  EXPECT_EQ(answer.status, Status::Optimal);
  EXPECT_EQ(answer.weight, 0);
  EXPECT_EQ(judge(nobody, answer), RingFault::None);
}

TEST(ClearRings, TakesNoRingFromALoopAndTheHeavierOfParallelArcs) {
  const Instance market = market_of(3, {{0, 0, 50}, {0, 1, 3}, {0, 1, 7}, {0, 1, 5}, {1, 0, 2}});
  const Answer answer = clear(market, {}, {});
  EXPECT_THAT(answer.rings, ElementsAre(ElementsAre(0, 1)));
  EXPECT_EQ(answer.weight, 9);
}

TEST(ClearRings, PrefersARingThatHoldsATwoWaySwap) {
  const Instance choice =
      market_of(5, {{0, 1, 2}, {1, 2, 2}, {2, 0, 2}, {0, 3, 2}, {3, 4, 2}, {4, 0, 2}, {3, 0, 0}});
  EXPECT_THAT(clear(choice, {}, {}).rings, ElementsAre(ElementsAre(0, 3, 4)));
}

TEST(ClearRings, GivesNothingToAGiver) {
  Instance market = market_of(2, {{0, 1, 4}, {1, 0, 4}});
  market.gives[0] = 1;
  EXPECT_THAT(clear(market, {}, {}).rings, IsEmpty());
  market.chain_arcs = 1;
  EXPECT_THAT(clear(market, {}, {}).chains, ElementsAre(ElementsAre(0, 1)));
}

TEST(ClearRings, ReachesTheEndsOfTheRangeOfWeights) {
  Instance market = market_of(3, {{0, 1, kWeightMax}, {1, 2, kWeightMax}, {2, 0, kWeightMax}});
  const Answer answer = clear(market, {}, {});
  EXPECT_EQ(answer.weight, std::int64_t{3} * kWeightMax);
  EXPECT_EQ(judge(market, answer), RingFault::None);
}

TEST(ClearRings, ProvesItsAnswerOnKidneyPools) {
  for (const std::uint32_t length : {3U, 4U}) {
    Instance pool = support::draw_kidney_pool({.pairs = 80, .givers = 6, .seed = length});
    pool.ring_length = length;
    pool.chain_arcs = length;
    const Answer answer = clear(pool, {}, {});
    EXPECT_EQ(answer.status, Status::Optimal);
    EXPECT_EQ(judge(pool, answer), RingFault::None);
  }
}

TEST(ClearRings, StopsWithAValidBoundWhenAskedBefore) {
  std::stop_source source;
  source.request_stop();
  const Instance pool = support::draw_kidney_pool({.pairs = 60, .seed = 5});
  const Answer small = clear(pool, {}, source.get_token());
  EXPECT_EQ(small.status, Status::Stopped);
  EXPECT_EQ(judge(pool, small), RingFault::None);
  const Answer wide = clear_wide(pool, Graph(pool), {}, source.get_token());
  EXPECT_EQ(wide.status, Status::Stopped);
  EXPECT_EQ(judge(pool, wide), RingFault::None);
}

TEST(ClearRings, KeepsTheBoundOfTheCasesThatStayOpen) {
  const Instance pool = support::draw_kidney_pool({.pairs = 60, .weight_max = 99, .seed = 7});
  const Answer whole = clear(pool, {}, {});
  for (const std::uint32_t cases : {0U, 1U, 2U, 3U}) {
    const Answer part = clear(pool, {.cases = cases}, {});
    EXPECT_EQ(judge(pool, part), RingFault::None);
    EXPECT_GE(part.bound, whole.weight);
  }
}

TEST(ClearRings, AnswersTheSameEachTime) {
  const Instance pool =
      support::draw_kidney_pool({.pairs = 70, .givers = 4, .weight_max = 9, .seed = 3});
  const Answer one = clear(pool, {}, {});
  const Answer other = clear(pool, {}, {});
  EXPECT_EQ(one.rings, other.rings);
  EXPECT_EQ(one.price, other.price);
  const Graph graph(pool);
  const Effort effort{.steps = 20'000};
  EXPECT_EQ(clear_wide(pool, graph, effort, {}).rings, clear_wide(pool, graph, effort, {}).rings);
}

TEST(ClearWide, BoundsTheBestOfAllChoicesOnTinyMarkets) {
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    SCOPED_TRACE(seed);
    const bool has_givers = seed % 2 == 0;
    const Instance market = some_market({.companies = 8,
                                         .arcs = 26,
                                         .has_givers = has_givers,
                                         .ring_length = 2 + static_cast<std::uint32_t>(seed % 3),
                                         .chain_arcs = has_givers ? 3U : 0U},
                                        seed);
    const Answer answer = clear_wide(market, Graph(market), {.steps = 4'000}, {});
    const std::int64_t best = BruteForce(market).best();
    ASSERT_EQ(judge(market, answer), RingFault::None);
    ASSERT_LE(answer.weight, best);
    ASSERT_GE(answer.bound, best);
  }
}

TEST(ClearWide, ComesNearTheBoundOnAMarketOfSomeHundreds) {
  const Instance market = some_market({.companies = 600, .arcs = 4'800, .weight_max = 60}, 1);
  const Answer answer = clear(market, {.steps = 300'000}, {});
  EXPECT_EQ(judge(market, answer), RingFault::None);
  EXPECT_LE(answer.bound - answer.weight, answer.bound / 20);
}

}  // namespace
}  // namespace kontor::engine::swap
