#pragma once

#include "engine/text/splitter.hpp"

#include "base/chance.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace kontor::bench {

inline constexpr std::array<std::uint32_t, 4> kFacetSizes = {5, 2, 25, 16};
inline constexpr std::size_t kKind = 0;
inline constexpr std::size_t kDistrict = 3;

/// A listing of about 39 words.
struct Listing {
  std::string title;
  std::string concepts;
  std::string body;
  std::array<std::uint16_t, kFacetSizes.size()> facets{};
};

/// Seeded listings in the words of the starter taxonomy, with function words and 60,000 made-up
/// names between them, some much commoner than others (Zipf).
class Listings {
 public:
  explicit Listings(std::uint64_t seed);

  /// The listing of this number: always the same.
  Listing listing(std::uint64_t number) const;
  /// What somebody types who looks for such a listing: one to three of its words.
  std::string question(std::uint64_t number) const;
  /// A word of a listing of four letters or more, without umlauts.
  std::string word(std::uint64_t number) const;
  engine::text::Splitter splitter() const;

 private:
  struct Occupation {
    std::vector<std::string> titles;
    std::string concept_labels;
  };

  void read_occupations(std::string_view bytes);
  void read_words(std::string_view bytes, std::size_t columns);
  std::string filler(Chance& chance) const;
  const std::string& common_first(const std::vector<std::string>& words, Chance& chance) const;

  std::uint64_t seed_;
  std::vector<Occupation> occupations_;
  std::vector<std::string> words_;
  std::vector<std::string> names_;
  std::vector<std::string> places_;
};

/// The word with one letter too few, too many, wrong, or two swapped.
std::string misspelt(const std::string& word, Chance& chance);

}  // namespace kontor::bench
