#include "engine/text/index.hpp"

#include "engine/text/lengths.hpp"
#include "engine/text/letters.hpp"
#include "engine/text/tokens.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <limits>

namespace kontor::engine::text {
namespace {

constexpr std::uint32_t kTitle = 3;
constexpr std::uint32_t kConcepts = 2;
constexpr std::uint32_t kBody = 1;
constexpr std::size_t kWordsMax = 100'000;

}  // namespace

Index::Index(Splitter splitter, std::vector<std::uint32_t> facet_sizes)
    : vocabulary_(std::move(splitter)),
      facet_sizes_(std::move(facet_sizes)),
      columns_(facet_sizes_.size()) {
  constexpr std::uint32_t kValuesMax = std::numeric_limits<std::uint16_t>::max() + 1U;
  for (const std::uint32_t size : facet_sizes_) KONTOR_CHECK(size <= kValuesMax);
}

void Index::collect(std::string_view text, std::uint32_t weight) {
  tokenize(text, tokens_);
  for (const Token& token : tokens_) {
    const std::string word = lowered(text.substr(token.begin, token.end - token.begin));
    entries_.push_back({vocabulary_.add(word), weight});
  }
}

/// One entry for each word, ascending, its weights added up to what a posting can hold.
void Index::gather_entries() {
  std::ranges::sort(entries_, {}, &Entry::word);
  std::size_t kept = 0;
  for (std::size_t at = 0; at < entries_.size(); ++at) {
    const Entry entry = entries_[at];
    if (kept > 0 && entries_[kept - 1].word == entry.word) {
      Entry& last = entries_[kept - 1];
      last.weight = std::min<std::uint32_t>(last.weight + entry.weight, Postings::kWeightMax);
    } else {
      entries_[kept++] = entry;
    }
  }
  entries_.resize(std::min(kept, kWordsMax));
}

std::uint32_t Index::add(const Document& document) {
  const std::uint32_t number = documents();
  KONTOR_CHECK(number <= Postings::kDocumentMax && document.facets.size() == columns_.size());
  entries_.clear();
  collect(document.title, kTitle);
  collect(document.concepts, kConcepts);
  collect(document.body, kBody);
  std::uint64_t length = 0;
  for (const Entry& entry : entries_) length += entry.weight;
  for (const std::string& mark : document.marks) {
    entries_.push_back({vocabulary_.add_mark(mark), kConcepts});
  }
  gather_entries();
  postings_.resize(vocabulary_.size());
  frequency_.resize(vocabulary_.size());
  std::vector<std::uint32_t> words;
  words.reserve(entries_.size());
  for (const Entry& entry : entries_) {
    postings_[entry.word].append(number, static_cast<std::uint8_t>(entry.weight));
    ++frequency_[entry.word];
    words.push_back(entry.word);
  }
  words_.add(words);
  enter(number, length, document.facets);
  return number;
}

void Index::enter(std::uint32_t number, std::uint64_t length,
                  std::span<const std::uint16_t> facets) {
  constexpr std::uint64_t kLongest = std::numeric_limits<std::uint32_t>::max();
  length_.push_back(length_class_of(static_cast<std::uint32_t>(std::min(length, kLongest))));
  total_length_ += length_of_class(length_.back());
  if (number % 64 == 0) alive_.push_back(0);
  alive_.back() |= std::uint64_t{1} << (number % 64);
  ++alive_count_;
  for (std::size_t at = 0; at < columns_.size(); ++at) {
    KONTOR_CHECK(facets[at] < facet_sizes_[at]);
    columns_[at].push_back(facets[at]);
  }
}

void Index::remove(std::uint32_t document) {
  KONTOR_CHECK(document < documents() && is_alive(document));
  alive_[document / 64] &= ~(std::uint64_t{1} << (document % 64));
  --alive_count_;
  total_length_ -= length_of_class(length_[document]);
  for (const std::uint32_t word : words_.words(document)) forget(word);
}

/// One document fewer has the word. Its list is written anew when most of it is dead.
void Index::forget(std::uint32_t word) {
  constexpr std::uint32_t kDeadMax = 128;
  const std::uint32_t alive = --frequency_[word];
  if (alive > 0 && postings_[word].count() <= 2 * alive + kDeadMax) return;
  Postings kept;
  for (Postings::Cursor at(postings_[word]); at.document() != Postings::kEnd; at.next()) {
    if (is_alive(at.document())) kept.append(at.document(), at.weight());
  }
  postings_[word] = std::move(kept);
}

}  // namespace kontor::engine::text
