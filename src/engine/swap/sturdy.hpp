#pragma once

#include "engine/swap/columns.hpp"
#include "engine/swap/graph.hpp"

#include <cstdint>
#include <span>

namespace kontor::engine::swap {

/// Whether two companies of a ring can swap without the others, so that one refusal leaves
/// something standing.
bool is_sturdy(const Graph& graph, std::span<const std::uint32_t> ring);

/// By what weights are multiplied so that one more sturdy ring decides between equal weights and
/// never against a heavier choice; 1 if that would leave 2^60.
std::int64_t sturdy_scale(const Graph& graph);

/// The same columns, weights multiplied by `scale`, one more for each sturdy ring if it is above 1.
Columns preferring_sturdy(const Graph& graph, const Columns& columns, std::int64_t scale);

}  // namespace kontor::engine::swap
