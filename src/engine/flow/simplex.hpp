#pragma once

#include "engine/flow/network.hpp"
#include "engine/flow/pricing.hpp"
#include "engine/flow/tree.hpp"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace kontor::engine::flow {

/// The primal network simplex method on arcs without lower bounds, from a given tree.
///
/// Trees are strongly feasible: every node can push a unit to the root, so degenerate pivots never
/// run in a circle (Cunningham 1976). Arcs are priced in blocks of about √arcs, and the best of
/// the first block that has one enters. Only nodes of the smaller side of the cut are repriced.
/// Deterministic. A pivot takes O(nodes), usually far less.
/// Source: Z. Király, P. Kovács, "Efficient implementations of minimum-cost flow algorithms",
/// Acta Univ. Sapientiae, Informatica 4 (2012), for what makes the method fast.
///
/// Objectives may follow one another: `freeze` holds every arc that could only make the present
/// objective worse, `set_costs` puts the next one in its place.
class Simplex {
 public:
  struct Start {
    Arcs arcs;
    std::vector<Branch> branches;  // [nodes]: parent, arc, up, down; a strongly feasible tree
    std::uint32_t root = 0;
    std::size_t priced = 0;           // arcs from here on never enter the tree
    std::vector<std::uint32_t> full;  // arcs that carry all they can; all others carry nothing
  };

  /// @pre |cost| × nodes < 2^59 for all costs but those of arcs that are not priced, which are
  ///      below 2^59.
  explicit Simplex(Start start);

  /// Pivots until no arc improves. @return Optimal or Stopped.
  Status optimise(const std::stop_token& stop);

  /// Lets `arc` enter if that improves; for first pivots that are chosen well.
  void try_arc(std::uint32_t arc);

  /// Whether `arc` may still enter: it is not in the tree, not frozen and has capacity.
  bool may_enter(std::uint32_t arc) const { return sign_[arc] != kNotPriced; }

  /// Fixes the flow of every arc whose reduced cost is not 0. @pre the flow is optimal.
  void freeze();
  void set_costs(std::vector<std::int64_t> cost);

  /// [arcs]
  std::vector<std::int64_t> all_units() const;
  std::int64_t potential(std::uint32_t node) const {
    return potential_[node] - potential_[tree_.root()];
  }
  const Tree& tree() const { return tree_; }
  const Arcs& arcs() const { return arcs_; }

 private:
  struct Leaving {
    std::uint32_t low = kNone;  // the lower end of the arc that leaves; kNone: it only flips
    std::uint32_t top = kNone;  // where the two ways up meet
    bool is_first_side = false;
    std::int64_t units = 0;  // pushed round the circle
  };

  void reprice_all();
  std::uint32_t next_arc(const std::stop_token& stop);
  std::int64_t reduced(std::uint32_t arc) const {
    return arcs_.cost[arc] + potential_[arcs_.from[arc]] - potential_[arcs_.to[arc]];
  }
  void pivot(std::uint32_t arc);
  Leaving find_leaving(std::uint32_t arc, std::uint32_t first, std::uint32_t second) const;
  void leave(const Leaving& leaving);
  void shift(std::uint32_t joint, std::int64_t by);
  void hold_range();

  Arcs arcs_;
  Tree tree_;
  std::size_t priced_;
  std::vector<std::int64_t> potential_;
  std::vector<std::int8_t> sign_;      // [arcs], kAtLower, kAtUpper or kNotPriced
  std::vector<std::uint8_t> is_full_;  // [arcs], of those that are not in the tree
  std::size_t block_ = 0;
  std::size_t position_ = 0;  // where the next block begins
  std::vector<std::int64_t> signed_cost_;
};

}  // namespace kontor::engine::flow
