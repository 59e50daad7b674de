#pragma once

#include "engine/allocate/instance.hpp"

#include <gtest/gtest.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <cstdint>
#include <numeric>
#include <vector>

namespace kontor::test {

/// The lowest cost by LEMON: from a source through needs and offers, or past them, to a sink.
inline std::int64_t lemon_cost(const engine::allocate::Instance& instance) {
  using Graph = lemon::SmartDigraph;
  Graph graph;
  Graph::ArcMap<std::int64_t> cost(graph);
  Graph::ArcMap<std::int64_t> upper(graph);
  const auto arc = [&](Graph::Node from, Graph::Node to, std::int64_t unit, std::int64_t most) {
    const Graph::Arc added = graph.addArc(from, to);
    cost[added] = unit;
    upper[added] = most;
  };
  const Graph::Node source = graph.addNode();
  const Graph::Node sink = graph.addNode();
  std::vector<Graph::Node> offers;
  for (const std::int32_t supply : instance.supply) {
    offers.push_back(graph.addNode());
    arc(offers.back(), sink, 0, supply);
  }
  for (std::size_t need = 0; need < instance.needs(); ++need) {
    const Graph::Node node = graph.addNode();
    arc(source, node, 0, instance.demand[need]);
    arc(node, sink, instance.penalty[need], instance.demand[need]);
    for (std::size_t at = instance.row_begin[need]; at < instance.row_begin[need + 1]; ++at) {
      arc(node, offers[instance.offer[at]], instance.cost[at], engine::allocate::kTotalUnitsMax);
    }
  }
  const auto asked = std::reduce(instance.demand.begin(), instance.demand.end(), std::int64_t{0});
  lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t> simplex(graph);
  simplex.costMap(cost).upperMap(upper).stSupply(source, sink, asked);
  EXPECT_EQ(simplex.run(), simplex.OPTIMAL);
  return simplex.totalCost<std::int64_t>();
}

}  // namespace kontor::test
