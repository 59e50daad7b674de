#pragma once

#include "engine/swap/graph.hpp"
#include "engine/swap/swap.hpp"

namespace kontor::engine::swap {

/// The way of large markets (see `clear`): a bound from prices at the root, no cases.
Answer clear_wide(const Instance& instance, const Graph& graph, const Effort& effort,
                  const std::stop_token& stop);

}  // namespace kontor::engine::swap
