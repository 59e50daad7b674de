#include "bench/text/listings.hpp"

#include "base/embedded.hpp"
#include "engine/text/tokens.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kontor::bench {
namespace {

constexpr std::uint64_t kNames = 60'000;

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> out(1);
  for (const char each : text) {
    if (each == at) {
      out.emplace_back();
    } else {
      out.back() += each;
    }
  }
  return out;
}

/// The rows of a table without its header.
std::vector<std::vector<std::string>> rows(std::string_view bytes) {
  std::vector<std::vector<std::string>> out;
  for (const std::string& line : split(bytes, '\n')) {
    if (!line.empty()) out.push_back(split(line, '\t'));
  }
  if (!out.empty()) out.erase(out.begin());
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<engine::text::Token> tokens;
  engine::text::tokenize(text, tokens);
  std::vector<std::string> out;
  out.reserve(tokens.size());
  for (const auto& each : tokens) out.emplace_back(text.substr(each.begin, each.end - each.begin));
  return out;
}

std::string name(Chance& chance) {
  constexpr std::array<std::string_view, 20> kSyllables = {
      "ber", "lo",  "mar", "ten", "sik", "ra",  "vel", "dom", "hin", "ka",
      "wes", "tor", "bu",  "lan", "gri", "fen", "mo",  "sta", "nu",  "pel"};
  std::string out;
  for (std::int64_t left = chance.between(2, 4); left > 0; --left) {
    out += kSyllables[chance.below(kSyllables.size())];
  }
  return out;
}

template <class T>
const T& any(const std::vector<T>& all, Chance& chance) {
  return all[chance.below(all.size())];
}

}  // namespace

Listings::Listings(std::uint64_t seed) : seed_(seed) {
  for (const EmbeddedFile& file : embedded_taxonomy()) {
    if (file.path == "occupations.tsv") read_occupations(file.bytes);
    if (file.path == "skills.tsv") read_words(file.bytes, 2);
    if (file.path == "certificates.tsv") read_words(file.bytes, 1);
    if (file.path != "places.tsv") continue;
    for (const auto& row : rows(file.bytes)) places_.push_back(row.at(1));
  }
  Chance chance(seed);
  for (std::uint64_t at = 0; at < kNames; ++at) names_.push_back(name(chance));
  // Which words are common is chance too, not their place in a file.
  for (std::size_t at = words_.size(); at > 1; --at) {
    std::swap(words_[at - 1], words_[chance.below(at)]);
  }
}

void Listings::read_occupations(std::string_view bytes) {
  for (const auto& row : rows(bytes)) {
    constexpr std::size_t kFirstTitle = 4;
    constexpr std::size_t kEnglish = 7;
    Occupation made{{row.begin() + kFirstTitle, row.begin() + kEnglish + 1},
                    row.at(kFirstTitle) + " " + row.at(kEnglish)};
    for (const std::string& each : split(row.at(kEnglish + 1), '|')) made.titles.push_back(each);
    for (const std::string& title : made.titles) {
      for (std::string& word : words_of(title)) words_.push_back(std::move(word));
    }
    occupations_.push_back(std::move(made));
  }
}

void Listings::read_words(std::string_view bytes, std::size_t first) {
  for (const auto& row : rows(bytes)) {
    for (std::size_t at = first; at < row.size(); ++at) {
      for (std::string& word : words_of(row[at])) words_.push_back(std::move(word));
    }
  }
}

/// Zipf's law, nearly: the logarithm of the rank is even.
const std::string& Listings::common_first(const std::vector<std::string>& words,
                                          Chance& chance) const {
  std::uint64_t below = 1;
  while (below < words.size() && chance.below(16) != 0) below = below * 3 / 2 + 1;
  return words[chance.below(std::min<std::uint64_t>(below, words.size()))];
}

std::string Listings::filler(Chance& chance) const {
  constexpr std::array<std::string_view, 24> kFunction = {
      "und", "für",    "mit",    "in",   "der",    "die",   "ab",      "von",
      "wir", "suchen", "bieten", "Team", "bis",    "am",    "zur",     "the",
      "and", "with",   "for",    "we",   "sofort", "Monat", "Schicht", "Woche"};
  const std::uint64_t sort = chance.below(10);
  if (sort < 3) return std::string(kFunction[chance.below(kFunction.size())]);
  return common_first(sort < 7 ? words_ : names_, chance);
}

Listing Listings::listing(std::uint64_t number) const {
  Chance chance(seed_ ^ (number * 0x9E3779B97F4A7C15ULL));
  const Occupation& occupation = any(occupations_, chance);
  Listing made;
  made.title = fmt::format("{} (m/w/d) {}", any(occupation.titles, chance), any(places_, chance));
  made.concepts = occupation.concept_labels + " " + common_first(words_, chance);
  constexpr int kBodyWords = 32;
  for (int at = 0; at < kBodyWords; ++at) made.body += filler(chance) + " ";
  for (std::size_t at = 0; at < made.facets.size(); ++at) {
    made.facets[at] = static_cast<std::uint16_t>(chance.below(1 + chance.below(kFacetSizes[at])));
  }
  return made;
}

std::string Listings::question(std::uint64_t number) const {
  Chance chance(~seed_ ^ number);
  const Listing wanted = listing(chance.next());
  const std::vector<std::string> title = words_of(wanted.title);
  const std::vector<std::string> body = words_of(wanted.body);
  std::string text = title.front();
  if (chance.below(3) != 0) text += " " + any(body, chance);
  if (chance.below(3) == 0) text += " " + title.back();
  return text;
}

std::string Listings::word(std::uint64_t number) const {
  Chance chance(~seed_ ^ number);
  constexpr std::size_t kShortest = 4;
  while (true) {
    const std::string& word = any(words_, chance);
    const bool is_plain = std::ranges::all_of(word, [](char each) {
      return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
    });
    if (is_plain && word.size() >= kShortest) return word;
  }
}

engine::text::Splitter Listings::splitter() const {
  std::vector<engine::text::Seen> seen;
  for (const std::string& word : words_) seen.push_back({word, 1});
  return engine::text::Splitter(seen);
}

std::string misspelt(const std::string& word, Chance& chance) {
  std::string out = word;
  const std::size_t at = chance.below(word.size());
  const char letter = static_cast<char>('a' + chance.below(26));
  switch (chance.below(4)) {
    case 0: out.erase(at, 1); break;
    case 1: out.insert(at, 1, letter); break;
    case 2: out[at] = letter; break;
    default: std::swap(out[at], out[at == 0 ? 1 : at - 1]);
  }
  return out == word ? misspelt(word, chance) : out;
}

}  // namespace kontor::bench
