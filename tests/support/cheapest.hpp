#pragma once

#include "engine/allocate/instance.hpp"

#include <lemon/list_graph.h>
#include <lemon/network_simplex.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace kontor::test {

/// The lowest cost of an allocation, by a solver of other people (LEMON's network simplex).
inline std::int64_t cheapest(const engine::allocate::Instance& market) {
  using Graph = lemon::ListDigraph;
  Graph graph;
  Graph::ArcMap<std::int64_t> cost(graph);
  Graph::ArcMap<std::int64_t> upper(graph);
  Graph::NodeMap<std::int64_t> supply(graph);
  const auto add_arc = [&](Graph::Node from, Graph::Node to, std::int64_t units,
                           std::int64_t of_unit) {
    const Graph::Arc arc = graph.addArc(from, to);
    upper[arc] = units;
    cost[arc] = of_unit;
  };
  const Graph::Node source = graph.addNode();
  const Graph::Node sink = graph.addNode();
  std::vector<Graph::Node> offers;
  for (const std::int32_t units : market.supply) {
    offers.push_back(graph.addNode());
    add_arc(source, offers.back(), units, 0);
  }
  std::int64_t demand = 0;
  for (std::size_t need = 0; need < market.needs(); ++need) {
    const Graph::Node node = graph.addNode();
    demand += market.demand[need];
    add_arc(source, node, market.demand[need], market.penalty[need]);  // stays unmet
    add_arc(node, sink, market.demand[need], 0);
    for (std::uint32_t edge = market.row_begin[need]; edge < market.row_begin[need + 1]; ++edge) {
      add_arc(offers[market.offer[edge]], node, market.demand[need], market.cost[edge]);
    }
  }
  supply[source] = demand;
  supply[sink] = -demand;
  lemon::NetworkSimplex<Graph, std::int64_t> simplex(graph);
  simplex.upperMap(upper).costMap(cost).supplyMap(supply).run();
  return simplex.totalCost<std::int64_t>();
}

/// What prices prove about a market, computed from their definition at allocate::Allocation.
inline std::int64_t bound_of(const engine::allocate::Instance& market,
                             const std::vector<std::int64_t>& price) {
  std::int64_t bound = 0;
  for (std::size_t need = 0; need < market.needs(); ++need) {
    std::int64_t value = market.penalty[need];
    for (std::uint32_t edge = market.row_begin[need]; edge < market.row_begin[need + 1]; ++edge) {
      value = std::min(value, market.cost[edge] + price[market.offer[edge]]);
    }
    bound += value * market.demand[need];
  }
  for (std::size_t offer = 0; offer < market.offers(); ++offer) {
    bound -= price[offer] * market.supply[offer];
  }
  return bound;
}

/// What an allocation costs, or nothing if it gives more than there is.
inline std::optional<std::int64_t> cost_of(const engine::allocate::Instance& market,
                                           const std::vector<std::int32_t>& units) {
  std::vector<std::int64_t> left(market.supply.begin(), market.supply.end());
  std::int64_t cost = 0;
  for (std::size_t need = 0; need < market.needs(); ++need) {
    std::int64_t unmet = market.demand[need];
    for (std::uint32_t edge = market.row_begin[need]; edge < market.row_begin[need + 1]; ++edge) {
      if (units[edge] < 0) return {};
      cost += std::int64_t{market.cost[edge]} * units[edge];
      unmet -= units[edge];
      left[market.offer[edge]] -= units[edge];
    }
    if (unmet < 0) return {};
    cost += unmet * market.penalty[need];
  }
  if (std::ranges::any_of(left, [](std::int64_t units_left) { return units_left < 0; })) return {};
  return cost;
}

}  // namespace kontor::test
