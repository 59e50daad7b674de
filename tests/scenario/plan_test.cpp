#include "app/market/clearing_problem.hpp"
#include "tests/scenario/plan_world.hpp"

#include <gmock/gmock.h>

namespace kontor {
namespace {

using plan::PlanStatus;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

/// Two needs and two offers of one welder each. The first need fits both offers and likes the
/// cheap one better; the second pays too little for the dear one.
class Plans : public test::PlanWorld {
 protected:
  Firm yard = firm();
  Firm dock = firm();
  Firm forge = firm(test::kAviation);
  Firm mill = firm();
  ListingId rich_need = need(yard, 40);
  ListingId poor_need = need(dock, 30);
  ListingId cheap_offer = offer(forge, 28);
  ListingId dear_offer = offer(mill, 38);
};

TEST_F(Plans, PlaceMoreThanTheOrderOfPublicationWould) {
  const PlanId id = solved();
  EXPECT_EQ(plan(id).value.status(), PlanStatus::Solved);
  EXPECT_THAT(matches(id), UnorderedElementsAre(std::tuple(rich_need, dear_offer, 1U),
                                                std::tuple(poor_need, cheap_offer, 1U)));
  const auto gains = result(id).gains;
  EXPECT_EQ(gains.asked, 2U);
  EXPECT_EQ(gains.placed, 2U);
  EXPECT_EQ(gains.placed_before, 1U);
  EXPECT_EQ(gains.needs_served, 2U);
  EXPECT_EQ(gains.across_permille, 500U);
}

TEST_F(Plans, CarryAProofOverAllPairs) {
  const auto proof = result(solved()).proof;
  EXPECT_EQ(proof.verdict, plan::Verdict::Optimal);
  EXPECT_TRUE(proof.closed);
  EXPECT_TRUE(proof.second_opinion);
  EXPECT_EQ(proof.cost, proof.bound);
  EXPECT_EQ(proof.pairs, 4U);
  EXPECT_EQ(proof.candidates, 3U);  // the dear offer does not fit the poor need
}

TEST_F(Plans, KeepAPinnedPairThoughItCostsAPlace) {
  const PlanId id = solved({.pins = {{rich_need, cheap_offer, 1}}});
  EXPECT_THAT(matches(id), ElementsAre(std::tuple(rich_need, cheap_offer, 1U)));
  EXPECT_TRUE(result(id).matches.front().pinned);
  ASSERT_THAT(result(id).unmet, SizeIs(1));
  EXPECT_EQ(result(id).unmet.front().need, poor_need);
}

TEST_F(Plans, LeaveAForbiddenPairOut) {
  const PlanId id = solved({.forbids = {{poor_need, cheap_offer}}});
  EXPECT_THAT(matches(id), ElementsAre(std::tuple(rich_need, cheap_offer, 1U)));
  EXPECT_EQ(result(id).unmet.front().reason, plan::UnmetReason::Forbidden);
  ASSERT_THAT(result(id).unused, SizeIs(1));
  EXPECT_EQ(result(id).unused.front().offer, dear_offer);
  EXPECT_EQ(result(id).unused.front().reason, plan::UnusedReason::OthersFitBetter);
}

TEST_F(Plans, SayWhyANeedStaysUnmet) {
  const ListingId hopeless = need(yard, 20);
  const ListingId late = need(yard, 29);
  const auto unmet = result(solved()).unmet;
  ASSERT_THAT(unmet, SizeIs(2));
  const auto& nobody = unmet[0].need == hopeless ? unmet[0] : unmet[1];
  const auto& outbid = unmet[0].need == late ? unmet[0] : unmet[1];
  EXPECT_EQ(nobody.reason, plan::UnmetReason::NoOfferFits);
  EXPECT_EQ(nobody.refused_by[static_cast<std::size_t>(staff::Refusal::RateTooHigh)], 2U);
  ASSERT_FALSE(nobody.changes.empty());
  EXPECT_EQ(nobody.changes.front().change->kind, market::ChangeKind::RateLower);
  EXPECT_EQ(nobody.changes.front().change->by, 800);
  EXPECT_EQ(outbid.reason, plan::UnmetReason::AllWorthMoreElsewhere);
  EXPECT_EQ(outbid.candidates, 1U);
  EXPECT_EQ(outbid.changes.front().offer, cheap_offer);
}

TEST_F(Plans, StayWithinTheirClustersWhenTheyAreTold) {
  const PlanId id = solved({.scope = {.across = false}});
  EXPECT_THAT(matches(id), ElementsAre(std::tuple(rich_need, dear_offer, 1U)));
  ASSERT_THAT(result(id).unmet, SizeIs(1));
  EXPECT_EQ(result(id).unmet.front().reason, plan::UnmetReason::OutsideScope);
}

TEST_F(Plans, ShowWhereWeldersAreScarce) {
  (void)need(yard, 30);
  const auto bottlenecks = result(solved()).bottlenecks;
  ASSERT_FALSE(bottlenecks.empty());
  EXPECT_EQ(bottlenecks.front().occupation, OccupationCode{"welder"});
  EXPECT_EQ(bottlenecks.front().monday, test::day("2026-03-16"));
  EXPECT_EQ(bottlenecks.front().last_monday, test::day("2026-05-11"));
  EXPECT_EQ(bottlenecks.front().people_asked, 3U);
  EXPECT_EQ(bottlenecks.front().people_offered, 2U);
  EXPECT_GT(bottlenecks.front().price_points, 0);
}

TEST_F(Plans, ServeTheSectorsThatComeFirstWhateverTheOthersLose) {
  const Firm clinic = firm(test::kMaritime, "hospitals");
  const ListingId urgent = need(clinic, 30);
  const PlanId id = solved({.rules = {.first_sectors = {SectorCode{"hospitals"}}}});
  EXPECT_THAT(matches(id), UnorderedElementsAre(std::tuple(rich_need, dear_offer, 1U),
                                                std::tuple(urgent, cheap_offer, 1U)));
  EXPECT_EQ(result(id).proof.verdict, plan::Verdict::Optimal);
  EXPECT_TRUE(result(id).proof.closed);
  ASSERT_THAT(result(id).unmet, SizeIs(1));
  EXPECT_EQ(result(id).unmet.front().need, poor_need);
  EXPECT_GE(result(id).unmet.front().changes.front().short_points,
            market::ClearingPrices::kOutOfReach / 2);
}

TEST_F(Plans, ShareWhatIsScarceIfTheyAreToBeFair) {
  const ListingId large = need(firm(), 60, 4);
  const ListingId other = need(firm(), 60, 4);
  (void)offer(firm(), 38, 3);
  const auto fair = result(solved({.rules = {.fair = true}}));
  EXPECT_TRUE(fair.gains.fairness_cost_permille.has_value());
  std::map<ListingId, std::uint32_t> placed;
  for (const plan::Match& each : fair.matches) placed[each.need] += each.headcount;
  EXPECT_GE(placed[large], 1U);
  EXPECT_GE(placed[other], 1U);
}

TEST_F(Plans, ShowCompaniesThatHelpEachOtherRound) {
  (void)offer(yard, 28);  // fits the dock's need
  (void)offer(dock, 28);  // fits the yard's
  const auto rings = result(solved()).rings;
  ASSERT_THAT(rings, SizeIs(1));
  ASSERT_THAT(rings.front().stations, SizeIs(2));
  EXPECT_TRUE(rings.front().has_two_way);
  EXPECT_EQ(rings.front().stations[0].company, yard.company);
  EXPECT_EQ(rings.front().stations[0].need, poor_need);
  EXPECT_EQ(rings.front().stations[0].to, 1U);
  EXPECT_EQ(rings.front().stations[1].need, rich_need);
}

TEST_F(Plans, AreTheSameFromTheSameMarket) {
  const auto once = result(solved());
  auto again = result(solved());
  again.proof.checked_us = once.proof.checked_us;
  EXPECT_EQ(once, again);
}

TEST_F(Plans, RefuseAWrongAnswerAndTakeTheOtherMethod) {
  methods.fast = [](const auto& instance, const std::stop_token& token) {
    auto found = plan::engine_methods().second(instance, token);
    found.best.units.front() = 1 - found.best.units.front();
    return found;
  };
  const PlanId id = solved();
  EXPECT_THAT(wrong_answers.methods, ElementsAre(plan::Method::Auction));
  EXPECT_EQ(result(id).proof.method, plan::Method::NetworkSimplex);
  EXPECT_EQ(result(id).gains.placed, 2U);
}

TEST_F(Plans, FailRatherThanShowAnAnswerThatNobodyCanProve) {
  const auto lie = [](const auto& instance, const std::stop_token& token) {
    auto found = plan::engine_methods().second(instance, token);
    found.best.cost -= 1;
    return found;
  };
  methods = {.fast = lie, .second = lie};
  const PlanId id = solved();
  EXPECT_EQ(plan(id).value.status(), PlanStatus::Failed);
  EXPECT_EQ(plan(id).value.state().failure, "plan.answer.wrong");
  EXPECT_THAT(wrong_answers.methods, SizeIs(2));
}

TEST_F(Plans, BecomeAnAgreementWhenBothSidesSayYes) {
  const PlanId id = solved();
  const auto enquiries = published(id);
  ASSERT_THAT(enquiries, SizeIs(2));
  const auto suggested = std::ranges::find_if(
      enquiries, [&](EnquiryId each) { return enquiry(each).value.from == poor_need; });
  ASSERT_NE(suggested, enquiries.end());
  EXPECT_EQ(enquiry(*suggested).value.state, deal::EnquiryState::Suggested);
  EXPECT_EQ(enquiry(*suggested).value.plan, id);

  // The lender says yes first and so asks; the borrower answers.
  ASSERT_TRUE(answer(by(forge.person), *suggested, 1, deal::EnquiryStep::Accept, {}));
  EXPECT_EQ(enquiry(*suggested).value.asking, forge.company);
  EXPECT_EQ(enquiry(*suggested).value.about, poor_need);
  EXPECT_EQ(enquiry(*suggested).value.disclosure, deal::Disclosure::Pseudonymous);
  ASSERT_TRUE(answer(by(dock.person), *suggested, 2, deal::EnquiryStep::Accept, {}));
  EXPECT_EQ(enquiry(*suggested).value.disclosure, deal::Disclosure::CompaniesNamed);

  auto terms = test::some_deal();
  terms.headcount = 1;
  ASSERT_TRUE(propose(by(forge.person), *suggested, 3, terms));
  ASSERT_TRUE(agree(by(dock.person), *suggested, 1));
  EXPECT_EQ(listing(poor_need).value.ledger().open(), 0U);
  EXPECT_EQ(listing(cheap_offer).value.ledger().open(), 0U);
}

TEST_F(Plans, DoNotSuggestAgainWhatOneSideDeclined) {
  for (const EnquiryId each : published(solved())) {
    if (enquiry(each).value.from != poor_need) continue;
    ASSERT_TRUE(
        answer(by(dock.person), each, 1, deal::EnquiryStep::Decline, deal::DeclineReason::TooFar));
    EXPECT_EQ(enquiry(each).value.asked, dock.company);  // who declined
  }
  const PlanId again = solved();
  EXPECT_THAT(matches(again), ElementsAre(std::tuple(rich_need, dear_offer, 1U)));
  EXPECT_TRUE(result(again).matches.front().kept);
  EXPECT_EQ(result(again).unmet.front().reason, plan::UnmetReason::Forbidden);
}

TEST_F(Plans, SupersedeTheEarlierOneAndWithdrawWhatTheyDoNotHold) {
  const PlanId first = solved();
  const auto before = published(first);
  const PlanId second = solved({.forbids = {{poor_need, cheap_offer}}, .follows = first});
  const auto after = published(second);
  EXPECT_EQ(plan(first).value.status(), PlanStatus::Superseded);
  EXPECT_EQ(plan(second).value.status(), PlanStatus::Published);
  for (const EnquiryId each : before) {
    const bool held = std::ranges::count(after, each) > 0;
    EXPECT_EQ(enquiry(each).value.state == deal::EnquiryState::Suggested, held);
  }
}

TEST_F(Plans, LeaveOutWhatDoesNotHoldAnyMoreWhenTheyArePublished) {
  const PlanId id = solved();
  const auto version = listing(dear_offer).version;
  ASSERT_TRUE(move(by(mill.person), dear_offer, version, market::ListingStep::Close));
  EXPECT_THAT(published(id), SizeIs(1));
}

TEST_F(Plans, ArePublishedOnceAndOnlyAsTheyWereSeen) {
  const PlanId id = solved();
  const Version seen = plan(id).version;
  EXPECT_EQ(publish(by(test::kMaritimeBroker), id, seen - 1).error().code, "version.stale");
  ASSERT_TRUE(publish(by(test::kMaritimeBroker), id, seen));
  EXPECT_EQ(publish_by(test::kMaritimeBroker, id).error().code, "plan.transition.impossible");
}

TEST_F(Plans, BelongToTheirAgencyAlone) {
  const PlanId id = solved();
  EXPECT_EQ(make(by(yard.person), {}).error().code, "plan.agency.missing");
  EXPECT_EQ(make(by(test::kAviationBroker), {.agency = test::kMaritimeAgency}).error().code,
            "not_found");
  EXPECT_EQ(publish_by(test::kAviationBroker, id).error().code, "not_found");
  EXPECT_EQ(stop_plan(by(test::kAviationBroker), id).error().code, "not_found");
  EXPECT_FALSE(read.find(by(yard.person).actor, id));
  EXPECT_FALSE(read.find(by(test::kAviationBroker).actor, id));
  EXPECT_TRUE(read.find(by(test::kOperator).actor, id));
  EXPECT_EQ(publish_by(test::kOperator, id).error().code, "not_found");
  EXPECT_EQ(read.list(by(test::kMaritimeBroker).actor, {}, 10).total, 1U);
  EXPECT_EQ(read.list(by(test::kAviationBroker).actor, {}, 10).total, 0U);
}

TEST_F(Plans, NameOnlyTheMembersOfTheReadersClusters) {
  const auto seen = read.find(by(test::kMaritimeBroker).actor, solved());
  ASSERT_TRUE(seen);
  EXPECT_TRUE(seen->named.at(yard.company));
  EXPECT_FALSE(seen->named.at(forge.company));
  EXPECT_THAT(seen->listings, SizeIs(4));
}

TEST_F(Plans, RefuseAnOrderThatCannotBeMeant) {
  const auto refused = make(by(test::kMaritimeBroker), {.clusters = {test::kAviation},
                                                        .pins = {{cheap_offer, rich_need, 1}},
                                                        .forbids = {{ListingId{9, 9}, cheap_offer}},
                                                        .follows = PlanId{9, 9}});
  std::vector<std::string> codes;
  for (const Issue& each : refused.error().issues) codes.push_back(each.code);
  EXPECT_THAT(codes, ElementsAre("plan.cluster.not_brokered", "plan.pin.unknown",
                                 "plan.forbid.unknown", "plan.follows.unknown"));
}

TEST_F(Plans, StopWhileTheyWaitAndWhileTheyAreSolved) {
  const PlanId waiting = made();
  ASSERT_TRUE(stop_plan(by(test::kMaritimeBroker), waiting));
  EXPECT_EQ(plan(waiting).value.status(), PlanStatus::Stopped);
  EXPECT_THAT(queue.stopped, ElementsAre(waiting));
  solve(waiting);  // is left alone
  EXPECT_EQ(plan(waiting).value.status(), PlanStatus::Stopped);

  const PlanId running = made();
  std::stop_source stopped;
  stopped.request_stop();
  solve(running, stopped.get_token());
  EXPECT_EQ(plan(running).value.status(), PlanStatus::Stopped);
  EXPECT_EQ(publish_by(test::kMaritimeBroker, running).error().code, "plan.result.missing");
}

TEST_F(Plans, AreQueuedAgainAfterTheProcessDied) {
  const PlanId id = made();
  std::stop_source dying;
  methods.fast = [&](const auto&, const std::stop_token&) {
    dying.request_stop();
    return plan::Allocated();
  };
  follower.catch_up();
  plan::SolvePlan({.store = store,
                   .market = live,
                   .essential = [](const OccupationCode&) { return std::vector<SkillCode>(); },
                   .clock = clock,
                   .stopwatch = stopwatch,
                   .wrong_answers = wrong_answers,
                   .methods = methods})(id, {}, dying.get_token());
  EXPECT_EQ(plan(id).value.status(), PlanStatus::Solving);
  plan::requeue_plans(store, clock);
  EXPECT_EQ(plan(id).value.status(), PlanStatus::Queued);
  methods = plan::engine_methods();
  solve(id);
  EXPECT_EQ(result(id).gains.placed, 2U);
}

TEST_F(Plans, TellTheJournalTheirWholeLife) {
  const auto before = journal_after(0).size();
  const PlanId id = solved();
  (void)published(id);
  std::vector<std::string_view> events;
  for (const auto& entry : journal_after(before)) {
    if (entry.event != journal::Event::PlanAdvanced) events.push_back(name_of(entry.event));
  }
  EXPECT_THAT(events, ElementsAre("plan.created", "plan.started", "plan.solved",
                                  "enquiry.suggested", "enquiry.suggested", "plan.published"));
}

TEST_F(Plans, ClearAnEmptyMarketToo) {
  const PlanId id = solved({.scope = {.first = test::day("2030-01-01")}});
  EXPECT_EQ(plan(id).value.status(), PlanStatus::Solved);
  EXPECT_THAT(result(id).matches, IsEmpty());
  EXPECT_EQ(result(id).gains.asked, 0U);
}

}  // namespace
}  // namespace kontor
