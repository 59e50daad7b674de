#include "engine/text/corrections.hpp"

#include "engine/text/spelling.hpp"
#include "engine/text/visible.hpp"

#include <algorithm>
#include <tuple>

namespace kontor::engine::text {
namespace {

struct Candidate {
  Correction correction;
  bool is_other_initial;
  std::uint64_t frequency;
  std::string_view key;

  auto rank() const { return std::tuple(correction.errors, is_other_initial, ~frequency, key); }
};

std::uint64_t frequency(const Index& index, std::uint32_t key) {
  std::uint64_t sum = 0;
  for (const std::uint32_t word : index.vocabulary().words_of_key(key)) {
    sum += index.frequency(word);
  }
  return sum;
}

std::vector<Candidate> candidates(const Index& index, std::string_view word) {
  std::vector<Candidate> found;
  const Vocabulary& vocabulary = index.vocabulary();
  const Make make = make_of(word);
  const std::uint32_t allowed = errors_allowed(make.letters);
  for (std::uint32_t key = 0; key < vocabulary.keys(); ++key) {
    if (!may_be_near(make, vocabulary.make_of_key(key), allowed)) continue;
    const std::string_view other = vocabulary.key(key);
    const std::uint32_t errors = distance(word, other, allowed);
    if (errors > allowed || errors == 0) continue;
    const std::uint64_t documents = frequency(index, key);
    if (documents == 0) continue;
    found.push_back({{key, errors}, word.front() != other.front(), documents, other});
  }
  return found;
}

}  // namespace

std::vector<Correction> corrections(const Index& index, const Filter& filter,
                                    std::string_view folded_word, std::size_t limit) {
  const std::uint32_t letters = make_of(folded_word).letters;
  if (letters < kHealedLettersMin || letters > kHealedLettersMax) return {};
  std::vector<Candidate> found = candidates(index, folded_word);
  std::ranges::sort(found, {}, &Candidate::rank);
  std::vector<Correction> out;
  for (const Candidate& each : found) {
    if (out.size() == limit) break;
    const auto words = index.vocabulary().words_of_key(each.correction.key);
    const bool seen = std::ranges::any_of(
        words, [&](std::uint32_t word) { return is_visible(index, filter, word); });
    if (seen) out.push_back(each.correction);
  }
  return out;
}

}  // namespace kontor::engine::text
