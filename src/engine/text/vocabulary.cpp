#include "engine/text/vocabulary.hpp"

#include <algorithm>

namespace kontor::engine::text {
namespace {

/// No word begins with a control character.
std::string marked(std::string_view mark) {
  return '\x01' + std::string(mark);
}

}  // namespace

std::uint32_t Vocabulary::add(std::string_view word) {
  const std::uint32_t before = words_.size();
  const std::uint32_t number = words_.add(word);
  if (words_.size() > before) learn(number, word);
  return number;
}

std::uint32_t Vocabulary::add_mark(std::string_view mark) {
  return words_.add(marked(mark));
}

std::optional<std::uint32_t> Vocabulary::find_mark(std::string_view mark) const {
  return words_.find(marked(mark));
}

std::span<const Use> Vocabulary::uses(std::string_view lemma) const {
  const auto found = lemmas_.find(lemma);
  return found ? std::span<const Use>(uses_[*found]) : std::span<const Use>();
}

void Vocabulary::learn(std::uint32_t number, std::string_view word) {
  const Reading reading = this->reading(word);
  use(reading.lemma, {number, Role::Form});
  for (std::size_t at = 0; at < reading.parts.size(); ++at) {
    const bool is_head = at + 1 == reading.parts.size();
    use(reading.parts[at], {number, is_head ? Role::Head : Role::Part});
  }
  if (!reading.is_stop_word) learn_key(reading.key, number);
}

void Vocabulary::learn_key(const std::string& text, std::uint32_t word) {
  const std::uint32_t key = keys_.add(text);
  if (key == of_key_.size()) {
    of_key_.emplace_back();
    makes_.push_back(make_of(text));
    sort_keys();
  }
  of_key_[key].push_back(word);
}

/// Sorts the newest keys in when they are an eighth of all, so that a new one costs little.
void Vocabulary::sort_keys() {
  constexpr std::size_t kNewest = 1'024;
  constexpr std::size_t kShare = 8;
  const std::size_t sorted = by_letters_.size();
  if (keys_.size() - sorted < std::max(kNewest, sorted / kShare)) return;
  for (std::uint32_t key = static_cast<std::uint32_t>(sorted); key < keys_.size(); ++key) {
    by_letters_.push_back(key);
  }
  const auto letters = [this](std::uint32_t each) { return key(each); };
  const auto middle = by_letters_.begin() + static_cast<std::ptrdiff_t>(sorted);
  std::ranges::sort(middle, by_letters_.end(), {}, letters);
  std::ranges::inplace_merge(by_letters_, middle, {}, letters);
}

std::vector<std::uint32_t> Vocabulary::keys_from(std::string_view prefix) const {
  const auto begins = [&](std::uint32_t each) { return key(each).starts_with(prefix); };
  const auto letters = [this](std::uint32_t each) { return key(each); };
  const auto first = std::ranges::lower_bound(by_letters_, prefix, {}, letters);
  std::vector<std::uint32_t> found(first, std::find_if_not(first, by_letters_.end(), begins));
  for (std::uint32_t key = static_cast<std::uint32_t>(by_letters_.size()); key < keys_.size();
       ++key) {
    if (begins(key)) found.push_back(key);
  }
  return found;
}

void Vocabulary::use(const std::string& lemma, Use use) {
  const std::uint32_t number = lemmas_.add(lemma);
  if (number == uses_.size()) uses_.emplace_back();
  uses_[number].push_back(use);
}

}  // namespace kontor::engine::text
