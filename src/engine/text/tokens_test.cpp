#include "engine/text/tokens.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

namespace kontor::engine::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> words(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, tokens);
  std::vector<std::string> out;
  out.reserve(tokens.size());
  for (const Token& each : tokens) out.emplace_back(text.substr(each.begin, each.end - each.begin));
  return out;
}

TEST(Tokens, AreRunsOfLettersAndDigits) {
  EXPECT_THAT(words("Biete 3 Schweißer, Raum Harburg!"),
              ElementsAre("Biete", "3", "Schweißer", "Raum", "Harburg"));
  EXPECT_THAT(words("Schweiß- und Schneidbrenner"),
              ElementsAre("Schweiß", "und", "Schneidbrenner"));
}

TEST(Tokens, ListsOfGendersAreNoWords) {
  for (const char* list : {"(m/w/d)", "(w/m/d)", "m/w/d", "(M/W/D)", "(m|w|d)", "(m, w, d)",
                           "(f/m/x)", "(m/w)", "(m / w / d)", "(m/w/x)", "(w/m/i/a)"}) {
    EXPECT_THAT(words(std::string("Fräser ") + list + " gesucht"), ElementsAre("Fräser", "gesucht"))
        << list;
  }
  EXPECT_THAT(words("A/D Wandler"), ElementsAre("A", "D", "Wandler"));
}

TEST(Tokens, MarksOfGenderBelongToTheWord) {
  for (const char* word : {"Schweißer*in", "Schweißer:innen", "Schweißer_in", "Schweißer/in",
                           "Schweißer/-innen", "Schweißer(in)", "Schweißer(innen)", "Schweißer·in",
                           "SchweißerIn", "Angestellte/r", "Angestellte*r"}) {
    EXPECT_THAT(words(std::string("ein ") + word + " da"), ElementsAre("ein", word, "da")) << word;
  }
  EXPECT_THAT(words("Tore/innen/außen"), ElementsAre("Tore/innen", "außen"));
  EXPECT_THAT(words("Meister/Rohr"), ElementsAre("Meister", "Rohr"));
}

TEST(Tokens, WordsOfTheTradeStayWhole) {
  EXPECT_THAT(words("C++, C# und C/C++"), ElementsAre("C++", "C#", "und", "C", "C++"));
  EXPECT_THAT(words("5-Achs-Fräsen"), ElementsAre("5-Achs", "Fräsen"));
  EXPECT_THAT(words("WIG/TIG/MAG"), ElementsAre("WIG", "TIG", "MAG"));
  EXPECT_THAT(words("DIN EN ISO 9606-1."), ElementsAre("DIN", "EN", "ISO", "9606-1"));
  EXPECT_THAT(words("Stahl 1.4301, 12.5 mm"), ElementsAre("Stahl", "1.4301", "12", "5", "mm"));
  EXPECT_THAT(words("CNC-Fräser 3D-Druck"), ElementsAre("CNC", "Fräser", "3D", "Druck"));
}

TEST(Tokens, AreFoundInAnyScript) {
  EXPECT_THAT(words("сварщик، لحام 溶接工"), ElementsAre("сварщик", "لحام", "溶接工"));
  EXPECT_THAT(words("…!?—()"), IsEmpty());
  EXPECT_THAT(words("\xFF\xC3"), IsEmpty());
}

TEST(Tokens, ALongWordIsCut) {
  const std::vector<std::string> cut = words(std::string(1'000, 'a'));
  EXPECT_EQ(cut.size(), 11U);
  EXPECT_EQ(cut.front().size(), 96U);
}

RC_GTEST_PROP(Tokens, AreInOrderAndInside, ()) {
  const std::string text = *rc::gen::container<std::string>(
      rc::gen::elementOf(std::string("ab1 -+#./(*:_mwdein\xC3\xA4\xFF")));
  std::vector<Token> tokens;
  tokenize(text, tokens);
  std::uint32_t last = 0;
  for (const Token& each : tokens) {
    RC_ASSERT(each.begin >= last);
    RC_ASSERT(each.end > each.begin);
    last = each.end;
  }
  RC_ASSERT(last <= text.size());
}

}  // namespace
}  // namespace kontor::engine::text
