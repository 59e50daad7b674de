#include "domain/plan/plan.hpp"

#include "tests/support/plan.hpp"

#include <gtest/gtest.h>

namespace kontor::plan {
namespace {

using test::kNow;

std::vector<std::string> codes_of(const PlanFields& fields) {
  std::vector<std::string> codes;
  const auto made = Plan::make(test::kPlan, fields, {.created_at = kNow});
  if (made) return codes;
  for (const Issue& each : made.error().issues) codes.push_back(each.path + " " + each.code);
  return codes;
}

TEST(Plan, GoesFromTheOrderToTheSuggestions) {
  const Plan queued = *test::some_plan().queued();
  EXPECT_EQ(queued.status(), PlanStatus::Queued);
  const Plan solving = *queued.started(kNow);
  EXPECT_TRUE(solving.is_unfinished());
  const Plan solved = *solving.solved(test::some_result(), kNow);
  EXPECT_EQ(solved.state().progress.stage, Stage::Done);
  EXPECT_FALSE(solved.is_unfinished());
  const Plan published = *solved.published({test::kEnquiry}, kNow);
  EXPECT_EQ(published.state().result->matches.front().enquiry, test::kEnquiry);
  EXPECT_EQ(published.superseded()->status(), PlanStatus::Superseded);
}

TEST(Plan, TakesNoStepTwiceAndNoneTooEarly) {
  const Plan queued = *test::some_plan().queued();
  const Plan solved = *test::some_solving_plan().solved(test::some_result(), kNow);
  for (const auto& refused :
       {queued.queued(), queued.solved({}, kNow), queued.stop_asked(), queued.superseded(),
        queued.published({}, kNow), solved.started(kNow), solved.solved({}, kNow),
        solved.failed("x", kNow), solved.stopped({}, kNow), solved.advanced({})}) {
    EXPECT_EQ(refused.error().code, "plan.transition.impossible");
  }
}

TEST(Plan, IsQueuedAgainFromTheBeginningWhenTheProcessDied) {
  const Plan solving = *test::some_solving_plan().advanced({.stage = Stage::Solving, .pairs = 7});
  const Plan queued = *solving.queued();
  EXPECT_EQ(queued.status(), PlanStatus::Queued);
  EXPECT_EQ(queued.state().progress, Progress());
}

TEST(Plan, KeepsTheBestSoFarWhenItIsStopped) {
  const Plan with_result = *test::some_solving_plan().stopped(test::some_result(), kNow);
  EXPECT_TRUE(with_result.published({test::kEnquiry}, kNow));
  const Plan without = *test::some_plan().queued()->stopped(std::nullopt, kNow);
  EXPECT_EQ(without.published({}, kNow).error().code, "plan.result.missing");
}

TEST(Plan, NamesEverythingThatIsWrongWithAnOrderAtOnce) {
  PlanFields fields = test::some_plan_fields();
  EXPECT_TRUE(codes_of(fields).empty());
  fields.kind = market::Kind::Material;
  fields.clusters.clear();
  fields.scope.first = test::day("2026-05-01");
  fields.scope.last = test::day("2026-04-30");
  fields.pins = {{test::kNeed, test::kOffer, 0}, {test::kNeed, test::kOffer, 1}};
  fields.forbids = {{test::kNeed, test::kOffer}};
  EXPECT_EQ(codes_of(fields),
            (std::vector<std::string>{"/kind plan.kind.unknown", "/clusters plan.clusters.empty",
                                      "/scope/last plan.scope.empty",
                                      "/pins/0/headcount plan.pin.headcount",
                                      "/pins/0 plan.pin.forbidden", "/pins/1 plan.pin.repeated",
                                      "/pins/1 plan.pin.forbidden"}));
}

TEST(Plan, LimitsHowMuchAnOrderMayName) {
  PlanFields fields = test::some_plan_fields();
  fields.pins.resize(PlanFields::kPinsMax + 1);
  fields.forbids.resize(PlanFields::kForbidsMax + 1);
  fields.scope.occupations.resize(PlanFields::kOccupationsMax + 1);
  fields.rules.first_sectors.resize(PlanFields::kSectorsMax + 1);
  EXPECT_EQ(codes_of(fields), (std::vector<std::string>{"/scope/occupations plan.scope.too_long",
                                                        "/rules/first_sectors plan.rules.too_long",
                                                        "/pins plan.pins.too_many",
                                                        "/forbids plan.forbids.too_many"}));
}

}  // namespace
}  // namespace kontor::plan
