#include "engine/text/reading.hpp"

#include "engine/text/gender.hpp"
#include "engine/text/letters.hpp"
#include "engine/text/stem.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kontor::engine::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string lemma(std::string_view word) {
  return read(lowered(word), Splitter()).lemma;
}

TEST(Reading, GendersHaveOneLemma) {
  for (const char* word : {"Schweißerin", "Schweißerinnen", "Schweißer*in", "Schweißer:innen",
                           "Schweißer_in", "SchweißerIn", "SchweißerInnen", "Schweißer/-in",
                           "Schweißer(in)", "SCHWEISSER", "Schweißern"}) {
    EXPECT_EQ(lemma(word), lemma("Schweißer")) << word;
  }
  const char* const pairs[][2] = {{"Pflegekraft", "Pfleger"},
                                  {"Pflegekräfte", "Pflegerin"},
                                  {"Kauffrau", "Kaufmann"},
                                  {"Kaufleute", "Kaufmann"},
                                  {"Fachfrau", "Fachkraft"},
                                  {"Fachmann", "Fachkräften"},
                                  {"Reinigungskraft", "Reiniger"},
                                  {"Ingenieurin", "Ingenieur"},
                                  {"Ärztinnen", "Arzt"},
                                  {"Köchin", "Koch"},
                                  {"Pilot*in", "Pilotin"},
                                  {"Angestellte/r", "Angestellter"},
                                  {"Elektroniker:in", "Elektroniker"},
                                  {"Assistentin", "Assistent"}};
  for (const auto& pair : pairs) EXPECT_EQ(lemma(pair[0]), lemma(pair[1])) << pair[0];
}

TEST(Reading, WordsThatOnlyLookGenderedStay) {
  for (const char* word : {"termin", "berlin", "benzin", "medizin", "platin", "windkraft",
                           "wasserkraft", "fliehkraft", "mann", "frau"}) {
    EXPECT_EQ(ungendered(word), word);
  }
  EXPECT_NE(lemma("Zugkraft"), lemma("Zug"));
}

TEST(Reading, FormsOfAWordHaveOneLemmaInBothLanguages) {
  const char* const pairs[][2] = {{"Maschinen", "Maschine"},  {"fräsen", "Fräser"},
                                  {"Anlagen", "Anlage"},      {"welding", "welded"},
                                  {"machines", "machine"},    {"nurses", "nurse"},
                                  {"companies", "company"},   {"operators", "operator"},
                                  {"Schulungen", "Schulung"}, {"verfügbare", "verfügbar"}};
  for (const auto& pair : pairs) EXPECT_EQ(lemma(pair[0]), lemma(pair[1])) << pair[0];
}

TEST(Reading, WordsOfTheTradeAreKept) {
  EXPECT_EQ(lemma("C++"), "c++");
  EXPECT_EQ(lemma("C#"), "c#");
  EXPECT_NE(lemma("C"), lemma("C++"));
  for (const char* word : {"WIG", "TIG", "MAG", "CNC", "DIN", "ISO", "EN"}) {
    EXPECT_EQ(lemma(word), folded(word));
  }
  EXPECT_EQ(lemma("5-Achs"), lemma("5-Achsen"));
  EXPECT_EQ(lemma("5-Achs"), lemma("5achs"));
  EXPECT_NE(lemma("5-Achs"), lemma("3-Achs"));
  EXPECT_EQ(lemma("1.4301"), "1.4301");
  const Reading norm = read("9606-1", Splitter());
  EXPECT_EQ(norm.lemma, "9606-1");
  EXPECT_THAT(norm.parts, ElementsAre("1", "9606"));
}

TEST(Reading, StopWordsAreKnownInBothLanguages) {
  for (const char* word : {"und", "für", "fuer", "die", "the", "of", "with", "über"}) {
    EXPECT_TRUE(read(word, Splitter()).is_stop_word) << word;
  }
  for (const char* word : {"it", "mag", "wig", "will", "it-system", "schweißer"}) {
    EXPECT_FALSE(read(word, Splitter()).is_stop_word) << word;
  }
}

TEST(Reading, EveryWordHasALemma) {
  for (const char* word :
       {"in", "er", "innen", "e", "ä", "kraft", "*", "\u0308", "溶接", "ـ", "7"}) {
    EXPECT_FALSE(read(word, Splitter()).lemma.empty()) << word;
  }
}

Splitter trade() {
  return Splitter({{"Schweißer", 9},  {"schweißen", 9},  {"Fachkraft", 9},  {"Helfer", 9},
                   {"Kehlnaht", 3},   {"Schutz", 9},     {"Ausrüstung", 5}, {"Zerspanung", 4},
                   {"Mechaniker", 9}, {"Maschine", 9},   {"Bediener", 4},   {"Hand", 9},
                   {"Werk", 9},       {"Handwerk", 500}, {"Kind", 5},       {"Garten", 5},
                   {"Bild", 6},       {"Schirm", 3},     {"Arbeit", 9},     {"Platz", 9},
                   {"Bund", 9},       {"Land", 9},       {"Antrieb", 5},    {"Technik", 9}});
}

TEST(Splitter, FindsThePartsOfACompound) {
  const Splitter splitter = trade();
  EXPECT_THAT(splitter.split("schutzausrustung"), ElementsAre("schutz", "ausrustung"));
  EXPECT_THAT(splitter.split("schweisserhelfer"), ElementsAre("schweiss", "helfer"));
  EXPECT_THAT(splitter.split("bildschirmarbeitsplatz"),
              ElementsAre("bild", "schirm", "arbeit", "platz"));
}

TEST(Splitter, KnowsTheLinkingElements) {
  const Splitter splitter = trade();
  EXPECT_THAT(splitter.split("zerspanungsmechaniker"), ElementsAre("zerspanung", "mechaniker"));
  EXPECT_THAT(splitter.split("maschinenbediener"), ElementsAre("maschine", "bediener"));
  EXPECT_THAT(splitter.split("kindergarten"), ElementsAre("kind", "garten"));
  EXPECT_THAT(splitter.split("bundesland"), ElementsAre("bund", "land"));
  EXPECT_THAT(splitter.split("antriebstechnik"), ElementsAre("antrieb", "technik"));
}

TEST(Splitter, LeavesWholeWhatIsCommonerThanItsParts) {
  EXPECT_THAT(trade().split("handwerk"), IsEmpty());
}

TEST(Splitter, NeedsAHeadThatItKnows) {
  EXPECT_THAT(trade().split("schweissermotte"), IsEmpty());
  EXPECT_THAT(trade().split("schutz"), IsEmpty());
  EXPECT_THAT(trade().split(std::string(90, 'a')), IsEmpty());
  EXPECT_THAT(Splitter().split("schutzausrustung"), IsEmpty());
}

TEST(Splitter, TheVerbsStemIsAPart) {
  EXPECT_THAT(trade().split("schweissmaschinen"), ElementsAre("schweiss", "maschinen"));
  EXPECT_THAT(read("schweißfachkraft", trade()).parts, ElementsAre("schweiss", "fach"));
}

TEST(StopWords, AreFolded) {
  for (const char* word : {"uber", "fur", "konnen"}) EXPECT_EQ(folded(word), word);
}

}  // namespace
}  // namespace kontor::engine::text
