#include "domain/taxonomy/taxonomy.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kontor::taxonomy {
namespace {

using testing::Contains, testing::Each, testing::ElementsAre, testing::Field, testing::Gt,
    testing::IsEmpty, testing::Not;

const Taxonomy& starter() {
  static const Taxonomy taxonomy = Taxonomy::parse(embedded_taxonomy()).value();
  return taxonomy;
}

/// The starter taxonomy with the bytes of one file exchanged.
std::vector<EmbeddedFile> starter_with(std::string_view path, std::string_view bytes) {
  const auto files = embedded_taxonomy();
  std::vector<EmbeddedFile> changed(files.begin(), files.end());
  for (auto& file : changed) {
    if (file.path == path) file.bytes = bytes;
  }
  return changed;
}

Params fault_of(std::string_view path, std::string_view bytes) {
  const auto parsed = Taxonomy::parse(starter_with(path, bytes));
  EXPECT_FALSE(parsed.has_value());
  if (parsed) return {};
  EXPECT_EQ(parsed.error().code, "taxonomy.malformed");
  return parsed.error().params;
}

Params fault(std::string file, std::string line, std::string reason) {
  return {{"file", std::move(file)}, {"line", std::move(line)}, {"reason", std::move(reason)}};
}

TEST(StarterTaxonomy, CoversTheSectorsOfTheClusters) {
  EXPECT_THAT(starter().occupations().size(), Gt(100U));
  EXPECT_THAT(starter().skills().size(), Gt(200U));
  EXPECT_EQ(starter().clusters().size(), 12U);
  EXPECT_THAT(starter().clusters().all(), Each(Field(&ClusterProfile::sectors, Not(IsEmpty()))));
}

TEST(StarterTaxonomy, KnowsASectorByTheCodesOfBothClassifications) {
  const auto* warehousing = starter().find(SectorCode{"warehousing"});
  ASSERT_NE(warehousing, nullptr);
  EXPECT_THAT(warehousing->wz2008, ElementsAre("52.1", "52.29"));
  EXPECT_THAT(warehousing->wz2025, Contains("52.25"));
}

TEST(StarterTaxonomy, NamesAnOccupationInBothLanguagesAndAllGermanForms) {
  const auto* welder = starter().find(OccupationCode{"welder"});
  ASSERT_NE(welder, nullptr);
  EXPECT_EQ(welder->german.male, "Schweißer");
  EXPECT_EQ(welder->german.female, "Schweißerin");
  EXPECT_EQ(welder->label.text(Language::De), "Schweißfachkraft");
  EXPECT_EQ(welder->label.text(Language::En), "Welder");
  EXPECT_THAT(welder->synonyms.en, Contains("TIG welder"));
}

TEST(StarterTaxonomy, LinksOccupationsToSkillsWithTheEssentialOnesFirst) {
  const auto* welder = starter().find(OccupationCode{"welder"});
  const auto& first = starter().skills().at(welder->skills.front().skill);
  EXPECT_EQ(first.code.text, "tig-welding");
  EXPECT_TRUE(std::is_sorted(
      welder->skills.begin(), welder->skills.end(),
      [](const SkillLink& a, const SkillLink& b) { return a.relation < b.relation; }));
}

TEST(StarterTaxonomy, TellsHowToGetACertificate) {
  const auto* licence = starter().find(CertificateCode{"forklift-licence"});
  ASSERT_NE(licence, nullptr);
  EXPECT_TRUE(licence->regulated);
  EXPECT_THAT(licence->hint.en, Not(IsEmpty()));
}

TEST(StarterTaxonomy, PlacesAQuarterInItsDistrictAndLand) {
  const auto* harburg = starter().find(PlaceCode{"harburg"});
  ASSERT_NE(harburg, nullptr);
  const auto& district = starter().places().at(harburg->parent.value());
  EXPECT_EQ(district.kind, Location::Kind::District);
  EXPECT_EQ(starter().places().at(district.parent.value()).code.text, "hamburg");
}

TEST(StarterTaxonomy, KnowsHowFarPlacesAreApart) {
  const auto* harburg = starter().find(PlaceCode{"harburg"});
  const auto* stade = starter().find(PlaceCode{"stade"});
  EXPECT_NEAR(distance_m(harburg->point, stade->point), 37'000, 1'000);
}

TEST(StarterTaxonomy, IndexesFollowTheFile) {
  std::uint32_t expected = 0;
  for (const auto& skill : starter().skills()) EXPECT_EQ(skill.index.value, expected++);
}

TEST(Taxonomy, AnswersAnUnknownCodeWithItsText) {
  EXPECT_EQ(starter().find(SkillCode{"juggling"}), nullptr);
  EXPECT_EQ(starter().label(SkillCode{"juggling"}, Language::De), "juggling");
  EXPECT_EQ(starter().label(SkillCode{"tig-welding"}, Language::En), "TIG welding");
}

TEST(Taxonomy, RefusesAMissingFile) {
  const auto parsed = Taxonomy::parse({});
  EXPECT_EQ(parsed.error().params, fault("sectors.tsv", "0", "missing"));
}

TEST(Taxonomy, RefusesAnotherHeader) {
  EXPECT_EQ(fault_of("levels.tsv", "code\tname\n"), fault("levels.tsv", "1", "header"));
  EXPECT_EQ(fault_of("levels.tsv", ""), fault("levels.tsv", "1", "header"));
}

TEST(Taxonomy, RefusesALineWithTooManyOrTooFewCells) {
  EXPECT_EQ(fault_of("skill_groups.tsv", "code\tde\ten\na\tA\n"),
            fault("skill_groups.tsv", "2", "columns"));
  EXPECT_EQ(fault_of("skill_groups.tsv", "code\tde\ten\na\tA\tA\tA\n"),
            fault("skill_groups.tsv", "2", "columns"));
}

TEST(Taxonomy, RefusesACodeThatIsNoSlugOrStandsTwice) {
  for (const auto* code : {"Upper", "a--b", "-a", "a-", "1a", "ä", "a b", ""}) {
    const auto bytes = "code\tde\ten\n" + std::string(code) + "\tA\tA\n";
    EXPECT_EQ(fault_of("skill_groups.tsv", bytes), fault("skill_groups.tsv", "2", "code")) << code;
  }
  EXPECT_EQ(fault_of("skill_groups.tsv", "code\tde\ten\na\tA\tA\na\tB\tB\n"),
            fault("skill_groups.tsv", "3", "repeated"));
}

TEST(Taxonomy, RefusesAnEmptyLabel) {
  EXPECT_EQ(fault_of("skill_groups.tsv", "code\tde\ten\na\t\tA\n"),
            fault("skill_groups.tsv", "2", "empty"));
}

TEST(Taxonomy, RefusesALinkToNothing) {
  EXPECT_EQ(fault_of("occupation_skills.tsv",
                     "occupation\tskill\trelation\nwelder\tjuggling\tessential\n"),
            fault("occupation_skills.tsv", "2", "reference"));
  EXPECT_EQ(fault_of("occupation_skills.tsv",
                     "occupation\tskill\trelation\nwelder\ttig-welding\tuseful\n"),
            fault("occupation_skills.tsv", "2", "word"));
}

TEST(Taxonomy, RefusesAPlaceThatIsNotOnTheEarth) {
  const std::string header = "code\tname\ten\tkind\tparent\tlatitude_e6\tlongitude_e6\n";
  EXPECT_EQ(fault_of("places.tsv", header + "a\tA\tA\ttown\t\t91000000\t0\n"),
            fault("places.tsv", "2", "number"));
  EXPECT_EQ(fault_of("places.tsv", header + "a\tA\tA\ttown\t\t53.5\t0\n"),
            fault("places.tsv", "2", "number"));
  EXPECT_EQ(fault_of("places.tsv", header + "a\tA\tA\ttown\ta\t53\t0\n"),
            fault("places.tsv", "2", "reference"));
}

}  // namespace
}  // namespace kontor::taxonomy
