#pragma once

#include "engine/text/index.hpp"
#include "engine/text/question.hpp"

namespace kontor::engine::text {

/// The documents of `block` that are there for the one who asks.
inline std::uint64_t visible_in(const Index& index, const Filter& filter, std::uint32_t block) {
  const std::uint64_t alive = index.alive_in(block);
  return alive == 0 || !filter ? alive : alive & filter(block);
}

/// Whether the one who asks may see any document with the word. O(documents with it).
bool is_visible(const Index& index, const Filter& filter, std::uint32_t word);

}  // namespace kontor::engine::text
