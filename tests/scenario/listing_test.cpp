#include "tests/scenario/world.hpp"

namespace kontor {
namespace {

using market::ListingStep;
using market::Side;

class PostingListings : public test::World {};

TEST_F(PostingListings, StoresADraftOrPublishesAtOnce) {
  const auto draft_id = id<market::Listing>(post(by(test::kWerftPerson), draft(Side::Need, false)));
  EXPECT_EQ(listing(draft_id).value.state().availability, market::Availability::Draft);
  const auto live = posted(test::kWerftPerson, Side::Need);
  EXPECT_TRUE(listing(live).value.is_live(clock.now()));
  EXPECT_EQ(listing(live).version, 2U);  // created, published
}

TEST_F(PostingListings, TakesThePointFromThePlace) {
  const auto stored = listing(posted(test::kWerftPerson, Side::Need));
  const auto& fields = std::get<staff::StaffTerms>(stored.value.fields().terms).fields();
  EXPECT_EQ(fields.point,
            taxonomy::Taxonomy::parse(embedded_taxonomy())->find(PlaceCode{"harburg"})->point);
}

TEST_F(PostingListings, NamesEveryUnknownConceptAndEveryWrongTermAtOnce) {
  auto wrong = draft(Side::Need);
  wrong.staff.occupation = {"wizard"};
  wrong.staff.skills.push_back({SkillCode{"flying"}});
  wrong.staff.certificates = {CertificateCode{"broom"}};
  wrong.staff.place = {"atlantis"};
  wrong.staff.headcount = 0;
  const auto refused = post(by(test::kWerftPerson), wrong);
  ASSERT_FALSE(refused.has_value());
  std::vector<std::string> codes;
  for (const auto& issue : refused.error().issues) codes.push_back(issue.code);
  EXPECT_EQ(codes,
            (std::vector<std::string>{"occupation.unknown", "skill.unknown", "certificate.unknown",
                                      "place.unknown", "staff.headcount.zero"}));
  EXPECT_TRUE(journal_after(0).empty());
}

// Success and refusal share one set-up, so a refusal cannot pass by accident.
TEST_F(PostingListings, AsksForARightOverTheCompany) {
  auto for_werft = draft(Side::Need);
  for_werft.company = test::kWerft;
  EXPECT_TRUE(post(by(test::kWerftPerson), for_werft));
  EXPECT_TRUE(post(by(test::kMaritimeBroker), for_werft));
  for (const PersonId other :
       {test::kFlugPerson, test::kAviationBroker, test::kCityPerson, test::kOperator}) {
    EXPECT_EQ(post(by(other), for_werft).error().code, "forbidden");
  }
  EXPECT_EQ(post({{}, "", ""}, for_werft).error().code, "session.required");
}

TEST_F(PostingListings, ShowsThatAnAgencyActed) {
  auto for_werft = draft(Side::Need);
  for_werft.company = test::kWerft;
  const auto id = this->id<market::Listing>(post(by(test::kMaritimeBroker), for_werft));
  EXPECT_EQ(listing(id).value.state().posted_by, test::kMaritimeAgency);
  EXPECT_EQ(journal_after(0).back().acting_as, test::kMaritimeAgency);
}

TEST_F(PostingListings, AsksWhoseItIsWhereItIsNotClear) {
  const auto refused = post(by(test::kMaritimeBroker), draft(Side::Need));
  EXPECT_EQ(refused.error().issues.front().code, "listing.company.missing");
}

TEST_F(PostingListings, RefusesASiteOfSomebodyElse) {
  auto elsewhere = draft(Side::Need);
  elsewhere.site = test::kFlugSite;
  EXPECT_EQ(post(by(test::kWerftPerson), elsewhere).error().issues.front().code, "site.unknown");
}

TEST_F(PostingListings, AnswersARepeatedRequestWithTheFirstAnswer) {
  const auto first = post(by(test::kWerftPerson, "key"), draft(Side::Need));
  const auto entries = journal_after(0).size();
  EXPECT_EQ(post(by(test::kWerftPerson, "key"), draft(Side::Need)), first);
  EXPECT_EQ(journal_after(0).size(), entries);

  auto other = by(test::kWerftPerson, "key");
  other.fingerprint = "of another request";
  EXPECT_EQ(post(other, draft(Side::Need)).error().code, "idempotency.reused");
}

class MovingListings : public test::World {
 protected:
  ListingId need = posted(test::kWerftPerson, Side::Need);
};

TEST_F(MovingListings, PausesAndResumes) {
  ASSERT_TRUE(move(by(test::kWerftPerson), need, 2, ListingStep::Pause));
  EXPECT_FALSE(listing(need).value.is_live(clock.now()));
  ASSERT_TRUE(move(by(test::kWerftPerson), need, 3, ListingStep::Resume));
  EXPECT_TRUE(listing(need).value.is_live(clock.now()));
}

TEST_F(MovingListings, RefusesAnOldPicture) {
  EXPECT_EQ(move(by(test::kWerftPerson), need, 1, ListingStep::Pause).error().code,
            "version.stale");
}

TEST_F(MovingListings, LeavesModerationToTheAgency) {
  EXPECT_EQ(move(by(test::kWerftPerson), need, 2, ListingStep::Block).error().code, "not_found");
  ASSERT_TRUE(move(by(test::kMaritimeBroker), need, 2, ListingStep::Block));
  EXPECT_EQ(listing(need).value.state().moderation, market::Moderation::Blocked);
}

TEST_F(MovingListings, IsRefusedToOthersAsIfTheListingWereNotThere) {
  EXPECT_EQ(move(by(test::kFlugPerson), need, 2, ListingStep::Close).error().code, "not_found");
  EXPECT_EQ(move(by(test::kFlugPerson), ListingId{9, 9}, 2, ListingStep::Close).error().code,
            "not_found");
}

TEST_F(MovingListings, OffersOnlyStepsThatWouldSucceed) {
  const auto live = listing(need).value;
  EXPECT_EQ(market::open_steps(live, access::Relation::Member, clock.now()),
            (std::vector{ListingStep::Pause, ListingStep::Close, ListingStep::Renew}));
  EXPECT_TRUE(market::open_steps(live, access::Relation::SignedIn, clock.now()).empty());
}

TEST_F(MovingListings, ChangesWhatItsAuthorMayChange) {
  auto staff = test::some_staff();
  staff.headcount = 5;
  const market::ListingRevision revision{std::nullopt, "Jetzt fünf.", {}, staff};
  ASSERT_TRUE(change(by(test::kWerftPerson), need, 2, revision));
  EXPECT_EQ(listing(need).value.ledger().requested, 5U);
  EXPECT_EQ(change(by(test::kWerftPerson), need, 2, revision).error().code, "version.stale");
}

}  // namespace
}  // namespace kontor
