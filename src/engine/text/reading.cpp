#include "engine/text/reading.hpp"

#include "engine/text/gender.hpp"
#include "engine/text/letters.hpp"
#include "engine/text/stem.hpp"

#include <algorithm>

namespace kontor::engine::text {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

bool is_sign_of_word(char letter) {
  return std::string_view("+#-.").find(letter) != std::string_view::npos;
}

bool is_letter_or_digit(char letter) {
  return is_digit(letter) || (letter >= 'a' && letter <= 'z') ||
         static_cast<unsigned char>(letter) >= 0x80;
}

std::string key_of(const std::string& plain) {
  std::string key;
  for (const char each : plain) {
    if (is_letter_or_digit(each) || is_sign_of_word(each)) key += each;
  }
  return key.empty() ? plain : key;
}

/// A woman's word whose man's word is known, whatever it ends with ("Schamanin").
std::string without_gender(const std::string& word, const Splitter& splitter) {
  constexpr std::size_t kBaseMin = 5;
  for (const std::string_view ending : {"innen", "in"}) {
    if (!word.ends_with(ending) || word.size() < kBaseMin + ending.size()) continue;
    std::string base = word.substr(0, word.size() - ending.size());
    if (splitter.knows(base)) return base;
  }
  return ungendered(word);
}

/// "5-achsen" and "9606-1": a number and what hangs on it.
Reading read_number(std::string key) {
  const std::size_t digits = key.find_first_not_of("0123456789");
  const bool has_hyphen = key[digits] == '-';
  const std::string rest = key.substr(digits + (has_hyphen ? 1 : 0));
  const std::string number = key.substr(0, digits);
  Reading reading;
  const bool is_norm = has_hyphen && !rest.empty() && is_digit(rest.front());
  const std::string root = is_norm ? rest : stem(rest);
  reading.lemma = is_norm ? key : number + root;
  if (has_hyphen) reading.parts.push_back(is_norm ? rest : number);
  if (has_hyphen && !root.empty()) reading.parts.push_back(is_norm ? number : root);
  reading.key = std::move(key);
  return reading;
}

std::string lemma_of(const std::string& word, const Splitter& splitter) {
  std::string root = stem(without_gender(word, splitter));
  return root.empty() ? word : root;
}

}  // namespace

Reading read(std::string_view word, const Splitter& splitter) {
  std::string plain = folded(word);
  if (plain.empty()) plain = word;  // a mark without a letter
  std::string key = key_of(plain);
  const std::size_t digits = key.find_first_not_of("0123456789");
  if (digits != 0 && digits != std::string::npos && key[digits] != '.') {
    return read_number(std::move(key));
  }
  Reading reading;
  const std::string bare(before_gender_mark(plain));
  const std::string base = bare.empty() ? key : key_of(bare);
  reading.is_stop_word = is_stop_word(key);
  reading.lemma = lemma_of(base, splitter);
  for (const std::string& part : splitter.split(base)) {
    reading.parts.push_back(lemma_of(part, splitter));
  }
  reading.key = std::move(key);
  return reading;
}

}  // namespace kontor::engine::text
