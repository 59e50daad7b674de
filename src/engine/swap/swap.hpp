#pragma once

#include "engine/swap/answer.hpp"
#include "engine/swap/instance.hpp"

#include <cstdint>
#include <stop_token>

namespace kontor::engine::swap {

/// How much work a clearing may take. The answer depends on it and on the instance alone.
struct Effort {
  std::uint64_t steps = 3'000'000;  // of the local search; some million take a second
  std::uint64_t window_steps = 0;   // of the windows of a large market. A window is solved to its
                                    // end, so with windows a stop may take seconds
  std::uint32_t cases = 2'000;      // of the proof of a small market
  std::uint64_t seed = 1;
};

/// Chooses rings and chains of the largest weight, with a proof of how far the answer can be
/// from the best.
///
/// Markets of up to `kSmallMarket` companies are solved by branch and price, as a rule to the
/// end. Larger ones get prices by a first-order method over all their rings, tightened by groups
/// of three, and rings by a local search that the prices guide, then by windows if they are
/// wanted; the gap between `weight` and `bound` is then small, seldom nothing.
///
/// Of answers of equal weight one with more rings that hold a two-way swap is preferred, where
/// one refusal leaves something standing.
///
/// Time: small markets up to some seconds; large ones O(rings) a pass, about 5,000 passes, and
/// `effort.steps`. Memory O(arcs + rings).
///
/// @pre is_well_formed(instance)
/// @param stop  honoured within some passes; the answer is then the best so far with the bound
///              so far, both valid.
Answer clear(const Instance& instance, const Effort& effort, const std::stop_token& stop);

inline constexpr std::uint32_t kSmallMarket = 400;

}  // namespace kontor::engine::swap
