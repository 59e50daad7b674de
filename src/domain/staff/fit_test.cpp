#include "domain/staff/fit.hpp"

#include "domain/staff/fit_parts.hpp"
#include "tests/support/market.hpp"

namespace kontor::staff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<SkillCode> kWelding{SkillCode{"tig-welding"}, SkillCode{"read-drawings"}};

/// A pair that fits in every way; each test bends one side of it.
struct FitTest : testing::Test {
  StaffFields need = test::some_staff();
  StaffFields offer = test::some_staff();
  std::vector<SkillCode> need_essential;
  std::vector<SkillCode> offer_essential;
  std::uint32_t needed = 3;
  std::uint32_t offered = 3;
  CompanyId lender = test::kFlug;

  Fit fitted(const RankingWeights& weights = {}) const {
    return fit({test::kWerft, need, need_essential, needed},
               {lender, offer, offer_essential, offered}, weights);
  }
  std::vector<Refusal> refusals() const {
    std::vector<Refusal> found;
    for (const Obstacle& each : fitted().obstacles) found.push_back(each.refusal);
    return found;
  }
  PartScore part(ScorePart which) const { return fitted().parts[static_cast<std::size_t>(which)]; }
};

TEST_F(FitTest, EqualTermsFitWithoutAnObstacle) {
  const Fit found = fitted();
  EXPECT_TRUE(found.fits());
  EXPECT_EQ(found.parts.size(), kScoreParts);
  EXPECT_EQ(found.score_permille, 968);  // all is full but the rate, which stands at the limit
}

TEST_F(FitTest, ACompanyDoesNotLendToItself) {
  lender = test::kWerft;
  EXPECT_THAT(refusals(), ElementsAre(Refusal::OwnCompany));
}

TEST_F(FitTest, LessThanHalfOfTheRequiredSkillsIsAnObstacleThatNamesThem) {
  need.skills = {{SkillCode{"tig-welding"}}, {SkillCode{"riveting"}}, {SkillCode{"painting"}}};
  const Fit found = fitted();
  ASSERT_EQ(found.obstacles.size(), 1U);
  EXPECT_EQ(found.obstacles[0].refusal, Refusal::SkillMissing);
  EXPECT_THAT(found.obstacles[0].skills, ElementsAre(SkillCode{"riveting"}, SkillCode{"painting"}));
}

TEST_F(FitTest, HalfOfTheRequiredSkillsIsEnoughButScoresLess) {
  need.skills = {{SkillCode{"tig-welding"}}, {SkillCode{"riveting"}}};
  EXPECT_THAT(refusals(), IsEmpty());
  EXPECT_EQ(part(ScorePart::Skills).value_permille, 500);
  EXPECT_THAT(part(ScorePart::Skills).missing, ElementsAre(SkillCode{"riveting"}));
}

TEST_F(FitTest, AWishThatIsNotMetIsNoObstacle) {
  need.skills.push_back({SkillCode{"crane-licence"}, SkillLevel::Basic, false});
  EXPECT_THAT(refusals(), IsEmpty());
  EXPECT_EQ(part(ScorePart::Skills).value_permille, 769);  // 100 of 130 points
}

TEST_F(FitTest, ALowerLevelCountsLessAndIsSaid) {
  need.skills[0].level = SkillLevel::Expert;
  EXPECT_EQ(part(ScorePart::Skills).value_permille, 600);
  EXPECT_THAT(part(ScorePart::Skills).below, ElementsAre(SkillCode{"tig-welding"}));
  offer.skills[0].level = SkillLevel::Basic;
  EXPECT_THAT(refusals(), ElementsAre(Refusal::SkillMissing));  // 30 of 100 points
}

TEST_F(FitTest, ANeedWithoutSkillsAsksForTheEssentialOnesOfItsOccupation) {
  need.skills.clear();
  need_essential = kWelding;
  EXPECT_EQ(part(ScorePart::Skills).value_permille, 500);
  offer_essential = kWelding;
  EXPECT_EQ(part(ScorePart::Skills).value_permille, 1'000);
}

TEST_F(FitTest, WhatAnOfferSaysOfASkillWinsOverItsOccupation) {
  offer_essential = kWelding;
  offer.skills = {{SkillCode{"tig-welding"}, SkillLevel::Basic}};
  EXPECT_EQ(part(ScorePart::Skills).value_permille, 600);
}

TEST_F(FitTest, WhereNothingIsKnownTheOccupationDecides) {
  need.skills.clear();
  EXPECT_EQ(part(ScorePart::Skills).value_permille, 1'000);
  offer.occupation = OccupationCode{"cook"};
  EXPECT_THAT(refusals(), ElementsAre(Refusal::SkillMissing));
  EXPECT_EQ(part(ScorePart::Skills).value_permille, 0);
}

TEST_F(FitTest, AnotherOccupationWithTheSkillsFits) {
  offer.occupation = OccupationCode{"shipbuilder"};
  EXPECT_THAT(refusals(), IsEmpty());
}

TEST_F(FitTest, ACertificateIsAGateThatNoScoreOpens) {
  offer.certificates.clear();
  const Fit found = fitted();
  ASSERT_EQ(found.obstacles.size(), 1U);
  EXPECT_EQ(found.obstacles[0].refusal, Refusal::CertificateMissing);
  EXPECT_THAT(found.obstacles[0].certificates, ElementsAre(CertificateCode{"iso-9606-1"}));
}

TEST_F(FitTest, CertificatesCountAmongWhatIsNeeded) {
  EXPECT_EQ(part(ScorePart::Skills).have, 2);
  EXPECT_EQ(part(ScorePart::Skills).asked, 2);
}

TEST_F(FitTest, OnlySharedWorkingDaysCount) {
  need.period = test::days("2026-03-16", "2026-03-27");
  offer.period = test::days("2026-03-25", "2026-04-30");
  EXPECT_EQ(part(ScorePart::Days).have, 3);
  EXPECT_EQ(part(ScorePart::Days).asked, 10);
  EXPECT_EQ(part(ScorePart::Days).value_permille, 300);
}

TEST_F(FitTest, AnOfferThatBeginsTooLateSaysByHowManyDays) {
  offer.period = test::days("2026-05-18", "2026-06-30");
  ASSERT_THAT(refusals(), ElementsAre(Refusal::NoSharedDays));
  EXPECT_EQ(fitted().obstacles[0].gap_days, 3);
}

TEST_F(FitTest, AnOfferThatEndedTooSoonSaysByHowManyDays) {
  offer.period = test::days("2026-01-05", "2026-03-13");
  ASSERT_THAT(refusals(), ElementsAre(Refusal::NoSharedDays));
  EXPECT_EQ(fitted().obstacles[0].gap_days, -3);
}

TEST_F(FitTest, DifferentDaysOfTheWeekDoNotMeet) {
  constexpr std::uint8_t kWeekend = 0x60;
  offer.weekdays = Weekdays::make(kWeekend).value();
  ASSERT_THAT(refusals(), ElementsAre(Refusal::NoSharedDays));
  EXPECT_EQ(fitted().obstacles[0].gap_days, 0);
}

TEST_F(FitTest, TheSmallerRadiusLimitsTheDistance) {
  offer.point = Place::make(53'660'000, 9'983'000).value();  // 22 km to the north
  EXPECT_THAT(refusals(), IsEmpty());
  offer.radius_km = 20;
  ASSERT_THAT(refusals(), ElementsAre(Refusal::TooFar));
  EXPECT_EQ(fitted().obstacles[0].allowed_m, 20'000);
  EXPECT_NEAR(fitted().obstacles[0].distance_m, 22'239, 5);
}

TEST_F(FitTest, ARadiusOfZeroIsNoLimitFromThatSide) {
  offer.point = Place::make(54'320'000, 10'135'000).value();  // Kiel
  need.radius_km = 0;
  offer.radius_km = 120;
  EXPECT_THAT(refusals(), IsEmpty());
  EXPECT_EQ(part(ScorePart::Distance).asked, 120'000);
  offer.radius_km = 0;
  EXPECT_THAT(refusals(), IsEmpty());
  EXPECT_EQ(part(ScorePart::Distance).asked, 0);
}

TEST_F(FitTest, DistanceDoesNotCountWhereBothCanWorkRemotely) {
  offer.point = Place::make(48'137'000, 11'575'000).value();
  need.mode = WorkMode::Either;
  offer.mode = WorkMode::Remote;
  EXPECT_THAT(refusals(), IsEmpty());
  EXPECT_EQ(part(ScorePart::Distance).value_permille, 1'000);
}

TEST_F(FitTest, OnSiteAndRemoteDoNotMeet) {
  offer.mode = WorkMode::Remote;
  EXPECT_THAT(refusals(), ElementsAre(Refusal::WorkModeDiffers));
}

TEST_F(FitTest, FewerPeopleScoreLessButAreNoObstacle) {
  offered = 2;
  EXPECT_THAT(refusals(), IsEmpty());
  EXPECT_EQ(part(ScorePart::Headcount).value_permille, 667);
}

TEST_F(FitTest, ARateAboveTheLimitIsAnObstacleWithBothRates) {
  offer.rate = test::euros(35);
  ASSERT_THAT(refusals(), ElementsAre(Refusal::RateTooHigh));
  EXPECT_EQ(fitted().obstacles[0].rate_minor, 3'500);
  EXPECT_EQ(fitted().obstacles[0].limit_minor, 3'200);
}

TEST_F(FitTest, ARateThatNobodyNamedIsNoObstacle) {
  offer.rate.reset();
  EXPECT_EQ(part(ScorePart::Rate).value_permille, 1'000);
  offer.rate = test::euros(90);
  need.rate.reset();
  EXPECT_THAT(refusals(), IsEmpty());
}

TEST_F(FitTest, LessThanHalfOfTheHoursIsAnObstacle) {
  offer.minutes_a_week = 1'050;
  EXPECT_THAT(refusals(), IsEmpty());
  offer.minutes_a_week = 1'049;
  ASSERT_THAT(refusals(), ElementsAre(Refusal::HoursTooFew));
  EXPECT_EQ(fitted().obstacles[0].minutes_needed, 1'050U);
}

TEST_F(FitTest, AllObstaclesAreNamedNotOnlyTheFirst) {
  offer.certificates.clear();
  offer.rate = test::euros(99);
  offer.point = Place::make(48'137'000, 11'575'000).value();
  EXPECT_THAT(refusals(),
              ElementsAre(Refusal::CertificateMissing, Refusal::TooFar, Refusal::RateTooHigh));
}

TEST_F(FitTest, TheScoreIsTheWeightedSumOfItsParts) {
  offered = 1;
  const auto weights = RankingWeights::make({0, 0, 0, 100, 0}).value();
  EXPECT_EQ(fitted(weights).score_permille, 333);
}

TEST(RankingWeightsTest, WeightsAddUpToAHundred) {
  EXPECT_EQ(RankingWeights::make({40, 25, 15, 12, 9}).error().code, "ranking.weights.sum");
}

TEST(FitPartsTest, RatesBelowTheLimitScoreByThePercent) {
  EXPECT_EQ(rate_permille(3'400, 3'400), 600);
  EXPECT_EQ(rate_permille(3'100, 3'400), 900);
  EXPECT_EQ(rate_permille(2'900, 3'400), 1'000);
  EXPECT_EQ(rate_permille(9'000, 3'400), 0);
}

TEST(FitPartsTest, DistancesScoreHalfAtTheLimit) {
  EXPECT_EQ(distance_permille(0, 30'000), 1'000);
  EXPECT_EQ(distance_permille(9'000, 30'000), 850);
  EXPECT_EQ(distance_permille(30'000, 30'000), 500);
  EXPECT_EQ(distance_permille(70'000, 30'000), 0);
}

}  // namespace
}  // namespace kontor::staff
