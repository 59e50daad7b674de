#pragma once

#include "engine/allocate/instance.hpp"
#include "engine/allocate/watch.hpp"

#include <cstdint>
#include <vector>

namespace kontor::engine::allocate {

/// An order of needs and offers in which neighbours stand near each other, so that what is
/// looked at together lies in the same part of the cache.
struct Numbering {
  std::vector<std::uint32_t> needs;   // [needs], a permutation
  std::vector<std::uint32_t> offers;  // [offers], a permutation
};

/// By breadth-first search if the instance outgrows the cache, else as it stands.
/// Source: E. Cuthill, J. McKee, "Reducing the bandwidth of sparse symmetric matrices" (1969).
Numbering numbering_of(const Instance& instance, Watch& watch);

}  // namespace kontor::engine::allocate
