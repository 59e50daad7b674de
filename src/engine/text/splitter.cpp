#include "engine/text/splitter.hpp"

#include "engine/text/fixed_point.hpp"
#include "engine/text/gender.hpp"
#include "engine/text/letters.hpp"
#include "engine/text/stem.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace kontor::engine::text {
namespace {

constexpr std::size_t kPartMin = 4;
constexpr std::size_t kPartsMax = 4;
constexpr std::size_t kLettersMax = 64;

bool is_plain(std::string_view word) {
  return std::ranges::all_of(word, [](char each) { return each >= 'a' && each <= 'z'; });
}

std::uint32_t sum(std::uint32_t left, std::uint32_t right) {
  const std::uint64_t both = std::uint64_t{left} + right;
  return static_cast<std::uint32_t>(
      std::min<std::uint64_t>(both, std::numeric_limits<std::uint32_t>::max() - 1));
}

}  // namespace

/// The best way to reach a place in a word with a given number of parts.
struct Splitter::Best {
  bool reached = false;
  std::uint32_t weight = 0;    // sum of the logarithms of the frequencies: at most 4 × 32 × 2^16
  std::size_t from = 0;        // where the last part begins
  std::string_view last = {};  // the last part without its linking element
};

Splitter::Splitter(const std::vector<Seen>& vocabulary) {
  for (const Seen& seen : vocabulary) {
    const std::string word = folded(seen.word);
    if (word.size() < kPartMin || !is_plain(word)) continue;
    count(words_, word_times_, word, seen.times);
    const std::string root = stem(ungendered(word));
    if (root.size() >= kPartMin) count(stems_, stem_times_, root, seen.times);
  }
}

void Splitter::count(Lexicon& words, std::vector<std::uint32_t>& times, const std::string& word,
                     std::uint32_t more) {
  const std::uint32_t number = words.add(word);
  if (number == times.size()) times.push_back(0);
  times[number] = sum(times[number], more);
}

/// The logarithm of how often a part was seen, or nothing if it is not known.
std::optional<std::uint32_t> Splitter::weight(std::string_view part) const {
  if (part.size() < kPartMin) return std::nullopt;
  std::uint32_t times = 0;
  if (const auto word = words_.find(part)) times = word_times_[*word];
  if (const auto root = stems_.find(part)) times = std::max(times, stem_times_[*root]);
  if (times == 0) return std::nullopt;
  return log2_fixed(std::uint64_t{times} + 1);
}

/// The same for a part that is not the last: as it stands, or without a linking element.
std::optional<std::uint32_t> Splitter::weight_linked(std::string_view part,
                                                     std::string_view& bare) const {
  constexpr std::array<std::string_view, 6> kLinks = {"", "s", "es", "n", "en", "er"};
  std::optional<std::uint32_t> best;
  for (const std::string_view link : kLinks) {
    if (!part.ends_with(link)) continue;
    const std::string_view without = part.substr(0, part.size() - link.size());
    const auto found = weight(without);
    if (!found || (best && *found <= *best)) continue;
    best = found;
    bare = without;
  }
  return best;
}

/// The same for the last part: as a word, or inflected ("fachkrafte").
std::optional<std::uint32_t> Splitter::weight_head(std::string_view part) const {
  if (part.size() < kPartMin) return std::nullopt;
  if (knows(part)) return weight(part);
  const auto root = stems_.find(stem(ungendered(part)));
  if (!root) return std::nullopt;
  return log2_fixed(std::uint64_t{stem_times_[*root]} + 1);
}

/// The best ways to each place of a word, by the number of parts.
struct Splitter::Ways {
  using Row = std::array<Best, kLettersMax + 1>;

  explicit Ways(std::string_view whole) : word(whole) { rows[0][0].reached = true; }

  /// Takes a part from `begin` to `end` into every way that gets to `begin`.
  void take(std::size_t begin, std::size_t end, std::uint32_t weight, std::string_view part) {
    for (std::size_t parts = 1; parts <= kPartsMax; ++parts) {
      const Best& before = rows[parts - 1][begin];
      if (!before.reached) continue;
      Best& here = rows[parts][end];
      const std::uint32_t total = before.weight + weight;
      if (!here.reached || total > here.weight) here = {true, total, begin, part};
    }
  }

  /// The number of parts with the highest mean above that of the whole, or 0.
  std::size_t best_count(std::uint32_t whole) const {
    std::size_t best = 0;
    for (std::size_t parts = 2; parts <= kPartsMax; ++parts) {
      const Best& here = rows[parts][word.size()];
      const std::uint64_t to_beat = best == 0 ? whole : rows[best][word.size()].weight;
      const std::uint64_t divisor = best == 0 ? 1 : best;
      // Means compared crosswise: at most 2^23 × 4 on either side.
      if (here.reached && here.weight * divisor > to_beat * parts) best = parts;
    }
    return best;
  }

  std::vector<std::string> parts(std::size_t count) const {
    std::vector<std::string> out;
    std::size_t end = word.size();
    for (; count > 0; --count) {
      const Best& here = rows[count][end];
      out.emplace_back(here.last);
      end = here.from;
    }
    std::ranges::reverse(out);
    return out;
  }

  std::string_view word;
  std::array<Row, kPartsMax + 1> rows{};
};

std::vector<std::string> Splitter::split(std::string_view word) const {
  if (word.size() < 2 * kPartMin || word.size() > kLettersMax || !is_plain(word)) return {};
  Ways ways(word);
  for (std::size_t end = kPartMin; end + kPartMin <= word.size(); ++end) {
    for (std::size_t begin = 0; begin + kPartMin <= end; ++begin) {
      std::string_view bare;
      const auto found = weight_linked(word.substr(begin, end - begin), bare);
      if (found) ways.take(begin, end, *found, bare);
    }
  }
  for (std::size_t begin = kPartMin; begin + kPartMin <= word.size(); ++begin) {
    const auto found = weight_head(word.substr(begin));
    if (found) ways.take(begin, word.size(), *found, word.substr(begin));
  }
  const auto whole = words_.find(word);
  return ways.parts(
      ways.best_count(whole ? log2_fixed(std::uint64_t{word_times_[*whole]} + 1) : 0));
}

}  // namespace kontor::engine::text
