#include "engine/text/search.hpp"

#include "engine/text/fragments.hpp"
#include "engine/text/suggestions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace kontor::engine::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Splitter trade() {
  return Splitter({{"Schweißer", 9},
                   {"schweißen", 9},
                   {"Fachkraft", 9},
                   {"Helfer", 9},
                   {"Mechaniker", 9},
                   {"Zerspanung", 4},
                   {"Schutz", 9},
                   {"Ausrüstung", 5}});
}

/// An index with two facets: kind (3 values) and district (8 values).
struct SearchTest : testing::Test {
  Index index{trade(), {3, 8}};

  std::uint32_t put(std::string_view title, std::string_view body = "", std::uint16_t kind = 0,
                    std::uint16_t district = 0) {
    const std::uint16_t facets[] = {kind, district};
    return index.add({title, "", body, {}, facets});
  }
  Answer ask(std::string_view text) const { return search(index, {.text = text}); }
  std::vector<std::uint32_t> found(const Question& question) const {
    std::vector<std::uint32_t> documents;
    for (const Hit& hit : search(index, question).hits) documents.push_back(hit.document);
    return documents;
  }
  std::vector<std::uint32_t> found(std::string_view text) const { return found({.text = text}); }
};

/// Only these documents, all below 64.
Filter only(std::uint64_t documents) {
  return [documents](std::uint32_t block) { return block == 0 ? documents : 0; };
}

TEST_F(SearchTest, FindsFormsGendersAndCompounds) {
  put("Schweißfachkraft (m/w/d)");
  put("Schweißer*in");
  put("SCHWEISSERINNEN für Hamburg");
  put("Dreher");
  EXPECT_THAT(found("schweisser"), testing::UnorderedElementsAre(0, 1, 2));
  EXPECT_THAT(found("Schweißfachmann"), ElementsAre(0));
}

TEST_F(SearchTest, TheTitleCountsMoreThanTheBody) {
  put("Dreher", "kein Fräser");
  put("Fräser", "kein Dreher");
  EXPECT_THAT(found("fraeser"), ElementsAre(1, 0));
}

TEST_F(SearchTest, TheWordAsTypedStandsBeforeItsForms) {
  put("Maschinen");
  put("Maschine");
  put("Maschinen");
  EXPECT_THAT(found("Maschine"), ElementsAre(1, 2, 0));
}

TEST_F(SearchTest, EqualHitsStandNewestFirst) {
  for (int each = 0; each < 3; ++each) put("Dreher");
  EXPECT_THAT(found("Dreher"), ElementsAre(2, 1, 0));
}

TEST_F(SearchTest, AllWordsAreNeededUnlessFewerAreAsked) {
  put("Dreher", "Harburg");
  put("Dreher", "Altona");
  EXPECT_THAT(found("Dreher Harburg"), ElementsAre(0));
  EXPECT_THAT(found({.text = "Dreher Harburg", .words_needed = 1}), ElementsAre(0, 1));
}

TEST_F(SearchTest, StopWordsCountOnlyAlone) {
  put("Dreher");
  put("und");
  EXPECT_THAT(found("der Dreher und die"), ElementsAre(0));
  EXPECT_THAT(found("und"), ElementsAre(1));
}

TEST_F(SearchTest, AWordThatFindsNothingIsNamedAndLeftOut) {
  put("Dreher");
  const Answer answer = ask("Dreher Xylophon");
  EXPECT_EQ(answer.total, 1U);
  EXPECT_EQ(answer.words.at(1).taken, Taken::Unknown);
  EXPECT_EQ(ask("Xylophon").total, 0U);
}

TEST_F(SearchTest, ACompoundThatNobodyWroteIsTakenByItsParts) {
  put("Mechaniker");
  const Answer answer = ask("Zerspanungsmechaniker");
  EXPECT_EQ(answer.words.at(0).taken, Taken::ByParts);
  EXPECT_EQ(answer.total, 1U);
}

TEST_F(SearchTest, AMisspeltWordIsCorrected) {
  put("Zerspanungsmechaniker");
  put("Dreher");
  const Answer answer = ask("Zerspannungsmechanicker");
  EXPECT_EQ(answer.words.at(0).taken, Taken::Corrected);
  EXPECT_THAT(answer.words.at(0).instead, ElementsAre("zerspanungsmechaniker"));
  EXPECT_EQ(answer.hits.at(0).document, 0U);
}

TEST_F(SearchTest, MarksStandForConceptsInAnyLanguage) {
  const std::string marks[] = {"occupation/welder"};
  const std::uint16_t facets[] = {0, 0};
  index.add({"Schweißer", "", "", marks, facets});
  put("occupation/welder");
  EXPECT_THAT(found({.text = "soudeur", .marks = {marks[0]}}), ElementsAre(0));
  EXPECT_THAT(suggestions(index, {}, "occ"), ElementsAre("occupation"));
}

TEST_F(SearchTest, ConditionsAndFacetsCountWithEachOther) {
  put("Dreher", "", 0, 1);
  put("Dreher", "", 1, 1);
  put("Dreher", "", 1, 2);
  put("Fräser", "", 1, 1);
  const Answer answer =
      search(index, {.text = "Dreher", .conditions = {{0, {1}}, {1, {1}}}, .wants_facets = true});
  EXPECT_EQ(answer.total, 1U);
  EXPECT_THAT(answer.facets.at(0), ElementsAre(1, 1, 0));  // kinds within district 1
  EXPECT_THAT(answer.facets.at(1), ElementsAre(0, 1, 1, 0, 0, 0, 0, 0));
}

TEST_F(SearchTest, NoWordsAskForEverythingNewestFirst) {
  put("a", "", 1);
  put("b", "", 0);
  put("c", "", 1);
  EXPECT_THAT(found({.text = " ?! ", .conditions = {{0, {1}}}}), ElementsAre(2, 0));
}

TEST_F(SearchTest, WhatIsHiddenIsAsIfItWereNotThere) {
  put("Geheimprojekt", "Panzer");
  put("Dreher");
  const Filter filter = only(0b10);
  const Answer answer =
      search(index, {.text = "Geheimprojekt", .filter = filter, .wants_facets = true});
  EXPECT_EQ(answer.total, 0U);
  EXPECT_EQ(answer.words.at(0).taken, Taken::Unknown);
  EXPECT_EQ(answer.facets.at(0).at(0), 0U);
  const Answer misspelt = search(index, {.text = "Geheimproject", .filter = filter});
  EXPECT_THAT(misspelt.words.at(0).instead, IsEmpty());
  EXPECT_THAT(suggestions(index, filter, "geh"), IsEmpty());
  EXPECT_EQ(search(index, {.filter = filter}).total, 1U);
}

TEST_F(SearchTest, HiddenSpellingsAreNotSuggested) {
  put("Schweisser");
  put("Schweisser");
  put("Schweißer");
  EXPECT_THAT(suggestions(index, {}, "Schwei"), ElementsAre("schweisser"));
  EXPECT_THAT(suggestions(index, only(0b100), "schweis"), ElementsAre("schweißer"));
}

TEST_F(SearchTest, SuggestionsStandByHowOftenTheyOccur) {
  put("Fräser Fräsmaschine", "Fräser");
  put("Fräser Franken");
  EXPECT_THAT(suggestions(index, {}, "neue Fra"), ElementsAre("fräser", "franken", "fräsmaschine"));
  EXPECT_THAT(suggestions(index, {}, "Fräser "), IsEmpty());
  EXPECT_THAT(suggestions(index, {}, "f"), IsEmpty());
}

TEST_F(SearchTest, ARemovedDocumentIsNowhere) {
  const std::uint32_t gone = put("Zimmerer", "", 2);
  put("Dreher");
  index.remove(gone);
  EXPECT_THAT(found("Zimmerer"), IsEmpty());
  EXPECT_THAT(suggestions(index, {}, "zim"), IsEmpty());
  EXPECT_EQ(ask("Zimerer").words.at(0).taken, Taken::Unknown);
  EXPECT_EQ(search(index, {.wants_facets = true}).facets.at(0).at(2), 0U);
}

TEST_F(SearchTest, AStoppedSearchSaysSo) {
  put("Dreher");
  std::stop_source source;
  source.request_stop();
  EXPECT_FALSE(search(index, {.text = "Dreher"}, source.get_token()).is_complete);
}

TEST_F(SearchTest, FragmentsShowTheWordsThatAnswer) {
  const std::string_view text = "Wir suchen ab Montag für die Werft zwei Schweißhelfer und Dreher.";
  put("Werft", text);
  const std::string_view question = "Schweißer Dreher";
  const Fragment shown = fragment(text, question, ask(question).words, trade(), 4);
  EXPECT_EQ(text.substr(shown.place.begin, shown.place.end - shown.place.begin),
            "zwei Schweißhelfer und Dreher");
  ASSERT_EQ(shown.found.size(), 2U);
  EXPECT_EQ(text.substr(shown.found[1].begin, 6), "Dreher");
}

TEST_F(SearchTest, AFragmentWithoutAnAnswerIsTheBeginning) {
  EXPECT_EQ(fragment("eins zwei drei", "vier", {}, trade(), 2).place, (Token{0, 9}));
  EXPECT_EQ(fragment("", "vier", {}, trade()), Fragment{});
}

std::string times(std::string_view text, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += text;
  return out;
}

/// Questions of 10,000 characters that nobody should ask.
std::vector<std::string> bad_questions() {
  constexpr std::size_t kLong = 10'000;
  std::vector<std::string> out = {std::string(kLong, '\0')};
  for (const std::string_view text :
       {"x", "und der ", "?!* ", "\xFF\xC3", "m/w/", "1-", "(*:", "溶", "a\u0308"}) {
    out.push_back(times(text, kLong));
  }
  std::string numbered;
  for (int at = 0; numbered.size() < kLong; ++at) numbered += "Drehar" + std::to_string(at) + " ";
  out.push_back(numbered);
  return out;
}

TEST_F(SearchTest, AnyQuestionHasAnAnswer) {
  put("Dreher", "und сварщик لحام");
  for (const std::string& text : bad_questions()) {
    EXPECT_TRUE(ask(text).is_complete);
    EXPECT_LE(suggestions(index, {}, text).size(), 8U);
  }
}

TEST_F(SearchTest, LongQuestionsInAnyScriptFindTheirWords) {
  put("Dreher", "und сварщик لحام");
  for (const char* text : {"Dreher ", "сварщик Dreher ", "\u202Eلحام ", "und der "}) {
    EXPECT_EQ(ask(times(text, 10'000)).total, 1U) << text;
  }
}

}  // namespace
}  // namespace kontor::engine::text
