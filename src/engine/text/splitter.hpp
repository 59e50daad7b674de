#pragma once

#include "engine/text/lexicon.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::engine::text {

/// A word of a vocabulary and how often it was seen.
struct Seen {
  std::string_view word;
  std::uint32_t times = 1;
};

/// Splits German compounds over the words it was given. Its vocabulary never changes, so the
/// same word is always read the same way.
class Splitter {
 public:
  Splitter() = default;
  /// @param vocabulary  words as they are written; equal ones add up. Shorter than four letters
  ///                    or not of a to z when folded: never a part. O(words).
  explicit Splitter(const std::vector<Seen>& vocabulary);

  bool knows(std::string_view folded_word) const { return words_.find(folded_word).has_value(); }

  /// The parts of a folded word, head last, at most four; empty if it is no compound. Of all
  /// splits into known parts of four letters or more, with s, es, n, en or er between them, the
  /// one whose parts have the highest geometric mean of frequency, and only if that mean exceeds
  /// the frequency of the whole (Koehn and Knight 2003); of equal ones that with fewer parts,
  /// then that with the longest head. A part is known as a word or as the stem of one, the
  /// head only as a word or by its lemma. O(letters² × parts) look-ups.
  std::vector<std::string> split(std::string_view folded_word) const;

 private:
  struct Best;
  struct Ways;

  void count(Lexicon& words, std::vector<std::uint32_t>& times, const std::string& word,
             std::uint32_t more);
  std::optional<std::uint32_t> weight(std::string_view part) const;
  std::optional<std::uint32_t> weight_linked(std::string_view part, std::string_view& bare) const;
  std::optional<std::uint32_t> weight_head(std::string_view part) const;

  Lexicon words_;
  std::vector<std::uint32_t> word_times_;
  Lexicon stems_;
  std::vector<std::uint32_t> stem_times_;
};

}  // namespace kontor::engine::text
