#pragma once

#include "engine/allocate/instance.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace kontor::engine::allocate {

/// What does not come by the unit. An empty array asks for nothing.
struct Lots {
  /// [offers], 1 or more: an edge carries whole multiples. A team that goes together or not at all
  /// is an offer whose lot is its supply.
  std::vector<std::int32_t> lot = {};
  /// [edges], 0 or more: an edge carries nothing or at least that many.
  std::vector<std::int32_t> minimum = {};
  /// [needs], not 0: such a need is served wholly or not at all.
  std::vector<std::uint8_t> whole = {};

  std::int32_t lot_of(std::size_t offer) const { return lot.empty() ? 1 : lot[offer]; }
  std::int32_t minimum_of(std::size_t edge) const { return minimum.empty() ? 0 : minimum[edge]; }
  bool is_whole(std::size_t need) const { return !whole.empty() && whole[need] != 0; }
};

/// How hard to try. Counts, not seconds: the same effort gives the same answer.
struct LotEffort {
  std::int32_t window = 12;    // offers that are decided anew together, 2 to 30
  std::int32_t windows = 200;  // at most so many
  std::int32_t nodes = 200;    // of each window's search tree
};

struct LotAllocation {
  std::vector<std::int32_t> units;  // [edges]
  std::int64_t cost = 0;            // of edges and unmet demand
  std::int64_t bound = 0;           // what the prices of the flow prove: no less is possible
  bool is_complete = false;         // false if a stop cut the improvement short

  std::int64_t gap() const { return cost - bound; }
};

/// The instance with supplies rounded down to whole lots: no allocation in lots uses more, and
/// without that its optimum would prove little. Same needs, offers and edges.
/// @pre lots are 1 or more
Instance in_whole_lots(const Instance& instance, const Lots& lots);

/// An allocation that respects lots, minimum quantities and whole needs, with its distance from
/// what any such allocation must cost.
///
/// `flow` is the optimum of `in_whole_lots(instance, lots)`, by any method: its prices are the
/// bound, since every allocation in lots is one of that instance. Its units are rounded down to
/// lots, open demand is filled by cost + price, and then windows of neighbouring offers are decided
/// anew by branch and bound (CBC) around what is fixed, worst first, as long as that saves. The
/// answer is always possible, also when stopped: then it is just less improved. Deterministic.
/// @param stop  asked before each window.
/// @pre the instance as at Instance; arrays of `lots` have their lengths; `flow` is an answer of
///      `in_whole_lots(instance, lots)` that holds (check::allocation).
LotAllocation allocate_lots(const Instance& instance, const Lots& lots, const Allocation& flow,
                            const LotEffort& effort, const std::stop_token& stop);

}  // namespace kontor::engine::allocate
