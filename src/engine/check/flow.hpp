#pragma once

#include "engine/check/verdict.hpp"
#include "engine/flow/network.hpp"

#include <cstdint>
#include <span>

namespace kontor::engine::check {

/// Potentials beyond that, either sign, are refused: below it every product fits into 128 bits.
inline constexpr std::int64_t kPotentialMax = std::int64_t{1} << 61;

/// Judges a flow from network, flow and potentials alone; shares no code with any solver.
///
/// Every arc keeps its bounds, every node gives what it has, the cost adds up, and the potentials
/// prove a bound: −Σ supply × potential + Σ over arcs min(reduced × lower, reduced × upper), where
/// reduced = cost + potential[from] − potential[to]. The gap of the verdict is cost − bound.
/// Nothing is trusted. O(nodes + arcs).
Verdict flow(const flow::Network& network, const flow::Flow& answer);

/// Whether `inside` (one mark a node) proves that the network has no flow at all: the marked nodes
/// have more to give than the arcs that leave them can carry, counting what must come in.
/// O(nodes + arcs).
bool proves_infeasible(const flow::Network& network, std::span<const std::uint8_t> inside);

}  // namespace kontor::engine::check
