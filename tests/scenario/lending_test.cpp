#include "tests/scenario/world.hpp"

namespace kontor {
namespace {

using deal::EnquiryStep;
using market::Side;

class Lending : public test::World {
 protected:
  ListingId need = posted(test::kWerftPerson, Side::Need);
  ListingId offer = posted(test::kFlugPerson, Side::Offer);

  EnquiryId asked() {
    return id<deal::Enquiry>(enquire(by(test::kWerftPerson), question(offer, need)));
  }

  EnquiryId accepted() {
    const EnquiryId id = asked();
    KONTOR_CHECK(answer(by(test::kFlugPerson), id, 1, EnquiryStep::Accept, {}).has_value());
    return id;
  }

  /// Flug has put terms before Werft.
  EnquiryId proposed(std::uint32_t headcount = 3) {
    const EnquiryId id = accepted();
    auto terms = test::some_deal();
    terms.headcount = headcount;
    KONTOR_CHECK(propose(by(test::kFlugPerson), id, 2, terms).has_value());
    return id;
  }
};

TEST_F(Lending, GoesFromANeedToAnAgreement) {
  const auto agreement = id<deal::Agreement>(agree(by(test::kWerftPerson), proposed(), 1));
  const auto stored =
      store.ask([&](const Records& records) { return records.agreements().find(agreement); });
  ASSERT_TRUE(stored.has_value());
  EXPECT_EQ(stored->number, 1U);
  EXPECT_EQ(stored->lender, test::kFlug);
  EXPECT_EQ(stored->borrower, test::kWerft);
  EXPECT_EQ(stored->commitments.front().fields, test::some_deal());
  EXPECT_EQ(listing(need).value.ledger().open(), 0U);
  EXPECT_EQ(listing(offer).value.ledger().open(), 0U);
}

TEST_F(Lending, TellsTheJournalEveryStepAndNothingMore) {
  const auto before = journal_after(0).size();
  const auto agreed = agree(by(test::kWerftPerson), proposed(), 1);
  std::vector<std::string_view> events;
  for (const auto& entry : journal_after(before)) events.push_back(name_of(entry.event));
  EXPECT_EQ(events,
            (std::vector<std::string_view>{"enquiry.asked", "enquiry.accepted", "enquiry.proposed",
                                           "listing.committed", "listing.committed",
                                           "enquiry.agreed", "agreement.made"}));
  EXPECT_EQ(agreed->sequence, before + events.size());
}

TEST_F(Lending, NamesTheCompaniesOnlyAfterBothSidesSaidYes) {
  const EnquiryId id = asked();
  EXPECT_EQ(enquiry(id).value.disclosure, deal::Disclosure::Pseudonymous);
  ASSERT_TRUE(answer(by(test::kFlugPerson), id, 1, EnquiryStep::Accept, {}));
  EXPECT_EQ(enquiry(id).value.disclosure, deal::Disclosure::CompaniesNamed);
}

TEST_F(Lending, LeavesEachAnswerToTheSideWhoseTurnItIs) {
  const EnquiryId id = asked();
  EXPECT_EQ(answer(by(test::kWerftPerson), id, 1, EnquiryStep::Accept, {}).error().code,
            "enquiry.other_side");
  EXPECT_EQ(answer(by(test::kFlugPerson), id, 1, EnquiryStep::Withdraw, {}).error().code,
            "enquiry.other_side");
  EXPECT_TRUE(answer(by(test::kWerftPerson), id, 1, EnquiryStep::Withdraw, {}));
}

TEST_F(Lending, NeedsTwoPeopleForAnAgreement) {
  const EnquiryId id = proposed();
  EXPECT_EQ(agree(by(test::kFlugPerson), id, 1).error().code, "enquiry.other_side");
  EXPECT_TRUE(agree(by(test::kWerftPerson), id, 1));
}

TEST_F(Lending, AcceptsOnlyTheProposalThatTheOtherHasRead) {
  const EnquiryId id = proposed();
  ASSERT_TRUE(propose(by(test::kFlugPerson), id, 3, test::some_deal()));
  EXPECT_EQ(agree(by(test::kWerftPerson), id, 1).error().code, "enquiry.proposal.replaced");
  EXPECT_TRUE(agree(by(test::kWerftPerson), id, 2));
}

TEST_F(Lending, PromisesNobodyTwice) {
  const EnquiryId first = proposed(2);
  const auto second_offer = posted(test::kFlugPerson, Side::Offer);
  ASSERT_TRUE(agree(by(test::kWerftPerson), first, 1));

  // One welder is left of the offer; a question for three is refused, with the number.
  const auto refused = enquire(by(test::kWerftPerson), question(offer));
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().issues.front().code, "enquiry.headcount.exceeds");
  EXPECT_EQ(refused.error().issues.front().params.at("open"), "1");

  // And an agreement on more than is left changes nothing at all.
  const auto id =
      this->id<deal::Enquiry>(enquire(by(test::kWerftPerson), question(second_offer, need)));
  ASSERT_TRUE(answer(by(test::kFlugPerson), id, 1, EnquiryStep::Accept, {}));
  ASSERT_TRUE(propose(by(test::kFlugPerson), id, 2, test::some_deal()));
  const auto before = journal_after(0).size();
  EXPECT_EQ(agree(by(test::kWerftPerson), id, 1).error().code, "listing.headcount.exhausted");
  EXPECT_EQ(listing(second_offer).value.ledger().open(), 3U);
  EXPECT_EQ(journal_after(0).size(), before);
}

TEST_F(Lending, IsInvisibleToEverybodyElse) {
  const EnquiryId id = proposed();
  for (const PersonId stranger : {test::kCityPerson, test::kOperator}) {
    EXPECT_EQ(answer(by(stranger), id, 3, EnquiryStep::Decline, {}).error().code, "not_found");
    EXPECT_EQ(write(by(stranger), id, "Hallo").error().code, "not_found");
    EXPECT_EQ(agree(by(stranger), id, 1).error().code, "not_found");
  }
}

TEST_F(Lending, LetsTheAgencyActForItsMemberVisibly) {
  const EnquiryId id = asked();
  ASSERT_TRUE(answer(by(test::kAviationBroker), id, 1, EnquiryStep::Accept, {}));
  const auto entry = journal_after(0).back();
  EXPECT_EQ(entry.acting_as, test::kAviationAgency);
  EXPECT_EQ(entry.person, test::kAviationBroker);
}

TEST_F(Lending, RefusesAPictureThatHasGrownOld) {
  const EnquiryId id = accepted();
  EXPECT_EQ(answer(by(test::kFlugPerson), id, 1, EnquiryStep::Decline, {}).error().code,
            "version.stale");
  EXPECT_EQ(propose(by(test::kFlugPerson), id, 1, test::some_deal()).error().code, "version.stale");
}

TEST_F(Lending, AsksAboutAListingOnlyOnceAtATime) {
  asked();
  EXPECT_EQ(enquire(by(test::kWerftPerson), question(offer, need)).error().code,
            "enquiry.repeated");
}

TEST_F(Lending, DoesNotLetACompanyAskItself) {
  const auto refused = enquire(by(test::kFlugPerson), question(offer));
  EXPECT_EQ(refused.error().issues.front().code, "enquiry.company.own");
}

TEST_F(Lending, EndsTheConversationWithARefusal) {
  const EnquiryId id = asked();
  ASSERT_TRUE(write(by(test::kWerftPerson), id, "Noch eine Frage"));
  ASSERT_TRUE(answer(by(test::kFlugPerson), id, 1, EnquiryStep::Decline, {}));
  EXPECT_EQ(write(by(test::kWerftPerson), id, "Schade").error().code, "enquiry.settled");
}

}  // namespace
}  // namespace kontor
