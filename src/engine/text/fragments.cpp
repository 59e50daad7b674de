#include "engine/text/fragments.hpp"

#include "engine/text/letters.hpp"
#include "engine/text/reading.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace kontor::engine::text {
namespace {

using Numbers = std::map<std::string, std::size_t>;  // of the words asked, by their lemmas
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::string_view piece(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

Numbers asked(std::string_view question, const std::vector<TakenWord>& answered,
              const Splitter& splitter) {
  Numbers numbers;
  for (std::size_t at = 0; at < answered.size(); ++at) {
    const TakenWord& word = answered[at];
    if (word.taken == Taken::AsTyped) {
      numbers.emplace(read(lowered(piece(question, word.place)), splitter).lemma, at);
    }
    for (const std::string& instead : word.instead) {
      // Parts are lemmas already, and corrections are words: either way is right.
      numbers.emplace(instead, at);
      numbers.emplace(read(instead, splitter).lemma, at);
    }
  }
  return numbers;
}

std::size_t number_of(const Reading& reading, const Numbers& numbers) {
  const auto whole = numbers.find(reading.lemma);
  if (whole != numbers.end()) return whole->second;
  for (const std::string& part : reading.parts) {
    const auto found = numbers.find(part);
    if (found != numbers.end()) return found->second;
  }
  return kNone;
}

/// Counts the different and all words asked in a part of the text that moves on word by word.
class Counter {
 public:
  explicit Counter(std::size_t asked) : times_(asked) {}
  void enter(std::size_t number) {
    if (number == kNone) return;
    ++all_;
    if (++times_[number] == 1) ++different_;
  }
  void leave(std::size_t number) {
    if (number == kNone) return;
    --all_;
    if (--times_[number] == 0) --different_;
  }
  std::pair<std::size_t, std::size_t> worth() const { return {different_, all_}; }

 private:
  std::vector<std::size_t> times_;
  std::size_t different_ = 0;
  std::size_t all_ = 0;
};

/// Where the best part of `words` words begins.
std::size_t best_begin(const std::vector<std::size_t>& numbers, std::size_t asked,
                       std::size_t words) {
  Counter counter(asked);
  std::size_t best = 0;
  auto best_worth = counter.worth();
  for (std::size_t end = 0; end < numbers.size(); ++end) {
    counter.enter(numbers[end]);
    if (end >= words) counter.leave(numbers[end - words]);
    if (counter.worth() <= best_worth) continue;
    best_worth = counter.worth();
    best = end + 1 > words ? end + 1 - words : 0;
  }
  return best;
}

}  // namespace

Fragment fragment(std::string_view text, std::string_view question,
                  const std::vector<TakenWord>& answered, const Splitter& splitter,
                  std::size_t words) {
  std::vector<Token> tokens;
  tokenize(text, tokens);
  const Numbers wanted = asked(question, answered, splitter);
  std::vector<std::size_t> numbers;
  numbers.reserve(tokens.size());
  for (const Token& token : tokens) {
    numbers.push_back(number_of(read(lowered(piece(text, token)), splitter), wanted));
  }
  const std::size_t begin = best_begin(numbers, answered.size(), std::max<std::size_t>(words, 1));
  Fragment out;
  if (tokens.empty()) return out;
  const std::size_t end = std::min(tokens.size(), begin + std::max<std::size_t>(words, 1));
  out.place = {tokens[begin].begin, tokens[end - 1].end};
  for (std::size_t at = begin; at < end; ++at) {
    if (numbers[at] != kNone) out.found.push_back(tokens[at]);
  }
  return out;
}

}  // namespace kontor::engine::text
