#pragma once

#include <cstddef>
#include <cstdint>

namespace kontor::engine::check {

/// What is wrong with an answer. The first fault that a judge meets is named; `where` of the
/// verdict says at which row of which array.
enum class Fault : std::uint8_t {
  None,
  Shape,           // an array has the wrong length, or the instance leaves its range; no place
  EdgeUnknown,     // an edge or arc names a row that is not there; where = edge
  NegativeUnits,   // less than nothing flows, or more than any need may ask; where = edge
  NeedOverServed,  // a need gets more than it asks for; where = need
  SupplyExceeded,  // an offer gives more than it has; where = offer
  CostWrong,       // the stated cost is not the sum of what flows; no place
  PriceNegative,   // a price must not be below 0; where = offer
  BoundWrong,      // the stated bound is not what the prices prove; no place
  OutOfBounds,     // a flow leaves the bounds of its arc; where = arc
  NotConserved,    // what goes into a node does not come out again; where = node
  RangeExceeded,   // a potential is too large to be judged; where = node
};

/// What a judge says. An answer that holds is possible and priced as stated; its gap says how far
/// it may be from the optimum, and a gap of 0 proves that nothing is cheaper.
struct Verdict {
  Fault fault = Fault::None;
  std::size_t where = 0;
  std::int64_t gap = 0;  // cost − bound, 0 or more; only if there is no fault

  bool holds() const { return fault == Fault::None; }
  bool is_optimal() const { return holds() && gap == 0; }

  friend bool operator==(const Verdict&, const Verdict&) = default;
};

}  // namespace kontor::engine::check
