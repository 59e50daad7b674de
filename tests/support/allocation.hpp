#pragma once

#include "base/chance.hpp"
#include "engine/allocate/instance.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace kontor::engine::allocate {

/// Sizes and ranges of a random market for tests.
struct TestMarket {
  std::int64_t needs = 6;
  std::int64_t offers = 6;
  std::int64_t units = 4;
  std::int64_t cost = 20;
};

/// A market with empty rows, repeated edges, zero demand and supply, negative costs and penalties
/// that beat an edge; scarce or ample by chance.
inline Instance random_market(std::uint64_t seed, const TestMarket& sort) {
  Chance chance(seed);
  Instance market;
  const auto number = [&](std::int64_t first, std::int64_t last) {
    return static_cast<std::int32_t>(chance.between(first, last));
  };
  const std::int64_t supply = chance.between(1, sort.units);
  const std::int64_t offers = chance.between(1, sort.offers);
  for (std::int64_t at = 0; at < offers; ++at) market.supply.push_back(number(0, supply));
  market.row_begin.push_back(0);
  for (std::int64_t need = chance.between(0, sort.needs); need > 0; --need) {
    market.demand.push_back(number(0, sort.units));
    market.penalty.push_back(number(0, sort.cost));
    for (std::int64_t edge = chance.between(0, std::min<std::int64_t>(offers, 8)); edge > 0;
         --edge) {
      market.offer.push_back(static_cast<std::uint32_t>(chance.between(0, offers - 1)));
      market.cost.push_back(number(-sort.cost / 4, sort.cost));
    }
    market.row_begin.push_back(static_cast<std::uint32_t>(market.offer.size()));
  }
  return market;
}

/// Calls `see` with the units of every possible allocation. Only for very small markets.
inline void for_each_allocation(const Instance& market,
                                const std::function<void(const std::vector<std::int32_t>&)>& see) {
  std::vector<std::int32_t> units(market.edges(), 0);
  std::vector<std::int32_t> open = market.demand;
  std::vector<std::int32_t> left = market.supply;
  std::vector<std::size_t> need_of;
  for (std::size_t need = 0; need < market.needs(); ++need) {
    need_of.resize(market.row_begin[need + 1], need);
  }
  const std::function<void(std::size_t)> choose = [&](std::size_t edge) {
    if (edge == market.edges()) return see(units);
    std::int32_t& needed = open[need_of[edge]];
    std::int32_t& given = left[market.offer[edge]];
    const std::int32_t most = std::min(needed, given);
    for (std::int32_t amount = 0; amount <= most; ++amount) {
      units[edge] = amount;
      needed -= amount;
      given -= amount;
      choose(edge + 1);
      needed += amount;
      given += amount;
    }
    units[edge] = 0;
  };
  choose(0);
}

/// What each need leaves unmet.
inline std::vector<std::int32_t> unmet_of(const Instance& market,
                                          const std::vector<std::int32_t>& units) {
  std::vector<std::int32_t> unmet = market.demand;
  for (std::size_t need = 0; need < market.needs(); ++need) {
    for (std::size_t edge = market.row_begin[need]; edge < market.row_begin[need + 1]; ++edge) {
      unmet[need] -= units[edge];
    }
  }
  return unmet;
}

/// The cost of each need: its edges and what stays unmet.
inline std::vector<std::int64_t> cost_by_need(const Instance& market,
                                              const std::vector<std::int32_t>& units) {
  const std::vector<std::int32_t> unmet = unmet_of(market, units);
  std::vector<std::int64_t> cost(market.needs(), 0);
  for (std::size_t need = 0; need < market.needs(); ++need) {
    cost[need] = std::int64_t{unmet[need]} * market.penalty[need];
    for (std::size_t edge = market.row_begin[need]; edge < market.row_begin[need + 1]; ++edge) {
      cost[need] += std::int64_t{units[edge]} * market.cost[edge];
    }
  }
  return cost;
}

/// The least cost of all allocations, by looking at each of them.
inline std::int64_t least_cost(const Instance& market) {
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for_each_allocation(market, [&](const std::vector<std::int32_t>& units) {
    std::int64_t cost = 0;
    for (const std::int64_t each : cost_by_need(market, units)) cost += each;
    least = std::min(least, cost);
  });
  return least;
}

}  // namespace kontor::engine::allocate
