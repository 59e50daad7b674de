#pragma once

#include "engine/swap/columns.hpp"

#include <cstdint>
#include <vector>

namespace kontor::engine::swap {

/// Columns of which the heaviest disjoint ones are to be chosen, and rows that help to prove it.
struct WindowProgram {
  std::vector<std::uint32_t> columns;               // rising, the choice is among these alone
  std::vector<std::uint32_t> start;                 // of `columns`, disjoint, rising
  std::vector<std::vector<std::uint32_t>> cliques;  // of `columns`, pairwise not disjoint
};

struct WindowChoice {
  std::vector<std::uint32_t> columns;  // rising; `start` if nothing heavier was found
  std::uint32_t nodes = 0;             // of the tree of branch and cut
};

/// The heaviest disjoint choice that branch and cut finds with about `nodes` nodes, never lighter
/// than `start`. The same input gives the same answer: one thread, no clock.
/// @pre program.columns is not empty; the weights of its columns together are below 2^53
WindowChoice best_choice(const Columns& all, const WindowProgram& program, std::uint32_t nodes);

}  // namespace kontor::engine::swap
