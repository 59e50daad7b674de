#include "engine/text/suggestions.hpp"

#include "engine/text/letters.hpp"
#include "engine/text/tokens.hpp"
#include "engine/text/visible.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace kontor::engine::text {
namespace {

struct Candidate {
  std::uint32_t key;
  std::uint64_t frequency;
};

std::vector<Candidate> candidates(const Index& index, const std::string& prefix) {
  std::vector<Candidate> found;
  for (const std::uint32_t key : index.vocabulary().keys_from(prefix)) {
    std::uint64_t sum = 0;
    for (const std::uint32_t word : index.vocabulary().words_of_key(key)) {
      sum += index.frequency(word);
    }
    if (sum > 0) found.push_back({key, sum});
  }
  return found;
}

/// The commonest spelling of a key that may be seen.
std::optional<std::string> spelling(const Index& index, const Filter& filter, std::uint32_t key) {
  const auto all = index.vocabulary().words_of_key(key);
  std::vector<std::uint32_t> words(all.begin(), all.end());
  std::ranges::stable_sort(words, std::ranges::greater{},
                           [&](std::uint32_t word) { return index.frequency(word); });
  for (const std::uint32_t word : words) {
    if (is_visible(index, filter, word)) return std::string(index.vocabulary().word(word));
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string> suggestions(const Index& index, const Filter& filter,
                                     std::string_view typed, std::size_t limit) {
  constexpr std::size_t kPrefixMin = 2;
  std::vector<Token> tokens;
  tokenize(typed, tokens);
  if (tokens.empty() || tokens.back().end != typed.size()) return {};  // the word is finished
  const std::string prefix = folded(typed.substr(tokens.back().begin));
  if (prefix.size() < kPrefixMin) return {};
  std::vector<Candidate> found = candidates(index, prefix);
  std::ranges::sort(found, [&](const Candidate& left, const Candidate& right) {
    return std::tuple(right.frequency, index.vocabulary().key(left.key)) <
           std::tuple(left.frequency, index.vocabulary().key(right.key));
  });
  std::vector<std::string> out;
  for (const Candidate& each : found) {
    if (out.size() == limit) break;
    if (auto shown = spelling(index, filter, each.key)) out.push_back(*std::move(shown));
  }
  return out;
}

}  // namespace kontor::engine::text
