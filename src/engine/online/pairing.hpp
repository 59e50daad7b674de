#pragma once

#include "engine/online/slices.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace kontor::engine::online {

/// The largest gain of a unit, either sign: a penalty less a cost, each within ±(2^28 − 1).
inline constexpr std::int32_t kGainMax = (1 << 29) - 2;
inline constexpr std::int32_t kFar = std::numeric_limits<std::int32_t>::max();

/// A possible pair, seen from one of its two nodes.
struct Edge {
  std::uint32_t other = 0;
  std::int32_t gain = 0;  // of a unit, over leaving both sides open
};

/// The order of edges in a row: the highest gain first.
inline bool stands_before(const Edge& left, const Edge& right) {
  return left.gain != right.gain ? left.gain > right.gain : left.other < right.other;
}

/// Units that a node shares with another one. More than 0.
struct Holding {
  std::uint32_t other = 0;
  std::int32_t units = 0;

  friend bool operator==(const Holding&, const Holding&) = default;
};

/// What a search looks at, two to a cache line.
struct Node {
  std::int32_t profit = 0;    // the dual value: what a unit more of this node would gain
  std::int32_t open = 0;      // units that are in no pair
  std::int32_t label = kFar;  // of a running search: reduced cost of the best way to it
  std::uint32_t parent = 0;   // of a running search: the node of the other side before it
  Slice edges;                // the highest gain first
  Slice held;
};

/// Needs or offers.
struct Side {
  std::vector<Node> nodes;
  std::vector<std::int32_t> units;  // [nodes], open and held together
  Slices<Edge> edges;               // of each node
  Slices<Holding> holdings;         // of each node

  std::span<const Edge> row(std::uint32_t node) const { return edges[nodes[node].edges]; }
  std::span<const Holding> held(std::uint32_t node) const { return holdings[nodes[node].held]; }

  /// Makes room for so many nodes, edges in all, and some more, so that an event seldom pays
  /// for moving everything.
  void reserve(std::size_t count, std::size_t all_edges);
  void add_node();
};

/// Two sides, needs and offers, whose units are paired for the largest total gain. The two are
/// alike: whatever is true or done of one holds for the other as well.
///
/// The invariant, complementary slackness, holds between any two calls:
///   profit[need] ≥ 0, profit[offer] ≥ 0, profit[need] + profit[offer] ≥ gain of their edge,
///   with equality where the pair holds units.
/// A node with open units and profit above 0 is *pending*. If none is, the pairing is optimal;
/// else it is at most Σ open × profit over the pending ones below the optimum.
/// Source: the profits are the core of L. Shapley, M. Shubik, "The assignment game I: the core",
/// International Journal of Game Theory 1 (1971), 111–130, here with many units to a node.
struct Pairing {
  Side needs;
  Side offers;
  std::int64_t gained = 0;           // Σ gain × units of all pairs
  std::vector<std::uint32_t> moved;  // needs whose pairs changed, as often as they did
};

/// A pairing as seen from one of its sides, `near`; what is written once serves both.
struct View {
  Pairing& pairing;
  Side& near;
  Side& far;

  bool is_from_needs() const { return &near == &pairing.needs; }
};

inline View from_needs(Pairing& pairing) {
  return {pairing, pairing.needs, pairing.offers};
}
inline View from_offers(Pairing& pairing) {
  return {pairing, pairing.offers, pairing.needs};
}

/// A node's profit if its partners keep theirs: the least that leaves no edge underpriced.
std::int32_t least_profit(const Side& near, const Side& far, std::uint32_t node);

inline bool is_pending(const Node& node) {
  return node.open > 0 && node.profit > 0;
}

/// Units in the pair of `node` and `other`, maybe 0.
std::int32_t units_held(const Side& side, std::uint32_t node, std::uint32_t other);

/// Moves `units` (either sign) into the pair of `node` and `other`; open units follow.
/// @pre the pair has an edge and holds enough
void move_units(const View& view, std::uint32_t node, std::uint32_t other, std::int32_t units);

/// The position of `other` in the row of `node`, or the length of the row.
std::size_t find_edge(const Side& side, std::uint32_t node, std::uint32_t other);

/// Adds an edge to both rows. @pre the pair has none
void add_edge(const View& view, std::uint32_t node, const Edge& edge);

/// Changes the gain of an edge; units that it holds stay. The caller mends the profits.
/// @pre the pair has an edge
void set_gain(const View& view, std::uint32_t node, const Edge& edge);

/// Takes an edge out of the row of one side only.
void erase_edge(Side& side, std::uint32_t node, std::uint32_t other);

/// Takes an edge out of both rows. @pre the pair has one and holds no units
void remove_edge(const View& view, std::uint32_t node, std::uint32_t other);

}  // namespace kontor::engine::online
