#include "engine/online/change.hpp"

#include <algorithm>
#include <vector>

namespace kontor::engine::online {
namespace {

/// The holdings of a node, apart from the memory that releasing them changes.
std::vector<Holding> holdings(const View& view, std::uint32_t node) {
  const std::span<const Holding> held = view.near.held(node);
  return {held.begin(), held.end()};
}

View turned(const View& view) {
  return {view.pairing, view.far, view.near};
}

}  // namespace

void release(const View& view, Pending& pending, std::uint32_t node, const Holding& units) {
  move_units(view, node, units.other, -units.units);
  pending.note(turned(view), units.other);
}

void reseat(const View& view, Pending& pending, std::uint32_t node) {
  const std::int32_t profit = least_profit(view.near, view.far, node);
  for (const Holding& held : holdings(view, node)) {
    const Edge& edge = view.near.row(node)[find_edge(view.near, node, held.other)];
    const bool is_tight = edge.gain - view.far.nodes[held.other].profit == profit;
    if (!is_tight) release(view, pending, node, held);
  }
  view.near.nodes[node].profit = profit;
  pending.note(view, node);
}

void set_units(const View& view, Pending& pending, std::uint32_t node, std::int32_t units) {
  std::int32_t& open = view.near.nodes[node].open;
  open += units - view.near.units[node];
  view.near.units[node] = units;
  while (open < 0) {
    const Holding held = *std::ranges::min_element(
        view.near.held(node), {},
        [&](const Holding& each) { return view.far.nodes[each.other].profit; });
    release(view, pending, node, {held.other, std::min(held.units, -open)});
  }
  pending.note(view, node);
}

void detach(const View& view, Pending& pending, std::uint32_t node, std::uint32_t other) {
  const std::int32_t units = units_held(view.near, node, other);
  if (units > 0) release(view, pending, node, {other, units});
  remove_edge(view, node, other);
}

void clear(const View& view, Pending& pending, std::uint32_t node) {
  for (const Holding& held : holdings(view, node)) release(view, pending, node, held);
  for (const Edge& edge : view.near.row(node)) erase_edge(view.far, edge.other, node);
  Node& from = view.near.nodes[node];
  view.near.edges.clear(from.edges, node);
  view.near.holdings.clear(from.held, node);
  from = {};
  view.near.units[node] = 0;
}

}  // namespace kontor::engine::online
