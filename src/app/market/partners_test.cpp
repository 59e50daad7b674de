#include "app/market/partners.hpp"

#include "app/market/market.hpp"
#include "app/market/weeks.hpp"
#include "tests/support/random_market.hpp"

namespace kontor::market {
namespace {

using staff::ScorePart;
using staff::StaffFields;
using test::days;
using test::kNow;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// Werft needs three welders; each test says who offers what.
struct PartnersTest : testing::Test {
  test::MarketRecords records;
  Market market{[](const OccupationCode&) { return std::vector<SkillCode>(); }};
  std::uint64_t offers = 0;

  PartnersTest() {
    records.networks().add(test::some_company(test::kWerft, "Werft"));
    records.post(test::some_need());
  }

  /// An offer of a company of its own, bent by `bend`; it is the better the earlier it came.
  template <class Bend>
  ListingId offer(Bend bend) {
    ++offers;
    const CompanyId company = test::random_company_id(static_cast<std::uint32_t>(offers));
    records.networks().add(test::some_company(company, "Nr. " + std::to_string(offers)));
    StaffFields staff = test::some_staff();
    bend(staff);
    market::ListingFields fields = test::some_offer_fields(std::move(staff));
    fields.company = company;
    const ListingId id = test::random_listing_id(offers);
    records.post(test::some_listing(std::move(fields), id).published(kNow).value());
    return id;
  }
  ListingId people(std::uint32_t headcount) {
    return offer([&](StaffFields& staff) { staff.headcount = headcount; });
  }

  Partners partners(const PartnerLimits& limits = {}) {
    market.follow(records.journal().after(market.sequence(), 100), records);
    const access::Actor werft = test::member_of(records, test::kWerft);
    return market.partners(test::kNeed, werft, kNow, {}, limits).value();
  }
  static std::vector<std::pair<ListingId, std::uint32_t>> shares(const Combination& combination) {
    std::vector<std::pair<ListingId, std::uint32_t>> found;
    for (const Share& each : combination.shares) {
      found.emplace_back(each.partner.listed->value().id(), each.headcount);
    }
    return found;
  }
};

TEST_F(PartnersTest, OnlyTheCompanyItselfMayAsk) {
  const auto id = people(3);
  market.follow(records.journal().after(0, 100), records);
  access::Actor visitor;
  EXPECT_EQ(market.partners(test::kNeed, visitor, kNow).error().code, "listing.unknown");
  const auto other = test::member_of(records, test::random_company_id(1));
  EXPECT_FALSE(market.partners(test::kNeed, other, kNow).has_value());
  EXPECT_TRUE(market.partners(id, other, kNow).has_value());
}

TEST_F(PartnersTest, APartnerIsSeenWithoutItsName) {
  people(2);
  const Partner found = partners().direct.at(0);
  EXPECT_EQ(found.company.place, PlaceCode{"harburg"});
  EXPECT_EQ(found.company.sector, SectorCode{"shipbuilding"});
  EXPECT_EQ(found.headcount, 2U);
  EXPECT_EQ(found.shared, days("2026-03-16", "2026-05-15"));
}

TEST_F(PartnersTest, AnotherOccupationWithTheSkillsStandsApart) {
  const auto direct = people(3);
  const auto across =
      offer([](StaffFields& staff) { staff.occupation = OccupationCode{"stage-builder"}; });
  const Partners found = partners();
  ASSERT_THAT(found.direct, SizeIs(1));
  ASSERT_THAT(found.across, SizeIs(1));
  EXPECT_EQ(found.direct[0].listed->value().id(), direct);
  EXPECT_EQ(found.across[0].listed->value().id(), across);
}

TEST_F(PartnersTest, TwoLendersReachTogetherWhatNoneReachesAlone) {
  const auto two = people(2);
  const auto one = people(1);
  const Partners found = partners();
  ASSERT_THAT(found.combinations, SizeIs(1));
  const Combination& together = found.combinations[0];
  EXPECT_THAT(shares(together), ElementsAre(std::pair(two, 2U), std::pair(one, 1U)));
  EXPECT_EQ(together.parts[static_cast<std::size_t>(ScorePart::Headcount)].have, 3);
  EXPECT_EQ(together.score_permille, 968);
}

TEST_F(PartnersTest, ThreeLendersAreTriedWhereTwoAreTooFew) {
  for (int lender = 0; lender < 3; ++lender) people(1);
  ASSERT_THAT(partners().combinations, SizeIs(1));
  EXPECT_THAT(partners().combinations[0].shares, SizeIs(3));
}

TEST_F(PartnersTest, NoCombinationIsShownWhereOneLenderDoesAsWell) {
  people(3);
  people(2);
  people(1);
  EXPECT_THAT(partners().combinations, IsEmpty());
}

TEST_F(PartnersTest, ACombinationMayBeBetterThanOneLenderAlone) {
  offer([](StaffFields& staff) { staff.period = days("2026-05-11", "2026-05-15"); });
  people(2);
  people(1);
  ASSERT_THAT(partners().combinations, SizeIs(1));
  EXPECT_GT(partners().combinations[0].score_permille,
            partners({.direct = 50}).direct.back().fit.score_permille);
}

TEST_F(PartnersTest, ACombinationHasTheDaysOnWhichAllAreThere) {
  offer([](StaffFields& staff) {
    staff.headcount = 2;
    staff.period = days("2026-03-30", "2026-06-30");
  });
  offer([](StaffFields& staff) {
    staff.headcount = 1;
    staff.period = days("2026-03-02", "2026-05-01");
  });
  const Combination together = partners().combinations.at(0);
  EXPECT_EQ(together.shared, days("2026-03-30", "2026-05-01"));
  const staff::PartScore& worked = together.parts[static_cast<std::size_t>(ScorePart::Days)];
  EXPECT_EQ(worked.have, 25);
  EXPECT_EQ(worked.asked, 45);
}

TEST_F(PartnersTest, TheRateOfACombinationIsTheMeanByHeads) {
  offer([](StaffFields& staff) {
    staff.headcount = 2;
    staff.rate = test::euros(30);
  });
  offer([](StaffFields& staff) {
    staff.headcount = 1;
    staff.rate = test::euros(24);
  });
  const Combination together = partners().combinations.at(0);
  EXPECT_EQ(together.parts[static_cast<std::size_t>(ScorePart::Rate)].have, 2'800);
}

TEST_F(PartnersTest, ARejectedOfferSaysWhatWouldHaveToChange) {
  offer([](StaffFields& staff) { staff.rate = test::euros(35); });
  offer([](StaffFields& staff) { staff.certificates.clear(); });
  offer([](StaffFields& staff) { staff.minutes_a_week = 900; });
  offer([](StaffFields& staff) { staff.point = Place::make(53'800'000, 9'983'000).value(); });
  std::map<ChangeKind, std::int64_t> changes;
  for (const Partner& each : partners().rejected) changes[each.change->kind] = each.change->by;
  EXPECT_THAT(changes, ElementsAre(std::pair(ChangeKind::RateLower, 300),
                                   std::pair(ChangeKind::RadiusLarger, 8),
                                   std::pair(ChangeKind::CertificateHeld, 1),
                                   std::pair(ChangeKind::HoursMore, 150)));
}

TEST_F(PartnersTest, AnOfferThatComesTooLateSaysToWhichDayTheNeedWouldReach) {
  offer([](StaffFields& staff) { staff.period = days("2026-05-16", "2026-06-30"); });  // Saturday
  const Change change = partners().rejected.at(0).change.value();
  EXPECT_EQ(change.kind, ChangeKind::EndLater);
  EXPECT_EQ(change.to, test::day("2026-05-18"));
  EXPECT_EQ(change.by, 3);
  EXPECT_FALSE(change.best);
}

TEST_F(PartnersTest, WhereTwoThingsAreInTheWayNoSingleChangeHelps) {
  offer([](StaffFields& staff) {
    staff.certificates.clear();
    staff.rate = test::euros(60);
  });
  EXPECT_FALSE(partners().rejected.at(0).change.has_value());
}

TEST_F(PartnersTest, ThoseWithTheFewestObstaclesAreNearest) {
  const auto far = offer([](StaffFields& staff) {
    staff.certificates.clear();
    staff.rate = test::euros(60);
  });
  const auto near = offer([](StaffFields& staff) { staff.rate = test::euros(60); });
  const Partners found = partners();
  ASSERT_THAT(found.rejected, SizeIs(2));
  EXPECT_EQ(found.rejected[0].listed->value().id(), near);
  EXPECT_EQ(found.rejected[1].listed->value().id(), far);
  EXPECT_EQ(found.rejected_by[static_cast<std::size_t>(staff::Refusal::RateTooHigh)], 2U);
}

TEST_F(PartnersTest, TheSecondSaysHowMuchCheaperItMustBeToBeTheBest) {
  people(3);
  offer([](StaffFields& staff) { staff.period = days("2026-03-17", "2026-05-15"); });
  const Partners found = partners();
  EXPECT_FALSE(found.direct.at(0).change.has_value());
  const Change change = found.direct.at(1).change.value();
  EXPECT_TRUE(change.best);
  EXPECT_EQ(change.kind, ChangeKind::RateLower);
  EXPECT_GT(change.by, 0);
}

TEST_F(PartnersTest, ALaterBeginMayMakeASecondTheBest) {
  offer([](StaffFields& staff) { staff.rate = test::euros(31); });
  offer([](StaffFields& staff) {
    staff.rate = test::euros(28);
    staff.period = days("2026-03-23", "2026-05-15");
    staff.point = Place::make(53'461'000, 9'983'000).value();
  });
  const Partners found = partners();
  ASSERT_THAT(found.direct, SizeIs(2));
  const Change change = found.direct[1].change.value();
  EXPECT_TRUE(change.best);
}

TEST_F(PartnersTest, LimitsCutTheListsAndNotTheCounts) {
  for (int offer = 0; offer < 5; ++offer) people(3);
  const Partners found = partners({.direct = 2, .across = 0, .combinations = 0, .rejected = 0});
  EXPECT_THAT(found.direct, SizeIs(2));
  EXPECT_EQ(found.direct_count, 5U);
  EXPECT_EQ(found.considered, 5U);
}

TEST(WeeksTest, AStripShowsTheWeeksOfTheNeedWithTwoOnEitherSide) {
  const auto cells =
      weeks_around(days("2026-03-16", "2026-05-15"), days("2026-03-25", "2026-04-01"));
  std::vector<int> weeks;
  std::vector<int> available;
  for (const WeekCell& each : cells) {
    weeks.push_back(each.iso_week);
    if (each.available) available.push_back(each.iso_week);
    EXPECT_EQ(each.needed, 12 <= each.iso_week && each.iso_week <= 20);
  }
  EXPECT_THAT(weeks, ElementsAre(10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22));
  EXPECT_THAT(available, ElementsAre(13, 14));
}

TEST(WeeksTest, WeeksBelongToTheYearOfTheirThursday) {
  const auto cells = weeks_around(days("2026-12-28", "2027-01-10"), std::nullopt);
  EXPECT_EQ(cells.at(2).iso_week, 53);
  EXPECT_EQ(cells.at(3).iso_week, 1);
}

TEST(WeeksTest, AStripHasAtMostHalfAYear) {
  EXPECT_THAT(weeks_around(days("2026-01-01", "2029-01-01"), std::nullopt), SizeIs(kWeeksMax));
}

}  // namespace
}  // namespace kontor::market
