#pragma once

#include "engine/text/splitter.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kontor::engine::text {

/// How a word is understood. Index and query read by the same function.
struct Reading {
  std::string key;                 // folded, letters, digits and the signs + # - . only
  std::string lemma;               // what all forms and genders of the word have in common
  std::vector<std::string> parts;  // lemmas of the parts of a compound or number, head last
  bool is_stop_word = false;

  friend bool operator==(const Reading&, const Reading&) = default;
};

/// Reads one word as tokenize() cuts it. "Schweißfachkräfte" has the lemma of "Schweißfachmann"
/// and parts; "9606-1" has the parts "9606" and "1"; "5-Achs", "5-Achsen" and "5achs" are one.
/// Pure. O(letters²), a few microseconds.
Reading read(std::string_view word, const Splitter& splitter);

}  // namespace kontor::engine::text
