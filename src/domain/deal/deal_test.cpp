#include "domain/deal/deal.hpp"

#include "tests/support/builders.hpp"

#include <gtest/gtest.h>

namespace kontor::deal {
namespace {

using test::kNow;

TEST(Enquiry, NamesTheCompaniesOnlyWhenBothSidesAgree) {
  const Enquiry asked = test::some_enquiry();
  EXPECT_EQ(asked.disclosure, Disclosure::Pseudonymous);
  EXPECT_EQ(asked.accepted(kNow)->disclosure, Disclosure::CompaniesNamed);
  EXPECT_EQ(asked.declined(DeclineReason::Timing, kNow)->disclosure, Disclosure::Pseudonymous);
}

TEST(Enquiry, KnowsWhoLendsToWhom) {
  Enquiry about_offer = test::some_enquiry();  // Werft asks about Flug's offer
  EXPECT_EQ(about_offer.lender(), test::kFlug);
  EXPECT_EQ(about_offer.borrower(), test::kWerft);
  about_offer.asked_side = market::Side::Need;
  EXPECT_EQ(about_offer.lender(), test::kWerft);
}

TEST(Enquiry, IsSettledOnlyOnce) {
  const Enquiry declined = *test::some_enquiry().declined(DeclineReason::TooFar, kNow);
  for (const auto& refused : {declined.accepted(kNow), declined.withdrawn(kNow), declined.agreed(),
                              declined.declined(DeclineReason::Other, kNow)}) {
    EXPECT_EQ(refused.error().code, "enquiry.transition.impossible");
  }
}

TEST(Enquiry, TakesProposalsOnlyAfterItWasAccepted) {
  const Enquiry asked = test::some_enquiry();
  const auto propose = [](const Enquiry& enquiry) {
    return enquiry.proposed(test::kFlug, test::kFlugPerson, test::some_deal(), kNow);
  };
  EXPECT_EQ(propose(asked).error().code, "enquiry.not_accepted");
  const auto once = propose(*asked.accepted(kNow));
  EXPECT_EQ(propose(*once)->proposals.back().number, 2U);
}

TEST(Enquiry, IsNotAgreedWithoutAProposal) {
  EXPECT_EQ(test::some_enquiry().accepted(kNow)->agreed().error().code, "enquiry.proposal.missing");
}

/// An agency brought Werft's need and Flug's offer together.
Enquiry some_suggestion() {
  Enquiry suggestion = test::some_enquiry();
  suggestion.state = EnquiryState::Suggested;
  suggestion.suggested_by = test::kMaritimeAgency;
  return suggestion;
}

TEST(Enquiry, IsAskedByTheSideThatTakesASuggestionUpFirst) {
  const Enquiry by_borrower = *some_suggestion().taken_up(test::kWerft, test::kWerftPerson, kNow);
  EXPECT_EQ(by_borrower.asking, test::kWerft);
  EXPECT_EQ(by_borrower.about, test::kOffer);
  const Enquiry by_lender = *some_suggestion().taken_up(test::kFlug, test::kFlugPerson, kNow);
  EXPECT_EQ(by_lender.state, EnquiryState::Open);
  EXPECT_EQ(by_lender.asking, test::kFlug);
  EXPECT_EQ(by_lender.about, test::kNeed);
  EXPECT_EQ(by_lender.person, test::kFlugPerson);
  for (const Enquiry& each : {by_borrower, by_lender}) {
    EXPECT_EQ(each.lender(), test::kFlug);
    EXPECT_EQ(each.borrower(), test::kWerft);
    EXPECT_EQ(each.disclosure, Disclosure::Pseudonymous);
  }
}

TEST(Enquiry, IsDeclinedByTheAskedSideWhoeverTurnsASuggestionDown) {
  for (const CompanyId by : {test::kWerft, test::kFlug}) {
    const Enquiry declined = *some_suggestion().turned_down(by, DeclineReason::TooFar, kNow);
    EXPECT_EQ(declined.state, EnquiryState::Declined);
    EXPECT_EQ(declined.asked, by);
    EXPECT_EQ(declined.lender(), test::kFlug);
  }
}

TEST(Enquiry, CannotBeAcceptedBeforeSomebodyAsked) {
  EXPECT_EQ(some_suggestion().accepted(kNow).error().code, "enquiry.transition.impossible");
  EXPECT_EQ(test::some_enquiry().taken_up(test::kFlug, test::kFlugPerson, kNow).error().code,
            "enquiry.transition.impossible");
  EXPECT_TRUE(some_suggestion().withdrawn(kNow));  // by the agency
}

TEST(DealFields, NameEverythingThatIsWrongAtOnce) {
  DealFields fields = test::some_deal();
  EXPECT_TRUE(issues_of(fields).empty());
  fields.headcount = 0;
  fields.minutes_a_week = 3'601;
  fields.rate = test::euros(1'001);
  const auto issues = issues_of(fields);
  ASSERT_EQ(issues.size(), 3U);
  EXPECT_EQ(issues[0].code, "deal.headcount.zero");
  EXPECT_EQ(issues[1].code, "deal.minutes_a_week.out_of_range");
  EXPECT_EQ(issues[2].code, "deal.rate.out_of_range");
}

}  // namespace
}  // namespace kontor::deal
