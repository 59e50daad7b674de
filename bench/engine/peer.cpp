#include "bench/engine/peer.hpp"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace kontor::bench {
namespace {

using engine::allocate::Instance;
using Graph = lemon::SmartDigraph;
template <typename Cost>
using Simplex = lemon::NetworkSimplex<Graph, int, Cost>;

/// Costs below this leave LEMON's potentials within 32 bits, which makes it up to a third faster.
constexpr std::int64_t kNarrowCostMax = 1 << 20;

/// A map that LEMON reads once; it needs no memory of its own.
template <typename Key, typename Read>
struct Reading {
  using Value = std::int64_t;
  using KeyType = Key;
  Read read;
  std::int64_t operator[](const Key& key) const {
    return read(static_cast<std::size_t>(Graph::id(key)));
  }
};

template <typename Key, typename Read>
Reading<Key, Read> reading(Read read) {
  return {read};
}

/// Nodes: needs, offers, a sink for each need. Arcs: the edges, then one to each sink.
void build(const Instance& instance, Graph& graph) {
  const std::size_t needs = instance.needs();
  const std::size_t offers = instance.offers();
  graph.reserveNode(static_cast<int>(2 * needs + offers));
  graph.reserveArc(static_cast<int>(instance.edges() + needs));
  for (std::size_t node = 0; node < 2 * needs + offers; ++node) graph.addNode();
  const auto node = [](std::size_t id) { return Graph::nodeFromId(static_cast<int>(id)); };
  for (std::size_t need = 0; need < needs; ++need) {
    for (std::size_t at = instance.row_begin[need]; at < instance.row_begin[need + 1]; ++at) {
      graph.addArc(node(need), node(needs + instance.offer[at]));
    }
  }
  for (std::size_t need = 0; need < needs; ++need) {
    graph.addArc(node(need), node(needs + offers + need));
  }
}

template <typename Cost>
void load(const Instance& instance, std::int64_t shift, Simplex<Cost>& simplex) {
  const std::size_t needs = instance.needs();
  const std::size_t offers = instance.offers();
  simplex.supplyMap(reading<Graph::Node>([&](std::size_t id) -> std::int64_t {
    if (id < needs) return instance.demand[id];
    if (id < needs + offers) return -std::int64_t{instance.supply[id - needs]};
    return -std::int64_t{instance.demand[id - needs - offers]};
  }));
  simplex.costMap(reading<Graph::Arc>([&](std::size_t id) -> std::int64_t {
    return shift +
           (id < instance.edges() ? instance.cost[id] : instance.penalty[id - instance.edges()]);
  }));
  simplex.supplyType(Simplex<Cost>::GEQ);
}

std::int64_t shift_of(const Instance& instance) {
  std::int64_t lowest = 0;
  for (const std::int32_t each : instance.cost) lowest = std::min<std::int64_t>(lowest, each);
  for (const std::int32_t each : instance.penalty) lowest = std::min<std::int64_t>(lowest, each);
  return -lowest;
}

std::int64_t highest(const std::vector<std::int32_t>& values) {
  return values.empty() ? 0 : *std::ranges::max_element(values);
}

template <typename Cost>
std::optional<std::int64_t> lowest_cost(Instance instance, std::int64_t shift) {
  Graph graph;
  build(instance, graph);
  Simplex<Cost> simplex(graph);
  load<Cost>(instance, shift, simplex);
  const auto asked = std::reduce(instance.demand.begin(), instance.demand.end(), std::int64_t{0});
  instance = {};
  if (simplex.run(Simplex<Cost>::BLOCK_SEARCH) != Simplex<Cost>::OPTIMAL) return std::nullopt;
  return simplex.template totalCost<std::int64_t>() - shift * asked;
}

}  // namespace

std::optional<std::int64_t> lemon_cost(Instance instance) {
  const std::int64_t shift = shift_of(instance);
  const std::int64_t most = std::max(highest(instance.cost), highest(instance.penalty)) + shift;
  return most < kNarrowCostMax ? lowest_cost<int>(std::move(instance), shift)
                               : lowest_cost<std::int64_t>(std::move(instance), shift);
}

}  // namespace kontor::bench
