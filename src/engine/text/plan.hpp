#pragma once

#include "engine/text/index.hpp"
#include "engine/text/question.hpp"

#include <cstdint>
#include <vector>

namespace kontor::engine::text {

inline constexpr std::uint32_t kQuarters = 4;  // of a full match
inline constexpr std::size_t kGroupsMax = 64;  // words of a question that count
inline constexpr std::size_t kAlternativesMax = 2'048;

/// A word of the index that answers a word of the question, and how much it counts.
struct Alternative {
  std::uint32_t word = 0;
  std::uint32_t quarters = kQuarters;
};

/// What answers one word of a question.
struct Group {
  std::vector<Alternative> alternatives;
  std::uint64_t frequency = 0;  // sum of theirs
};

struct Plan {
  std::vector<Group> groups;  // the rarest first
  std::uint32_t groups_needed = 0;
  bool takes_everything = false;  // nothing was asked for
  std::vector<TakenWord> words;
};

/// Finds the words of the index for each word of a question, and asks the filter whether anything
/// of them may be seen: what is hidden is as if it were not there. A form of the word counts 3,
/// the word as it was typed 4 quarters; a compound with it as head 3, with it inside 2. Only if
/// nothing of that is to be seen: the parts of the word (head 2, others 1), or else spellings
/// within a small distance (2). O(words of the question × (vocabulary + longest list / 64)).
Plan plan(const Index& index, const Question& question);

}  // namespace kontor::engine::text
