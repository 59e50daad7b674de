#pragma once

#include "engine/allocate/instance.hpp"
#include "engine/check/verdict.hpp"

namespace kontor::engine::check {

/// Judges an answer from instance, answer and prices alone; shares no code with any solver.
///
/// It counts what every need gets and every offer gives, adds up the cost, and recomputes from the
/// prices alone the bound below which no allocation can cost (LP duality, see Allocation). Neither
/// the instance nor the answer is trusted: any content of the arrays gets a verdict.
/// Sums: units of a row are at most kUnitsMax each and 2^32 all together, so costs stay below
/// 2^61; sums of supply × price are taken in 128 bits.
/// O(edges + needs + offers) in streaming sweeps; some 3 ns an edge.
Verdict allocation(const allocate::Instance& instance, const allocate::Allocation& answer);

}  // namespace kontor::engine::check
