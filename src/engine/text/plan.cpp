#include "engine/text/plan.hpp"

#include "engine/text/corrections.hpp"
#include "engine/text/letters.hpp"
#include "engine/text/visible.hpp"

#include <algorithm>
#include <set>

namespace kontor::engine::text {
namespace {

/// How much words of each role count, in quarters.
struct Counts {
  std::uint32_t form;
  std::uint32_t head;
  std::uint32_t part;
};
constexpr Counts kAsTyped{3, 3, 2};
constexpr Counts kHeadOfTyped{2, 2, 1};
constexpr Counts kPartOfTyped{1, 1, 1};
constexpr Counts kCorrected{2, 2, 1};
constexpr std::size_t kCorrections = 3;
constexpr std::size_t kCorrectedMax = 16;  // words of a question: each costs a look at all keys

class Planner {
 public:
  Planner(const Index& index, const Question& question) : index_(index), question_(question) {}

  Plan run() {
    std::vector<Token> tokens;
    tokenize(question_.text, tokens);
    std::vector<Reading> readings;
    readings.reserve(tokens.size());
    for (const Token& token : tokens) readings.push_back(reading(token));
    const bool only_stop_words = std::ranges::all_of(readings, &Reading::is_stop_word);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      take({tokens[at]}, readings[at], only_stop_words);
    }
    add_marks();
    plan_.takes_everything = tokens.empty() && question_.marks.empty();
    const auto groups = static_cast<std::uint32_t>(plan_.groups.size());
    plan_.groups_needed = std::clamp(question_.words_needed, 1U, std::max(groups, 1U));
    std::ranges::stable_sort(plan_.groups, {}, &Group::frequency);
    return std::move(plan_);
  }

 private:
  Reading reading(const Token& token) const {
    const std::string_view word = question_.text.substr(token.begin, token.end - token.begin);
    return index_.vocabulary().reading(lowered(word));
  }

  void take(TakenWord word, const Reading& reading, bool only_stop_words) {
    if (reading.is_stop_word && !only_stop_words) {
      word.taken = Taken::StopWord;
    } else if (!seen_.insert(reading.lemma).second) {
      word.taken = Taken::Repeated;
    } else if (plan_.groups.size() == kGroupsMax) {
      word.taken = Taken::Beyond;
    } else {
      search(word, reading);
    }
    plan_.words.push_back(std::move(word));
  }

  void search(TakenWord& word, const Reading& reading) {
    Group group;
    take_uses(reading.lemma, kAsTyped, group);
    prefer(reading.key, group);
    if (finish(group)) {
      word.taken = Taken::AsTyped;
    } else if (take_parts(reading, word, group); finish(group)) {
      word.taken = Taken::ByParts;
    } else if (take_corrections(reading, word, group); finish(group)) {
      word.taken = Taken::Corrected;
    }
  }

  void take_uses(const std::string& lemma, Counts counts, Group& group) const {
    for (const Use& use : index_.vocabulary().uses(lemma)) {
      if (index_.frequency(use.word) == 0) continue;
      std::uint32_t quarters = counts.form;
      if (use.role == Role::Head) quarters = counts.head;
      if (use.role == Role::Part) quarters = counts.part;
      group.alternatives.push_back({use.word, quarters});
    }
  }

  /// The word as it was typed counts in full.
  void prefer(const std::string& key, Group& group) const {
    for (Alternative& each : group.alternatives) {
      const std::string_view word = index_.vocabulary().word(each.word);
      if (word == key || folded(word) == key) each.quarters = kQuarters;
    }
  }

  void take_parts(const Reading& reading, TakenWord& word, Group& group) const {
    group = {};
    for (std::size_t at = reading.parts.size(); at-- > 0;) {
      const bool is_head = at + 1 == reading.parts.size();
      Group part;
      take_uses(reading.parts[at], is_head ? kHeadOfTyped : kPartOfTyped, part);
      if (!any_visible(part)) continue;
      auto& all = group.alternatives;
      all.insert(all.end(), part.alternatives.begin(), part.alternatives.end());
      word.instead.push_back(reading.parts[at]);
    }
  }

  void take_corrections(const Reading& reading, TakenWord& word, Group& group) {
    group = {};
    word.instead.clear();
    if (corrected_ == kCorrectedMax) return;
    ++corrected_;
    const Vocabulary& vocabulary = index_.vocabulary();
    for (const Correction& each :
         corrections(index_, question_.filter, reading.key, kCorrections)) {
      const std::string shown(vocabulary.word(visible_word(each.key)));
      take_uses(vocabulary.reading(shown).lemma, kCorrected, group);
      word.instead.push_back(shown);
    }
  }

  std::uint32_t visible_word(std::uint32_t key) const {
    const auto words = index_.vocabulary().words_of_key(key);
    const auto seen = std::ranges::find_if(
        words, [&](std::uint32_t word) { return is_visible(index_, question_.filter, word); });
    return seen == words.end() ? words.front() : *seen;
  }

  bool any_visible(const Group& group) const {
    return std::ranges::any_of(group.alternatives, [this](const Alternative& each) {
      return is_visible(index_, question_.filter, each.word);
    });
  }

  /// Brings a group into order and keeps it if anything of it may be seen.
  bool finish(Group& group) {
    merge(group);
    if (!any_visible(group)) return false;
    for (const Alternative& each : group.alternatives) {
      group.frequency += index_.frequency(each.word);
    }
    plan_.groups.push_back(std::move(group));
    return true;
  }

  /// Each word once, with the most it counts; of too many those that count and occur most.
  void merge(Group& group) const {
    auto& all = group.alternatives;
    std::ranges::sort(all, [](const Alternative& left, const Alternative& right) {
      return std::tuple(left.word, right.quarters) < std::tuple(right.word, left.quarters);
    });
    const auto same = [](const Alternative& left, const Alternative& right) {
      return left.word == right.word;
    };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    std::ranges::sort(all, [this](const Alternative& left, const Alternative& right) {
      return rank(left) < rank(right);
    });
    if (all.size() > kAlternativesMax) all.resize(kAlternativesMax);
  }

  std::tuple<std::uint32_t, std::uint32_t, std::uint32_t> rank(const Alternative& each) const {
    return {kQuarters - each.quarters, ~index_.frequency(each.word), each.word};
  }

  /// Marks are another way to match any of the words: each group takes them, or they are one.
  void add_marks() {
    std::vector<Alternative> marks;
    for (const std::string& mark : question_.marks) {
      const auto found = index_.vocabulary().find_mark(mark);
      if (found && index_.frequency(*found) > 0) marks.push_back({*found, kQuarters});
    }
    if (marks.empty()) return;
    if (plan_.groups.empty()) plan_.groups.emplace_back();
    for (Group& group : plan_.groups) {
      group.alternatives.insert(group.alternatives.end(), marks.begin(), marks.end());
      for (const Alternative& each : marks) group.frequency += index_.frequency(each.word);
    }
  }

  const Index& index_;
  const Question& question_;
  Plan plan_;
  std::set<std::string> seen_;
  std::size_t corrected_ = 0;
};

}  // namespace

Plan plan(const Index& index, const Question& question) {
  return Planner(index, question).run();
}

}  // namespace kontor::engine::text
