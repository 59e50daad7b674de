#pragma once

#include "engine/text/lexicon.hpp"
#include "engine/text/reading.hpp"
#include "engine/text/spelling.hpp"
#include "engine/text/splitter.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::engine::text {

/// What a word is to a lemma: a form of it, a compound with it as its head, or with it inside.
enum class Role : std::uint8_t { Form, Head, Part };

struct Use {
  std::uint32_t word = 0;
  Role role = Role::Form;
};

/// Every word that was ever indexed, read once, with the ways to find it: by its key, by its
/// lemma, by the lemmas of its parts. Words are never forgotten; whether one is still in use is
/// known by the index.
class Vocabulary {
 public:
  explicit Vocabulary(Splitter splitter) : splitter_(std::move(splitter)) {}

  /// The number of a word as lowered() gives it. Expected O(bytes) for a word that is known.
  std::uint32_t add(std::string_view word);
  /// The number of a mark: a string that stands for itself, such as the code of a concept. No
  /// word of a text is equal to it.
  std::uint32_t add_mark(std::string_view mark);
  std::optional<std::uint32_t> find_mark(std::string_view mark) const;

  std::uint32_t size() const { return words_.size(); }
  std::string_view word(std::uint32_t number) const { return words_.word(number); }
  Reading reading(std::string_view word) const { return read(word, splitter_); }
  const Splitter& splitter() const { return splitter_; }

  /// The words that have something to do with a lemma, in the order in which they came.
  std::span<const Use> uses(std::string_view lemma) const;

  // Keys: the folded words, numbered on their own. Marks and stop words have none.
  std::uint32_t keys() const { return keys_.size(); }
  std::string_view key(std::uint32_t number) const { return keys_.word(number); }
  std::optional<std::uint32_t> find_key(std::string_view key) const { return keys_.find(key); }
  std::span<const std::uint32_t> words_of_key(std::uint32_t key) const { return of_key_[key]; }
  Make make_of_key(std::uint32_t key) const { return makes_[key]; }
  /// The keys that begin with `prefix`, in no particular order. O(log + found + keys / 8).
  std::vector<std::uint32_t> keys_from(std::string_view prefix) const;

 private:
  void learn(std::uint32_t number, std::string_view word);
  void learn_key(const std::string& key, std::uint32_t word);
  void sort_keys();
  void use(const std::string& lemma, Use use);

  Splitter splitter_;
  Lexicon words_;
  Lexicon keys_;
  std::vector<std::vector<std::uint32_t>> of_key_;
  std::vector<Make> makes_;
  std::vector<std::uint32_t> by_letters_;  // keys sorted, but for the newest
  Lexicon lemmas_;
  std::vector<std::vector<Use>> uses_;
};

}  // namespace kontor::engine::text
