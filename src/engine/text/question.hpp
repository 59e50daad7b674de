#pragma once

#include "engine/text/tokens.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::engine::text {

/// Who may see what: which of the documents 64 × block … + 63 are there for the one who asks,
/// lowest bit first. Without one everybody sees everything. Pure while a question is answered.
using Filter = std::function<std::uint64_t(std::uint32_t block)>;

/// Only documents whose value of a facet is one of these.
struct Condition {
  std::uint32_t facet = 0;
  std::vector<std::uint16_t> values;
};

struct Question {
  static constexpr std::uint32_t kAllWords = 0xFFFF'FFFF;

  std::string_view text = {};
  std::vector<std::string> marks = {};  // alternatives to all words: any of them is a match
  std::vector<Condition> conditions = {};
  Filter filter = {};
  std::uint32_t words_needed = kAllWords;  // how many of the words that find something
  std::uint32_t limit = 20;                // hits wanted, at most 1,000
  bool wants_total = true;                 // without it and without facets it is faster
  bool wants_facets = false;
};

/// How a word of a question was taken.
enum class Taken : std::uint8_t {
  AsTyped,    // some document has it, in any form, alone or in a compound
  ByParts,    // no document has it, but some have its parts
  Corrected,  // no document has it, but some have words that are spelt nearly so
  StopWord,   // left out because there are other words
  Repeated,   // the same word stood before
  Beyond,     // after the 64th word
  Unknown,    // finds nothing; the other words are searched for without it
};

struct TakenWord {
  Token place;  // in the text of the question
  Taken taken = Taken::Unknown;
  // What is searched for instead, the likeliest first: words, or lemmas of parts, head first.
  std::vector<std::string> instead = {};

  friend bool operator==(const TakenWord&, const TakenWord&) = default;
};

struct Hit {
  std::uint32_t document = 0;
  std::uint32_t score = 0;

  friend bool operator==(const Hit&, const Hit&) = default;
};

struct Answer {
  std::vector<Hit> hits;    // best first; of equal ones the one that was added last
  std::uint64_t total = 0;  // hits there are, if wanted
  // For each facet and value: how many documents there would be if only this value were asked of
  // this facet, all else as asked.
  std::vector<std::vector<std::uint32_t>> facets;
  std::vector<TakenWord> words;
  bool is_complete = true;  // false if it was stopped

  friend bool operator==(const Answer&, const Answer&) = default;
};

}  // namespace kontor::engine::text
