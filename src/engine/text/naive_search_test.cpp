#include "engine/text/lengths.hpp"
#include "engine/text/letters.hpp"
#include "engine/text/search.hpp"
#include "engine/text/suggestions.hpp"

#include "base/chance.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

namespace kontor::engine::text {
namespace {

constexpr std::string_view kWords[] = {"Schweißer", "Schweißerin", "Schweißhelfer", "Helfer",
                                       "Dreher",    "drehen",      "Werft",         "Hamburg",
                                       "Maschine",  "Maschinen",   "Kran",          "Kranführer",
                                       "9606-1",    "WIG",         "pipe",          "pipes"};
constexpr std::uint32_t kKinds = 3;

Splitter trade() {
  return Splitter({{"Schweißer", 9}, {"schweißen", 9}, {"Helfer", 9}, {"Kran", 5}, {"Führer", 5}});
}

/// A document as the naive scan keeps it.
struct Listing {
  std::vector<std::string> title;
  std::vector<std::string> body;
  std::uint16_t kind = 0;
  bool is_alive = true;
};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& each : words) text += each + ' ';
  return text;
}

/// A market and its index, and the answers by looking at every document word by word.
class Market {
 public:
  Market(std::uint64_t seed, std::uint32_t count) : chance_(seed) {
    for (std::uint32_t at = 0; at < count; ++at) add();
  }

  void add() {
    Listing made;
    made.title = words(2);
    made.body = words(6);
    made.kind = static_cast<std::uint16_t>(chance_.below(kKinds));
    const std::uint16_t facets[] = {made.kind};
    index.add({joined(made.title), "", joined(made.body), {}, facets});
    listings.push_back(made);
  }

  void remove(std::uint32_t at) {
    if (!listings[at].is_alive) return;
    listings[at].is_alive = false;
    index.remove(at);
  }

  /// How often a listing has a word of a question, in quarters and weighted by field.
  std::uint32_t count(const Listing& listing, const std::string& asked) const {
    std::map<std::string, std::uint32_t> each;
    for (const std::string& word : listing.title) each[lowered(word)] += 3;
    for (const std::string& word : listing.body) each[lowered(word)] += 1;
    std::uint32_t sum = 0;
    for (const auto& [word, times] : each) sum += times * quarters(word, asked);
    return sum;
  }

  double score(const Listing& listing, const std::string& asked) const {
    double frequency = 0;
    double total = 0;
    double alive = 0;
    for (const Listing& other : listings) {
      if (!other.is_alive) continue;
      alive += 1;
      total += length(other);
      for (const std::string& word : different(other)) {
        if (quarters(word, asked) > 0) frequency += 1;
      }
    }
    frequency = std::min(frequency, alive);
    const double times = count(listing, asked) / 4.0;
    const double norm = 1.2 * (0.25 + 0.75 * length(listing) * alive / total);
    return std::log2((2 * alive + 2) / (2 * frequency + 1)) * 2.2 * times / (times + norm);
  }

  std::vector<std::string> words(std::uint64_t most) {
    std::vector<std::string> out;
    for (std::uint64_t at = chance_.below(most + 1); at > 0; --at) {
      // Some words are much commoner than others.
      out.emplace_back(kWords[chance_.below(1 + chance_.below(std::size(kWords)))]);
    }
    return out;
  }

  Index index{trade(), {kKinds}};
  std::vector<Listing> listings;

 private:
  static std::set<std::string> different(const Listing& listing) {
    std::set<std::string> out;
    for (const std::string& word : listing.title) out.insert(lowered(word));
    for (const std::string& word : listing.body) out.insert(lowered(word));
    return out;
  }
  static double length(const Listing& listing) {
    const auto exact = static_cast<std::uint32_t>(3 * listing.title.size() + listing.body.size());
    return length_of_class(length_class_of(exact));
  }
  std::uint32_t quarters(const std::string& word, const std::string& asked) const {
    const Reading left = read(word, splitter_);
    const Reading right = read(lowered(asked), splitter_);
    if (left.key == right.key) return 4;
    if (left.lemma == right.lemma) return 3;
    if (!left.parts.empty() && left.parts.back() == right.lemma) return 3;
    return std::ranges::count(left.parts, right.lemma) > 0 ? 2 : 0;
  }

  Chance chance_;
  Splitter splitter_ = trade();
};

Filter odd_documents() {
  return [](std::uint32_t) { return 0xAAAA'AAAA'AAAA'AAAAULL; };
}

/// The documents that the naive scan finds, with their scores.
std::map<std::uint32_t, double> expected(const Market& market, const std::set<std::string>& asked,
                                         std::size_t needed, bool only_odd) {
  std::map<std::uint32_t, double> found;
  for (std::uint32_t at = 0; at < market.listings.size(); ++at) {
    const Listing& listing = market.listings[at];
    if (!listing.is_alive || (only_odd && at % 2 == 0)) continue;
    std::size_t groups = 0;
    double score = 0;
    for (const std::string& word : asked) {
      if (market.count(listing, word) == 0) continue;
      ++groups;
      score += market.score(listing, word);
    }
    if (groups >= needed) found[at] = score;
  }
  return found;
}

void expect_same(const Market& market, const Answer& answer,
                 const std::map<std::uint32_t, double>& wanted) {
  RC_ASSERT(answer.total == wanted.size());
  std::vector<std::uint32_t> kinds(kKinds);
  for (const auto& [document, score] : wanted) ++kinds[market.listings[document].kind];
  RC_ASSERT(answer.facets.at(0) == kinds);
  RC_ASSERT(answer.hits.size() == std::min<std::size_t>(wanted.size(), 20));
  std::uint32_t last = 0xFFFF'FFFF;
  for (const Hit& hit : answer.hits) {
    RC_ASSERT(wanted.contains(hit.document));
    RC_ASSERT(hit.score <= last);
    last = hit.score;
    constexpr double kScale = 128.0 * 4'096;
    const double exact = wanted.at(hit.document);
    RC_ASSERT(std::abs(hit.score / kScale - exact) <= 0.02 + exact * 0.01);
  }
}

/// Words with different lemmas that something has.
std::set<std::string> asked_of(Market& market) {
  const std::vector<std::string> some = {"Schweißer", "Dreher", "Werft", "Maschinen",
                                         "Kran",      "9606",   "pipe",  "Helfer"};
  std::set<std::string> asked;
  for (const std::string& word : *rc::gen::container<std::vector<std::string>>(
           *rc::gen::inRange<std::size_t>(1, 4), rc::gen::elementOf(some))) {
    const bool is_there = std::ranges::any_of(market.listings, [&](const Listing& each) {
      return each.is_alive && market.count(each, word) > 0;
    });
    if (is_there) asked.insert(word);
  }
  return asked;
}

std::string text_of(const std::set<std::string>& asked) {
  return joined({asked.begin(), asked.end()});
}

RC_GTEST_PROP(SearchLikeAScan, FindsCountsAndRanksTheSame, ()) {
  Market market(*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::inRange(1U, 80U));
  for (const auto at : *rc::gen::container<std::set<std::uint32_t>>(rc::gen::inRange(0U, 80U))) {
    if (at < market.listings.size()) market.remove(at);
  }
  const std::set<std::string> asked = asked_of(market);
  if (asked.empty()) return;
  const std::size_t needed = *rc::gen::inRange<std::size_t>(1, asked.size() + 1);
  const bool only_odd = *rc::gen::arbitrary<bool>();
  const std::string text = text_of(asked);
  Question question{.text = text, .words_needed = static_cast<std::uint32_t>(needed)};
  question.wants_facets = true;
  const auto wanted = expected(market, asked, needed, only_odd);
  // With a filter a word may be hidden altogether and then is not needed: another rule.
  if (only_odd && wanted.empty()) return;
  if (only_odd) question.filter = odd_documents();
  const Answer answer = search(market.index, question);
  for (const TakenWord& word : answer.words) {
    if (word.taken != Taken::AsTyped) return;
  }
  expect_same(market, answer, wanted);
}

TEST(SearchLikeAScan, SkippingChangesNoHit) {
  const Market market(7, 10'000);
  for (const std::string_view one : kWords) {
    for (const std::string_view other : kWords) {
      const std::string text = std::string(one) + " " + std::string(other);
      Question question{.text = text, .conditions = {{0, {0, 1}}}, .words_needed = 1, .limit = 5};
      const Answer whole = search(market.index, question);
      question.wants_total = false;
      ASSERT_EQ(search(market.index, question).hits, whole.hits) << text;
    }
  }
}

RC_GTEST_PROP(SearchLikeAScan, ADocumentIsFoundByEachOfItsWordsUntilItIsRemoved, ()) {
  Market market(*rc::gen::arbitrary<std::uint64_t>(), 60);
  const auto at = *rc::gen::inRange(0U, 60U);
  const auto finds = [&](const std::string& word) {
    return std::ranges::count(search(market.index, {.text = word, .limit = 100}).hits, at,
                              &Hit::document) == 1;
  };
  for (const std::string& word : market.listings[at].body) RC_ASSERT(finds(word));
  market.remove(at);
  for (const std::string& word : market.listings[at].body) RC_ASSERT(!finds(word));
}

/// The words and the lemmas of the documents with odd numbers.
struct Visible {
  explicit Visible(const Market& market) {
    for (std::uint32_t at = 1; at < market.listings.size(); at += 2) {
      for (const std::string& word : market.listings[at].title) take(lowered(word));
      for (const std::string& word : market.listings[at].body) take(lowered(word));
    }
  }
  void take(const std::string& word) {
    words.insert(word);
    const Reading reading = read(word, trade());
    lemmas.insert(reading.lemma);
    lemmas.insert(reading.parts.begin(), reading.parts.end());
  }

  std::set<std::string> words;
  std::set<std::string> lemmas;
};

RC_GTEST_PROP(SearchLikeAScan, AFilterLeaksNoSuggestion, ()) {
  const Market market(*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::inRange(1U, 12U));
  const Visible visible(market);
  for (const std::string_view word : kWords) {
    const std::string typed = lowered(word).substr(0, 3);
    for (const std::string& each : suggestions(market.index, odd_documents(), typed)) {
      RC_ASSERT(visible.words.contains(each));
    }
  }
}

RC_GTEST_PROP(SearchLikeAScan, AFilterLeaksNoCorrectionOrCount, ()) {
  const Market market(*rc::gen::arbitrary<std::uint64_t>(), *rc::gen::inRange(1U, 12U));
  const Visible visible(market);
  for (const std::string_view word : kWords) {
    const std::string misspelt = std::string(word) + "x";
    const Answer answer =
        search(market.index, {.text = misspelt, .filter = odd_documents(), .wants_facets = true});
    const auto& kinds = answer.facets.at(0);
    RC_ASSERT(std::accumulate(kinds.begin(), kinds.end(), std::uint64_t{0}) == answer.total);
    const TakenWord& taken = answer.words.at(0);
    const auto& known = taken.taken == Taken::ByParts ? visible.lemmas : visible.words;
    for (const std::string& each : taken.instead) RC_ASSERT(known.contains(each));
  }
}

RC_GTEST_PROP(SearchLikeAScan, RemovedDocumentsLeaveNoTrace, ()) {
  const auto seed = *rc::gen::arbitrary<std::uint64_t>();
  Market market(seed, 400);
  for (std::uint32_t at = 200; at < 400; ++at) market.remove(at);
  const Market fresh(seed, 200);
  for (const std::string_view word : kWords) {
    RC_ASSERT(search(market.index, {.text = word}) == search(fresh.index, {.text = word}));
    const std::string typed = lowered(word).substr(0, 2);
    RC_ASSERT(suggestions(market.index, {}, typed) == suggestions(fresh.index, {}, typed));
  }
}

}  // namespace
}  // namespace kontor::engine::text
