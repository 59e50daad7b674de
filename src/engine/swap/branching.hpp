#pragma once

#include "engine/swap/answer.hpp"
#include "engine/swap/graph.hpp"
#include "engine/swap/instance.hpp"

#include <cstdint>
#include <stop_token>

namespace kontor::engine::swap {

/// Rings and chains of the largest weight with a complete proof, for small markets: branch and
/// price. Each case of the proof is a linear program whose columns are found by their prices;
/// groups of three tighten it at the root; what stays fractional is split by an arc.
/// Source: D. Abraham, A. Blum, T. Sandholm, "Clearing algorithms for barter exchange markets",
/// EC 2007; C. Barnhart and others, "Branch-and-price", Operations Research 46 (1998).
///
/// @param cases_max  cases that are solved at most; the open ones keep their parents' bounds.
Answer branch_and_price(const Instance& instance, const Graph& graph, std::uint32_t cases_max,
                        std::uint64_t seed, const std::stop_token& stop);

}  // namespace kontor::engine::swap
