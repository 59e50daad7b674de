#pragma once

#include "engine/text/question.hpp"
#include "engine/text/splitter.hpp"
#include "engine/text/tokens.hpp"

#include <string_view>
#include <vector>

namespace kontor::engine::text {

/// A part of a text and the words in it that answer a question, as bytes of the whole text.
struct Fragment {
  Token place;
  std::vector<Token> found;

  friend bool operator==(const Fragment&, const Fragment&) = default;
};

/// The part of at most `words` words that has the most different words of the question, then the
/// most of them, then the first. A word answers by its lemma or by a part; of a word of the
/// question that was corrected or taken apart, what was taken instead answers. Without any the
/// beginning of the text. Text is given again because the index does not keep it: so nobody is
/// shown a fragment of what was not handed to him. O(bytes + words of text × microseconds).
/// @param answered  the words of the question as the answer gives them.
Fragment fragment(std::string_view text, std::string_view question,
                  const std::vector<TakenWord>& answered, const Splitter& splitter,
                  std::size_t words = 30);

}  // namespace kontor::engine::text
