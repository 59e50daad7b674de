#include "engine/reasons/grounds.hpp"

#include "engine/online/standing_allocation.hpp"
#include "tests/support/changing_market.hpp"
#include "tests/support/cheapest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace kontor::engine::reasons {
namespace {

using allocate::Allocation;
using allocate::Instance;
using test::ChangingMarket;
using test::cheapest;
using testing::ElementsAre;
using testing::IsEmpty;

struct Solved {
  Instance market;
  Allocation allocation;
};

Solved solve(const Instance& market) {
  Allocation nothing;
  nothing.units.resize(market.edges());
  nothing.price.resize(market.offers());
  auto standing = online::StandingAllocation::resume(market, nothing);
  standing->finish();
  return {standing->instance(), standing->allocation()};
}

/// Small markets with ties and without, crowded and idle.
void for_each_market(const std::function<void(const Solved&, const Grounds&)>& judge) {
  const std::vector<test::Weather> weathers = {
      {.numbers = 4, .units_max = 3, .cost_max = 6, .link_chance = 1},
      {.numbers = 6, .units_max = 4, .cost_max = 500, .link_chance = 2}};
  for (const test::Weather& weather : weathers) {
    for (std::uint64_t seed = 0; seed < 60 && !testing::Test::HasFailure(); ++seed) {
      SCOPED_TRACE(seed);
      ChangingMarket source(seed, weather);
      for (int count = 0; count < 30; ++count) source.next();
      const Solved solved = solve(source.instance());
      judge(solved, Grounds(solved.market, solved.allocation));
    }
  }
}

std::int64_t cheapest_at(Instance market, std::uint32_t edge, std::int64_t cost) {
  market.cost[edge] = static_cast<std::int32_t>(cost);
  return cheapest(market);
}

void judge_unchosen(const Solved& solved, const Grounds& grounds, std::uint32_t edge) {
  constexpr std::int64_t kNoPrice = 100'000;  // brings together what never will be
  const std::int64_t needed = grounds.until_chosen(edge).value_or(kNoPrice);
  const std::int64_t cost = solved.market.cost[edge] - needed;
  EXPECT_GE(needed, grounds.margin(edge));
  EXPECT_EQ(cheapest_at(solved.market, edge, cost), solved.allocation.cost);
  EXPECT_EQ(cheapest_at(solved.market, edge, cost - 1) < solved.allocation.cost,
            needed != kNoPrice);
}

TEST(Grounds, SaysHowMuchCheaperAPairMustGet) {
  for_each_market([](const Solved& solved, const Grounds& grounds) {
    for (std::uint32_t edge = 0; edge < solved.market.edges(); ++edge) {
      if (solved.allocation.units[edge] == 0) judge_unchosen(solved, grounds, edge);
    }
  });
}

void judge_chosen(const Solved& solved, const Grounds& grounds, std::uint32_t edge) {
  const std::int64_t cost = solved.market.cost[edge];
  const std::int64_t most = grounds.until_reduced(edge);
  const auto cost_kept = [&](std::int64_t rise) {
    return solved.allocation.cost + rise * solved.allocation.units[edge];
  };
  EXPECT_EQ(grounds.margin(edge), 0);
  EXPECT_EQ(cheapest_at(solved.market, edge, cost + most), cost_kept(most));
  EXPECT_LT(cheapest_at(solved.market, edge, cost + most + 1), cost_kept(most + 1));
}

TEST(Grounds, SaysHowMuchDearerAChosenPairMayGet) {
  for_each_market([](const Solved& solved, const Grounds& grounds) {
    for (std::uint32_t edge = 0; edge < solved.market.edges(); ++edge) {
      if (solved.allocation.units[edge] > 0) judge_chosen(solved, grounds, edge);
    }
  });
}

/// What the cheapest allocation costs more with other units in one place.
std::int64_t change_of_cost(const Solved& solved, std::vector<std::int32_t> Instance::*rows,
                            std::uint32_t row, std::int32_t more) {
  Instance market = solved.market;
  (market.*rows)[row] += more;
  return cheapest(market) - solved.allocation.cost;
}

/// What a unit less saves, and a unit more costs; the value lies between them.
void judge_demand(const Solved& solved, const Grounds& grounds, std::uint32_t need) {
  const std::int64_t more = grounds.cost_of_one_more(need);
  EXPECT_EQ(more, change_of_cost(solved, &Instance::demand, need, 1));
  std::int64_t less = grounds.value(need);
  if (solved.market.demand[need] > 0) {
    less = grounds.saving_of_one_less(need);
    EXPECT_EQ(-less, change_of_cost(solved, &Instance::demand, need, -1));
  }
  EXPECT_TRUE(less <= grounds.value(need) && grounds.value(need) <= more);
}

TEST(Grounds, SaysWhatAUnitOfDemandMoreOrLessIsWorth) {
  for_each_market([](const Solved& solved, const Grounds& grounds) {
    for (std::uint32_t need = 0; need < solved.market.needs(); ++need) {
      judge_demand(solved, grounds, need);
    }
  });
}

/// What a unit more saves, and a unit less costs; the price lies between them.
void judge_supply(const Solved& solved, const Grounds& grounds, std::uint32_t offer) {
  const std::int64_t price = solved.allocation.price[offer];
  const std::int64_t more = grounds.saving_of_one_more(offer);
  EXPECT_EQ(-more, change_of_cost(solved, &Instance::supply, offer, 1));
  std::int64_t less = price;
  if (solved.market.supply[offer] > 0) {
    less = grounds.cost_of_one_less(offer);
    EXPECT_EQ(less, change_of_cost(solved, &Instance::supply, offer, -1));
  }
  EXPECT_TRUE(more <= price && price <= less);
}

TEST(Grounds, SaysWhatAUnitOfSupplyMoreOrLessIsWorth) {
  for_each_market([](const Solved& solved, const Grounds& grounds) {
    for (std::uint32_t offer = 0; offer < solved.market.offers(); ++offer) {
      judge_supply(solved, grounds, offer);
    }
  });
}

/// Two needs of one unit compete for an offer of one unit; the first gains more from it.
Solved rivals() {
  const Instance market{.demand = {1, 1},
                        .penalty = {100, 60},
                        .supply = {1, 0},
                        .row_begin = {0, 1, 3},
                        .offer = {0, 0, 1},
                        .cost = {10, 10, 5}};
  return {market, {.units = {1, 0, 0}, .price = {50, 55}, .cost = 70, .bound = 70}};
}

TEST(Grounds, NamesTheOffersThatAnUnmetNeedMissedTheLeast) {
  const auto [market, allocation] = rivals();
  const Grounds grounds(market, allocation);
  EXPECT_THAT(grounds.nearest(1, 5), ElementsAre(Miss{1, 0}, Miss{2, 0}));
  EXPECT_THAT(grounds.nearest(1, 1), ElementsAre(Miss{1, 0}));
  EXPECT_THAT(grounds.nearest(0, 5), IsEmpty());
}

TEST(Grounds, TellsTheBoundOfAPriceFromWhatIsExact) {
  const auto [market, allocation] = rivals();
  const Grounds grounds(market, allocation);
  EXPECT_EQ(grounds.margin(1), 0);         // the price of 50 is the least that proves it
  EXPECT_EQ(grounds.until_chosen(1), 40);  // until the first need gains no more than the second
  EXPECT_EQ(grounds.until_chosen(2), std::nullopt);
  EXPECT_EQ(grounds.until_reduced(0), 40);
}

}  // namespace
}  // namespace kontor::engine::reasons
