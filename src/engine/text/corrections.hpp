#pragma once

#include "engine/text/index.hpp"
#include "engine/text/question.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace kontor::engine::text {

/// A key of the vocabulary that is spelt nearly like a word.
struct Correction {
  std::uint32_t key = 0;
  std::uint32_t errors = 0;
};

/// "Did you mean": the keys within the errors allowed for the word (spelling.hpp) of which the one
/// who asks may see a document. Fewest errors first, then those with the same first letter, then
/// those in more documents, then by letters. At most `limit`. Exact: every key is looked at.
/// O(keys), a few nanoseconds each.
std::vector<Correction> corrections(const Index& index, const Filter& filter,
                                    std::string_view folded_word, std::size_t limit);

}  // namespace kontor::engine::text
