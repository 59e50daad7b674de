#include "engine/text/letters.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace kontor::engine::text {
namespace {

TEST(Folded, SpellingsOfAnUmlautAreTheSame) {
  for (const char* word : {"Fräser", "Fraeser", "fraser", "FRÄSER", "FRAESER", "Fra\u0308ser"}) {
    EXPECT_EQ(folded(word), "fraser") << word;
  }
}

TEST(Folded, SharpSAndTheOtherUmlautsHaveTwoSpellings) {
  EXPECT_EQ(folded("Schweißer"), folded("SCHWEISSER"));
  EXPECT_EQ(folded("Öl"), folded("Oel"));
  EXPECT_EQ(folded("Übung"), folded("Uebung"));
  EXPECT_EQ(folded("Häuser"), folded("Haeuser"));
}

TEST(Folded, AnEAfterAUThatFollowsAVowelOrQStays) {
  EXPECT_EQ(folded("neue"), "neue");
  EXPECT_EQ(folded("Steuer"), "steuer");
  EXPECT_EQ(folded("Quelle"), "quelle");
  EXPECT_EQ(folded("Bauer"), "bauer");
}

TEST(Folded, MarksAndWidthsAndStrokesGo) {
  EXPECT_EQ(folded("Café"), "cafe");
  EXPECT_EQ(folded("ＣＮＣ"), "cnc");
  EXPECT_EQ(folded("Łódź"), "lodz");
  EXPECT_EQ(folded("Smørrebrød"), "smorrebrod");
  EXPECT_EQ(folded("ﬁx"), "fix");
  EXPECT_EQ(folded("İzmir"), "izmir");
  EXPECT_EQ(folded("Ærø"), "aro");
}

TEST(Folded, OtherScriptsStay) {
  EXPECT_EQ(folded("СВАРЩИК"), "сварщик");
  EXPECT_EQ(folded("لحام"), "لحام");
  EXPECT_EQ(folded("溶接工"), "溶接工");
}

TEST(Lowered, UmlautsStayAsTheyWereTyped) {
  EXPECT_EQ(lowered("Schweißer ÄÖÜ"), "schweißer äöü");
  EXPECT_EQ(lowered("ＣＮＣ-Ø"), "cnc-ø");
}

TEST(Lowered, IllFormedBytesAreReplaced) {
  EXPECT_EQ(lowered("a\xFF"), "a\uFFFD");
  EXPECT_EQ(folded("\xC3"), "\uFFFD");
}

/// Text of letters that meet the rules and of any characters at all.
rc::Gen<std::string> some_text() {
  const auto pieces = rc::gen::elementOf(std::vector<std::string>{
      "a", "e", "u", "o", "q",      "ä",  "Ü",  "ß",  "ẞ",  "é", "e\u0308", "\u0308", "ſ",   "Æ",
      "œ", "İ", "ǅ", "ŉ", "\u0345", "가", "각", "ᄀ", "ᅡ", "Ω", "ﬃ",       "½",      "\xFF"});
  return rc::gen::oneOf(rc::gen::map(rc::gen::container<std::vector<std::string>>(pieces),
                                     [](const std::vector<std::string>& all) {
                                       std::string text;
                                       for (const std::string& each : all) text += each;
                                       return text;
                                     }),
                        rc::gen::arbitrary<std::string>());
}

RC_GTEST_PROP(Folded, IsIdempotent, ()) {
  const std::string once = folded(*some_text());
  RC_ASSERT(folded(once) == once);
}

RC_GTEST_PROP(Folded, DoesNotDependOnCase, ()) {
  const std::string text = *some_text();
  RC_ASSERT(folded(lowered(text)) == folded(text));
}

}  // namespace
}  // namespace kontor::engine::text
