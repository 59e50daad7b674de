#pragma once

#include "engine/text/index.hpp"
#include "engine/text/question.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kontor::engine::text {

/// Words that begin with what was typed of the last word of `typed`, spelt as somebody wrote them
/// in lower case, of which the one who asks may see a document: those in most documents first,
/// then by letters; each spelling of a key once. Nothing for less than two letters.
/// O(words that begin so + their postings until one may be seen).
std::vector<std::string> suggestions(const Index& index, const Filter& filter,
                                     std::string_view typed, std::size_t limit = 8);

}  // namespace kontor::engine::text
