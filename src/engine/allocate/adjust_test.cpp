#include "engine/allocate/adjust.hpp"

#include "engine/check/allocation.hpp"
#include "engine/flow/transport.hpp"
#include "tests/support/allocation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kontor::engine::allocate {
namespace {

using testing::ElementsAre;

Allocation solved(const Instance& instance) {
  return flow::allocate_by_simplex(instance, {}).best;
}

/// Two needs of two units, two offers of two; as it is, each need takes the offer of its number.
struct Wished : testing::Test {
  Instance instance{.demand = {2, 2},
                    .penalty = {100, 100},
                    .supply = {2, 2},
                    .row_begin = {0, 2, 4},
                    .offer = {0, 1, 0, 1},
                    .cost = {10, 14, 14, 10}};

  Allocation answer(const Wishes& wishes) const {
    const Adjusted changed = adjusted(instance, wishes).value();
    const Allocation found = solved(changed.instance);
    EXPECT_TRUE(check::allocation(changed.instance, found).is_optimal());
    return restored(instance, changed, found);
  }
  std::string refused(const Wishes& wishes) const {
    return adjusted(instance, wishes).error().code;
  }
};

TEST_F(Wished, NothingChangesNothing) {
  EXPECT_THAT(answer({}).units, ElementsAre(2, 0, 0, 2));
  EXPECT_EQ(answer({}).cost, 40);
  EXPECT_EQ(answer({}).bound, 40);
}

TEST_F(Wished, AForbiddenPairStaysEmpty) {
  EXPECT_THAT(answer({.forbidden = {0}, .pinned = {}, .published = {}}).units,
              ElementsAre(0, 2, 2, 0));
}

TEST_F(Wished, PinnedUnitsAreKeptWhateverTheyCost) {
  const Allocation found = answer({.forbidden = {}, .pinned = {{1, 1}}, .published = {}});
  EXPECT_THAT(found.units, ElementsAre(1, 1, 1, 1));
  EXPECT_EQ(found.cost, 48);
  EXPECT_EQ(found.bound, 48);
}

TEST_F(Wished, APublishedMatchStaysIfItsBonusOutweighsTheGain) {
  const auto published = [](std::int32_t bonus) {
    return Wishes{.forbidden = {}, .pinned = {}, .published = {{1, 1}}, .bonus = bonus};
  };
  EXPECT_THAT(answer(published(7)).units, ElementsAre(2, 0, 0, 2));
  EXPECT_THAT(answer(published(9)).units, ElementsAre(1, 1, 1, 1));
  EXPECT_EQ(answer(published(9)).cost, 48);  // what it costs, without the bonus
}

TEST_F(Wished, OnlyAsManyUnitsAsWerePublishedHaveTheBonus) {
  instance.cost = {10, 14, 10, 10};
  EXPECT_THAT(answer({.forbidden = {}, .pinned = {}, .published = {{1, 1}}, .bonus = 5}).units,
              ElementsAre(1, 1, 1, 1));
}

TEST_F(Wished, WhatCannotBeIsRefused) {
  EXPECT_EQ(refused({.forbidden = {4}, .pinned = {}, .published = {}}), "wish.edge.unknown");
  EXPECT_EQ(refused({.forbidden = {}, .pinned = {{4, 1}}, .published = {}}), "wish.edge.unknown");
  EXPECT_EQ(refused({.forbidden = {}, .pinned = {}, .published = {{4, 1}}}), "wish.edge.unknown");
  EXPECT_EQ(refused({.forbidden = {}, .pinned = {{0, -1}}, .published = {}}),
            "wish.pinned.negative");
  EXPECT_EQ(refused({.forbidden = {0}, .pinned = {{0, 1}}, .published = {}}),
            "wish.pinned.forbidden");
  EXPECT_EQ(refused({.forbidden = {}, .pinned = {{0, 3}}, .published = {}}), "wish.pinned.demand");
  EXPECT_EQ(refused({.forbidden = {}, .pinned = {{0, 2}, {2, 1}}, .published = {}}),
            "wish.pinned.supply");
  EXPECT_EQ(refused({.forbidden = {}, .pinned = {}, .published = {}, .bonus = -1}),
            "wish.bonus.range");
}

Wishes some_wishes(const Instance& market, std::uint64_t seed) {
  Chance chance(~seed);
  Wishes wishes{.forbidden = {}, .pinned = {}, .published = {}, .bonus = 4};
  for (std::uint32_t edge = 0; edge < market.edges(); ++edge) {
    const std::uint64_t kind = chance.below(6);
    const auto units = static_cast<std::int32_t>(chance.between(0, 2));
    if (kind == 0) wishes.forbidden.push_back(edge);
    if (kind == 1) wishes.pinned.push_back({edge, std::min(units, 1)});
    if (kind >= 2 && kind <= 3) wishes.published.push_back({edge, units});
  }
  return wishes;
}

/// Beyond what a need can still take nothing is kept, in the order of edges.
void limit_to_demand(const Instance& market, const std::vector<std::int32_t>& pinned,
                     std::vector<std::int32_t>& kept) {
  const std::vector<std::int32_t> open = unmet_of(market, pinned);
  for (std::size_t need = 0; need < market.needs(); ++need) {
    std::int32_t left = open[need];
    for (std::size_t edge = market.row_begin[need]; edge < market.row_begin[need + 1]; ++edge) {
      kept[edge] = std::min(kept[edge], left);
      left -= kept[edge];
    }
  }
}

/// The cost less all bonuses of the best allocation that respects the wishes.
std::int64_t best_under(const Instance& market, const Wishes& wishes) {
  std::vector<std::int32_t> least(market.edges(), 0);
  std::vector<std::int32_t> most(market.edges(), kUnitsMax);
  std::vector<std::int32_t> kept(market.edges(), 0);
  for (const std::uint32_t edge : wishes.forbidden) most[edge] = 0;
  for (const EdgeUnits& each : wishes.pinned) least[each.edge] += each.units;
  for (const EdgeUnits& each : wishes.published) {
    if (most[each.edge] > 0) kept[each.edge] += each.units;
  }
  limit_to_demand(market, least, kept);
  std::int64_t best = INT64_MAX;
  for_each_allocation(market, [&](const std::vector<std::int32_t>& units) {
    std::int64_t cost = 0;
    for (const std::int64_t each : cost_by_need(market, units)) cost += each;
    for (std::size_t edge = 0; edge < units.size(); ++edge) {
      if (units[edge] < least[edge] || units[edge] > most[edge]) return;
      cost -= std::int64_t{wishes.bonus} * std::min(units[edge] - least[edge], kept[edge]);
    }
    best = std::min(best, cost);
  });
  return best;
}

std::int64_t cost_of_pinned(const Instance& market, const Adjusted& changed) {
  std::int64_t pinned = 0;
  for (std::size_t edge = 0; edge < market.edges(); ++edge) {
    pinned += std::int64_t{changed.reserved[edge]} * market.cost[edge];
  }
  return pinned;
}

void expect_optimum(const Instance& market, const Wishes& wishes) {
  const auto changed = adjusted(market, wishes);
  if (!changed) return;  // too much is pinned
  const Allocation found = solved(changed->instance);
  EXPECT_EQ(found.cost + cost_of_pinned(market, *changed), best_under(market, wishes));
  const Allocation back = restored(market, *changed, found);
  EXPECT_EQ(back.cost, flow::cost_of(market, back.units));
}

TEST(Adjusted, TheOptimumIsThatUnderTheWishes) {
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    SCOPED_TRACE(seed);
    const Instance market = random_market(seed, {.needs = 3, .offers = 3, .units = 3, .cost = 9});
    if (market.edges() <= 7) expect_optimum(market, some_wishes(market, seed));
  }
}

}  // namespace
}  // namespace kontor::engine::allocate
