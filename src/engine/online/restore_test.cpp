#include "engine/online/standing_allocation.hpp"
#include "tests/support/changing_market.hpp"
#include "tests/support/cheapest.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace kontor::engine::online {
namespace {

using allocate::Allocation;
using allocate::Instance;
using test::ChangingMarket;
using test::cheapest;

/// A market that has seen `events` of a ChangingMarket, and its optimum.
struct Stored {
  Instance market;
  Allocation allocation;
};

Stored store(ChangingMarket& source, int events) {
  StandingAllocation standing;
  for (int count = 0; count < events; ++count) EXPECT_TRUE(standing.apply(source.next()));
  return {standing.instance(), standing.allocation()};
}

void expect_same(const StandingAllocation& restored, const Stored& stored) {
  EXPECT_EQ(restored.instance().cost, stored.market.cost);
  EXPECT_EQ(restored.allocation().units, stored.allocation.units);
  EXPECT_EQ(restored.allocation().price, stored.allocation.price);
}

TEST(Restore, GoesOnFromWhatWasStored) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    SCOPED_TRACE(seed);
    ChangingMarket source(seed);
    const Stored stored = store(source, 40);
    StandingAllocation restored =
        StandingAllocation::restore(stored.market, stored.allocation).value();
    expect_same(restored, stored);
    for (std::uint32_t need = 0; need < restored.needs(); ++need) {
      const Repair repair = restored.apply(NeedChanges{need, 3, 30}).value();
      EXPECT_EQ(repair.cost, cheapest(restored.instance()));
    }
  }
}

/// Units and prices without any sense.
Allocation nonsense(const Instance& market, Chance& chance) {
  Allocation start;
  for (std::size_t edge = 0; edge < market.edges(); ++edge) {
    start.units.push_back(static_cast<std::int32_t>(chance.between(0, 3)));
  }
  for (std::size_t offer = 0; offer < market.offers(); ++offer) {
    start.price.push_back(chance.between(0, 60));
  }
  return start;
}

TEST(Restore, ResumesFromAnyStartToTheOptimum) {
  Chance chance(11);
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    SCOPED_TRACE(seed);
    ChangingMarket source(seed, {.numbers = 8, .units_max = 4, .cost_max = 50, .link_chance = 2});
    for (int count = 0; count < 40; ++count) source.next();
    const Instance market = source.instance();
    StandingAllocation standing =
        StandingAllocation::resume(market, nonsense(market, chance)).value();
    EXPECT_LE(standing.bound(), cheapest(market));
    const Repair repair = standing.finish();
    EXPECT_TRUE(repair.cost == cheapest(market) && repair.cost == repair.bound);
  }
}

/// One need of two units, one offer of one: a unit is served at 10, one stays unmet at 50.
Stored small() {
  const Instance market{.demand = {2},
                        .penalty = {50},
                        .supply = {1, 4},
                        .row_begin = {0, 2},
                        .offer = {0, 1},
                        .cost = {10, 60}};
  return {market, {.units = {1, 0}, .price = {40, 0}, .cost = 60, .bound = 60}};
}

std::string refusal(const std::function<void(Stored&)>& lie) {
  Stored stored = small();
  lie(stored);
  const auto restored = StandingAllocation::restore(stored.market, stored.allocation);
  return restored ? "" : restored.error().code;
}

TEST(Restore, StopsWhenAsked) {
  const auto [market, allocation] = small();
  std::stop_source source;
  source.request_stop();
  const auto restored = StandingAllocation::restore(market, allocation, source.get_token());
  ASSERT_FALSE(restored.has_value());
  EXPECT_EQ(restored.error().code, "online.stopped");
}

TEST(Restore, AcceptsTheTruth) {
  EXPECT_EQ(refusal([](Stored&) {}), "");
}

TEST(Restore, RefusesALie) {
  const std::string refuted = "online.allocation.refuted";
  EXPECT_EQ(refusal([](Stored& it) { it.allocation.units[0] = 2; }), refuted);   // too many
  EXPECT_EQ(refusal([](Stored& it) { it.allocation.units[0] = 0; }), refuted);   // too few
  EXPECT_EQ(refusal([](Stored& it) { it.allocation.units[1] = 1; }), refuted);   // too dear
  EXPECT_EQ(refusal([](Stored& it) { it.allocation.price[0] = 39; }), refuted);  // too low
  EXPECT_EQ(refusal([](Stored& it) { it.allocation.price[0] = 41; }), refuted);  // too high
  EXPECT_EQ(refusal([](Stored& it) { it.allocation.price[1] = 1; }), refuted);   // of idle units
  EXPECT_EQ(refusal([](Stored& it) { it.allocation.cost = 59; }), refuted);
  EXPECT_EQ(refusal([](Stored& it) { it.allocation.bound = 59; }), refuted);
  EXPECT_EQ(refusal([](Stored& it) { it.market.cost[0] = 11; }), refuted);
  EXPECT_EQ(refusal([](Stored& it) { it.market.cost[1] = 49; }), refuted);
  EXPECT_EQ(refusal([](Stored& it) { it.market.supply[0] = 2; }), refuted);
}

TEST(Restore, RefusesArraysThatDoNotFit) {
  const std::string malformed = "online.instance.malformed";
  const std::string allocation = "online.allocation.shape";
  EXPECT_EQ(refusal([](Stored& it) { it.market.penalty.clear(); }), malformed);
  EXPECT_EQ(refusal([](Stored& it) { it.market.row_begin.clear(); }), malformed);
  EXPECT_EQ(refusal([](Stored& it) { it.market.row_begin = {0, 3}; }), malformed);
  EXPECT_EQ(refusal([](Stored& it) { it.market.cost.pop_back(); }), malformed);
  EXPECT_EQ(refusal([](Stored& it) { it.market.offer[1] = 2; }), malformed);
  EXPECT_EQ(refusal([](Stored& it) { it.market.demand[0] = -1; }), malformed);
  EXPECT_EQ(refusal([](Stored& it) { it.market.supply[0] = allocate::kUnitsMax + 1; }), malformed);
  EXPECT_EQ(refusal([](Stored& it) { it.market.cost[0] = allocate::kCostMax + 1; }), malformed);
  EXPECT_EQ(refusal([](Stored& it) { it.market.offer[1] = 0; }), "online.link.repeated");
  EXPECT_EQ(refusal([](Stored& it) { it.allocation.units.pop_back(); }), allocation);
  EXPECT_EQ(refusal([](Stored& it) { it.allocation.price.pop_back(); }), allocation);
  EXPECT_EQ(refusal([](Stored& it) { it.allocation.price[0] = -1; }), allocation);
  EXPECT_EQ(refusal([](Stored& it) { it.allocation.units[0] = -1; }), allocation);
}

}  // namespace
}  // namespace kontor::engine::online
