#pragma once

#include "base/result.hpp"
#include "engine/allocate/instance.hpp"

#include <cstdint>
#include <vector>

namespace kontor::engine::allocate {

/// Units on one edge of an instance.
struct EdgeUnits {
  std::uint32_t edge = 0;
  std::int32_t units = 0;
};

/// What people decided before a clearing.
struct Wishes {
  std::vector<std::uint32_t> forbidden;  // edges that must stay empty
  std::vector<EdgeUnits> pinned;         // units that are reserved whatever they cost
  std::vector<EdgeUnits> published;      // what was agreed or proposed before; keeping it …
  std::int32_t bonus = 0;                // … is worth this a unit, 0 to kCostMax / 2
};

/// An instance changed according to wishes, with the way back. Solve `instance` by any method and
/// give the answer to `restored`.
struct Adjusted {
  Instance instance;
  std::vector<std::uint32_t> need_of;  // [needs of instance], need of the original
  std::vector<std::uint32_t> edge_of;  // [edges of instance], edge of the original
  std::vector<std::int32_t> reserved;  // [edges of the original], pinned units
};

/// Takes forbidden edges out, takes pinned units out of demand and supply, and splits needs whose
/// matches were published: for each published edge a part of as many units, for which this edge is
/// cheaper by the bonus, and a part for the rest of the demand. The order of needs and edges stays.
///
/// The optimum of the adjusted instance is the optimum under the wishes: pinned units are a
/// constant, and of the units on a published edge exactly those up to the published number can be
/// counted to the part with the bonus, whatever the other units of the need do.
/// Errors (`edge` names the edge): `wish.edge.unknown`, `wish.pinned.negative`,
/// `wish.pinned.forbidden`, `wish.pinned.demand` and `wish.pinned.supply` if more is pinned than
/// there is, `wish.bonus.range`, `wish.cost.range` if a cost less the bonus leaves the range.
/// Published units that are forbidden have no bonus, nor have those beyond the demand that is not
/// pinned, in the order of edges.
/// O(edges + wishes). @pre the instance has the shape and the range stated at Instance.
Result<Adjusted> adjusted(const Instance& instance, const Wishes& wishes);

/// The answer for the original instance: pinned units added, bonuses taken out of the cost. Judge
/// the answer itself against `adjusted.instance`; `bound` here lies as far below `cost` as there,
/// so the two are equal if nothing is better under the wishes, bonuses counted.
Allocation restored(const Instance& original, const Adjusted& adjusted, const Allocation& answer);

}  // namespace kontor::engine::allocate
