#include "engine/online/pairing.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace kontor::engine::online {
namespace {

void insert_edge(Side& side, std::uint32_t node, const Edge& edge) {
  const std::span<const Edge> row = side.row(node);
  const auto place = std::ranges::lower_bound(row, edge, stands_before);
  side.edges.insert(side.nodes[node].edges, node, static_cast<std::size_t>(place - row.begin()),
                    edge);
}

void change_holding(Side& side, std::uint32_t node, std::uint32_t other, std::int32_t units) {
  Node& from = side.nodes[node];
  from.open -= units;
  const std::span<Holding> held = side.holdings[from.held];
  const auto found = std::ranges::find(held, other, &Holding::other);
  if (found == held.end()) {
    KONTOR_CHECK(units > 0);
    side.holdings.push_back(from.held, node, {other, units});
    return;
  }
  found->units += units;
  KONTOR_CHECK(found->units >= 0);
  const auto position = static_cast<std::size_t>(found - held.begin());
  if (found->units == 0) side.holdings.erase(from.held, position);
}

}  // namespace

void erase_edge(Side& side, std::uint32_t node, std::uint32_t other) {
  const std::size_t position = find_edge(side, node, other);
  KONTOR_CHECK(position < side.row(node).size());
  side.edges.erase(side.nodes[node].edges, position);
}

void Side::reserve(std::size_t count, std::size_t all_edges) {
  constexpr std::size_t kSpare = 4;  // a quarter more; memory that is not used is not taken
  nodes.reserve(count + count / kSpare);
  edges.reserve(count + count / kSpare, all_edges + all_edges / kSpare);
  holdings.reserve(count + count / kSpare, 4 * count);
}

void Side::add_node() {
  nodes.emplace_back();
  units.push_back(0);
  edges.add_owner();
  holdings.add_owner();
}

std::int32_t least_profit(const Side& near, const Side& far, std::uint32_t node) {
  std::int32_t profit = 0;
  for (const Edge& edge : near.row(node)) {
    if (edge.gain <= profit) break;  // the row falls, and no profit is below 0
    profit = std::max(profit, edge.gain - far.nodes[edge.other].profit);
  }
  return profit;
}

std::int32_t units_held(const Side& side, std::uint32_t node, std::uint32_t other) {
  const std::span<const Holding> held = side.held(node);
  const auto found = std::ranges::find(held, other, &Holding::other);
  return found == held.end() ? 0 : found->units;
}

void move_units(const View& view, std::uint32_t node, std::uint32_t other, std::int32_t units) {
  if (units == 0) return;
  const std::int64_t gain = view.near.row(node)[find_edge(view.near, node, other)].gain;
  change_holding(view.near, node, other, units);
  change_holding(view.far, other, node, units);
  // At most 2^32 units (kTotalUnitsMax) at 2^29 each: below 2^61.
  view.pairing.gained += gain * units;
  view.pairing.moved.push_back(view.is_from_needs() ? node : other);
}

std::size_t find_edge(const Side& side, std::uint32_t node, std::uint32_t other) {
  const std::span<const Edge> row = side.row(node);
  return static_cast<std::size_t>(std::ranges::find(row, other, &Edge::other) - row.begin());
}

void add_edge(const View& view, std::uint32_t node, const Edge& edge) {
  insert_edge(view.near, node, edge);
  insert_edge(view.far, edge.other, {node, edge.gain});
}

void set_gain(const View& view, std::uint32_t node, const Edge& edge) {
  const std::int64_t before = view.near.row(node)[find_edge(view.near, node, edge.other)].gain;
  remove_edge(view, node, edge.other);
  add_edge(view, node, edge);
  view.pairing.gained += (edge.gain - before) * units_held(view.near, node, edge.other);
}

void remove_edge(const View& view, std::uint32_t node, std::uint32_t other) {
  erase_edge(view.near, node, other);
  erase_edge(view.far, other, node);
}

}  // namespace kontor::engine::online
