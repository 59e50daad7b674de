#pragma once

#include "engine/allocate/instance.hpp"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace kontor::engine::allocate {

inline constexpr std::int32_t kWeightMax = 1'000;

/// How units are to be dealt out where they do not reach for all.
struct Fairness {
  /// [needs], 1 to kWeightMax: a need of weight 2 counts as half as full. Empty: all alike.
  std::vector<std::int32_t> weight;
  /// Into how many equal steps a large demand is sliced. A demand of fewer units than that is
  /// fair to the unit. 1 to 1,000.
  std::int32_t steps = 20;
  /// [needs], the tier of each, 0 first: fair inside a tier, see allocate_tiers. Empty: one tier.
  std::vector<std::uint8_t> tier = {};
};

/// A fair allocation beside the cheapest one: what fairness costs.
struct FairAllocation {
  std::vector<std::int32_t> units;  // [edges]
  std::int64_t cost = 0;            // of edges and unmet demand
  std::int64_t served = 0;          // units
  std::int64_t efficient_cost = 0;  // the least of all allocations, with the same tiers
  std::int64_t efficient_served = 0;

  /// What fairness costs: 0 or more, unless a later tier gains by what an earlier one loses.
  std::int64_t price() const { return cost - efficient_cost; }
};

struct Fair {
  Status status = Status::Stopped;
  FairAllocation best;  // complete if Optimal, empty if Stopped
};

/// Deals out units so that the worst served need is as full as possible, then the next, and so on
/// (weighted leximin); among such allocations one of least cost.
///
/// Fill is served ÷ (weight × demand). A demand is sliced; a slice has the fill at which it begins.
/// The allocation is such that the fills of the slices that stay unserved, sorted upwards, are the
/// last in the order of a dictionary: first as high a lowest fill as possible, then as few slices
/// there as possible, and so on. To be served is always better than not; an edge that costs more
/// than the need's penalty is left out.
///
/// Method: sets of units that can be served at the same time are a matroid (they are linked to
/// supplies by flows), and slices of a need are parallel, so the greedy order by fill is optimal
/// and every falling sequence of values finds it: a flow of minimum cost in which an unserved slice
/// costs by its place in that order. Arcs that would spoil that optimum are then frozen and the
/// cost in money is minimised, as in allocate_tiers; then the next tier follows.
/// Source of leximin by separable convex costs: S. Fujishige, "Lexicographically optimal base of a
/// polymatroid with respect to a weight vector", Math. of Operations Research 5 (1980).
/// @pre the instance as at Instance; weights and steps as at Fairness.
Fair allocate_fairly(const Instance& instance, const Fairness& fairness,
                     const std::stop_token& stop);

}  // namespace kontor::engine::allocate
