#pragma once

#include "engine/text/document_words.hpp"
#include "engine/text/postings.hpp"
#include "engine/text/tokens.hpp"
#include "engine/text/vocabulary.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::engine::text {

/// What is put into the index. Texts are UTF-8 and are not kept.
struct Document {
  std::string_view title;                 // counts three times
  std::string_view concepts;              // labels of its concepts in all languages; counts twice
  std::string_view body;                  // counts once
  std::span<const std::string> marks;     // found only as a whole, such as codes; count twice
  std::span<const std::uint16_t> facets;  // a value for each facet
};

/// An inverted index in memory. Documents get ascending numbers that are never used again, so
/// whoever keeps it rebuilds it when most of them are gone. Words stand in it as they were
/// written; what belongs together (forms, genders, compounds) is brought together by a question.
/// Reading is safe from several threads while nobody writes. About 5 bytes a word of text.
class Index {
 public:
  /// @param facet_sizes  how many values each facet has; a value is below it.
  explicit Index(Splitter splitter, std::vector<std::uint32_t> facet_sizes = {});

  /// @return the number of the document. Words of a document beyond the first 100,000 different
  /// ones are left out. O(bytes).
  std::uint32_t add(const Document& document);
  /// Takes it out of hits, counts, facets, suggestions and corrections.
  /// @pre is_alive(document). Amortised O(words).
  void remove(std::uint32_t document);

  /// Documents including removed ones: numbers are below it.
  std::uint32_t documents() const { return static_cast<std::uint32_t>(length_.size()); }
  std::uint32_t alive_documents() const { return alive_count_; }
  bool is_alive(std::uint32_t document) const {
    return ((alive_[document / 64] >> (document % 64)) & 1U) != 0;
  }

  // What a question reads.
  const Vocabulary& vocabulary() const { return vocabulary_; }
  const Postings& postings(std::uint32_t word) const { return postings_[word]; }
  /// How many documents have the word.
  std::uint32_t frequency(std::uint32_t word) const { return frequency_[word]; }
  /// Which of the documents 64 × block … + 63 are there, lowest bit first.
  std::uint64_t alive_in(std::uint32_t block) const { return alive_[block]; }
  /// Class of the weighted length of a document (lengths.hpp).
  std::uint8_t length_class(std::uint32_t document) const { return length_[document]; }
  std::uint64_t total_length() const { return total_length_; }
  const std::vector<std::uint32_t>& facet_sizes() const { return facet_sizes_; }
  std::uint16_t facet(std::size_t facet, std::uint32_t document) const {
    return columns_[facet][document];
  }

 private:
  struct Entry {
    std::uint32_t word;
    std::uint32_t weight;
  };

  void collect(std::string_view text, std::uint32_t weight);
  void gather_entries();
  void enter(std::uint32_t number, std::uint64_t length, std::span<const std::uint16_t> facets);
  void forget(std::uint32_t word);

  Vocabulary vocabulary_;
  std::vector<Postings> postings_;
  std::vector<std::uint32_t> frequency_;
  DocumentWords words_;
  std::vector<std::uint64_t> alive_;
  std::uint32_t alive_count_ = 0;
  std::vector<std::uint8_t> length_;
  std::uint64_t total_length_ = 0;
  std::vector<std::uint32_t> facet_sizes_;
  std::vector<std::vector<std::uint16_t>> columns_;
  std::vector<Entry> entries_;  // of the document that is being added
  std::vector<Token> tokens_;
};

}  // namespace kontor::engine::text
