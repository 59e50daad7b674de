#pragma once

#include "engine/swap/answer.hpp"
#include "engine/swap/instance.hpp"

#include <cstdint>
#include <string_view>

namespace kontor::engine::check {

/// What is wrong with an answer; the first that is found.
enum class RingFault : std::uint8_t {
  None,
  CompanyUnknown,  // a number that is no company
  CompanyTwice,    // in two rings or chains, or twice in one
  RingTooLong,     // or shorter than two
  ChainTooLong,    // or without an arc
  NoGiver,         // a chain that does not begin with a giver
  ArcMissing,      // somebody lends to a company that it cannot lend to
  WeightWrong,     // not the sum of the arcs
  ProofMalformed,  // the tree of cases or an index is broken, prices missing
  PriceNegative,
  GroupMalformed,  // not an odd number of different companies, rising, three or more
  Overflow,        // prices so large that a sum leaves 64 bits
  BoundTooLow,     // the proof proves no bound as low as the one claimed
  StatusWrong      // called optimal although weight and bound differ
};

/// The stable name of a fault, such as "company-twice".
std::string_view name(RingFault fault);

/// Judges an answer from instance, answer and prices alone, without trusting how it was found.
/// The bound is recomputed as Proof says: in each closed case one pass over the rings that could
/// have an excess and a table over (arcs left, company) for the chains.
/// Shares no code with the solver. Time O(cases × (arcs × chain_arcs + Σ over companies of arcs
/// within reach × ring_length + rings with an excess)).
/// @pre swap::is_well_formed(instance)
RingFault judge(const swap::Instance& instance, const swap::Answer& answer);

}  // namespace kontor::engine::check
