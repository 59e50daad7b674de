#pragma once

#include "engine/allocate/allocate.hpp"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace kontor::engine::allocate {

/// A need and an offer that could serve it, whether or not the instance has an edge for them.
struct Pair {
  std::uint32_t need;
  std::uint32_t offer;
  std::int32_t cost;  // of a unit, -kCostMax to kCostMax
};

/// Calls what it is given once for each pair, in the same order each time. Pairs need not be kept
/// anywhere: they may be made on the way.
using EachPair = std::function<void(const std::function<void(const Pair&)>&)>;

struct Closure {
  /// Whether no pair is better than what its need has: then the answer is optimal over all pairs,
  /// not only over the candidates of the instance.
  bool is_closed = false;
  std::int64_t rounds = 0;   // how often the market was cleared again
  std::int64_t entered = 0;  // pairs that became edges
};

/// Lets into `instance` the pairs whose cost and price lie below the present value of their need,
/// clears again from the prices at hand, and repeats until no such pair is left.
///
/// Time: a look at each pair and a warm start of `allocate` a round; it ends, since each round
/// takes in a pair that had no edge as cheap. Stopped, or after `rounds_max` rounds, `answer` is
/// that of the instance as it then stands, or of the one before if `allocate` was stopped; the
/// instance is then as before that round.
///
/// @param answer  that of `allocate` for `instance`.
/// @pre is_well_formed(instance); pairs name needs and offers of it
Closure close_over(Instance& instance, Outcome& answer, const EachPair& each_pair,
                   std::int64_t rounds_max, const std::stop_token& stop);

}  // namespace kontor::engine::allocate
