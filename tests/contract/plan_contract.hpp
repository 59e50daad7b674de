#pragma once

#include "tests/contract/store_contract.hpp"

namespace kontor::test {

using plan::Plan;
using plan::PlanStatus;

inline std::optional<Versioned<Plan>> plan_in(const Store& store, PlanId id = kPlan) {
  return store.ask([&](const Records& records) { return records.plans().find(id); });
}

/// Everything that can be ordered at once.
inline plan::PlanFields some_rich_order() {
  plan::PlanFields fields = some_plan_fields();
  fields.clusters = {kMaritime, kAviation};
  fields.scope = {.occupations = {OccupationCode{"welder"}, OccupationCode{"electrician"}},
                  .first = day("2026-03-16"),
                  .last = day("2026-04-12"),
                  .across = false};
  fields.rules = {.first_sectors = {SectorCode{"shipbuilding"}}, .fair = true, .keep = false};
  fields.pins = {{kNeed, kOffer, 2}};
  fields.forbids = {{kNeed, {5, 9}}};
  return fields;
}

TEST_P(StoreContract, FindsAPlanAsItWasSaved) {
  const Plan plan = some_plan(kPlan, some_rich_order());
  write([&](Records& records) { EXPECT_EQ(records.plans().save(plan, 0), 1U); });
  EXPECT_EQ(plan_in(store), (Versioned<Plan>{plan, 1}));
  EXPECT_FALSE(plan_in(store, {10, 9}));
}

TEST_P(StoreContract, KeepsAPlanThroughItsLife) {
  Plan plan = some_plan();
  Version version = 0;
  const auto next = [&](Result<Plan> changed) {
    ASSERT_TRUE(changed);
    plan = *changed;
    write([&](Records& records) { EXPECT_EQ(records.plans().save(plan, version), version + 1); });
    EXPECT_EQ(plan_in(store), (Versioned<Plan>{plan, ++version}));
  };
  next(plan);
  next(plan.queued());
  next(plan.started(kNow + 1s));
  next(plan.advanced({.stage = plan::Stage::Solving,
                      .pairs = 12,
                      .cost = 2'000,
                      .bound = 1'100,
                      .gap_permille = 450}));
  next(plan.stop_asked());
  next(plan.stopped(some_result(), kNow + 2s));
  next(plan.published({kEnquiry}, kNow + 1h));
  next(plan.superseded());
}

TEST_P(StoreContract, KeepsWhatAPlanFoundNothingIn) {
  const Plan plan = some_solving_plan().solved({}, kNow + 2s).value();
  write([&](Records& records) { EXPECT_TRUE(records.plans().save(plan, 0)); });
  EXPECT_EQ(plan_in(store)->value, plan);
}

TEST_P(StoreContract, KeepsWhyAPlanFailed) {
  const Plan plan = some_solving_plan().failed("plan.answer.wrong", kNow + 2s).value();
  write([&](Records& records) { EXPECT_TRUE(records.plans().save(plan, 0)); });
  EXPECT_EQ(plan_in(store)->value, plan);
}

TEST_P(StoreContract, KeepsWhichPlanAnotherFollows) {
  plan::PlanFields fields = some_plan_fields();
  fields.follows = kPlan;
  const Plan plan = some_plan({10, 2}, fields);
  write([&](Records& records) {
    EXPECT_TRUE(records.plans().save(some_plan(), 0));
    EXPECT_TRUE(records.plans().save(plan, 0));
  });
  EXPECT_EQ(plan_in(store, {10, 2})->value, plan);
}

TEST_P(StoreContract, RefusesAStalePlan) {
  write([&](Records& records) {
    EXPECT_TRUE(records.plans().save(some_plan(), 0));
    EXPECT_EQ(records.plans().save(some_plan(), 0).error().code, "version.stale");
    EXPECT_EQ(records.plans().save(some_plan(), 2).error().code, "version.stale");
  });
}

TEST_P(StoreContract, PagesThePlansOfAgenciesFromTheNewest) {
  write([&](Records& records) {
    for (std::uint64_t number = 1; number <= 4; ++number) {
      plan::PlanFields fields = some_plan_fields();
      if (number == 3) fields.agency = kAviationAgency;
      EXPECT_TRUE(records.plans().save(some_plan({10, number}, fields), 0));
    }
  });
  const auto page = [&](const std::vector<AgencyId>& agencies, std::optional<PlanId> before,
                        std::size_t limit) {
    std::vector<std::uint64_t> numbers;
    for (const auto& each : ask([&](const Records& records) {
           return records.plans().of_agencies(agencies, before, limit);
         })) {
      numbers.push_back(each.id.low);
    }
    return numbers;
  };
  EXPECT_EQ(page({kMaritimeAgency}, {}, 2), (std::vector<std::uint64_t>{4, 2}));
  EXPECT_EQ(page({kMaritimeAgency}, PlanId{10, 2}, 9), (std::vector<std::uint64_t>{1}));
  EXPECT_EQ(page({kMaritimeAgency, kAviationAgency}, {}, 3), (std::vector<std::uint64_t>{4, 3, 2}));
  EXPECT_EQ(page({}, {}, 9), (std::vector<std::uint64_t>{}));
  store.read([](const Records& records) {
    EXPECT_EQ(records.plans().count({kMaritimeAgency}), 3U);
    EXPECT_EQ(records.plans().count({kMaritimeAgency, kAviationAgency}), 4U);
    EXPECT_EQ(records.plans().count({}), 0U);
  });
}

TEST_P(StoreContract, SumsUpAPlanInLists) {
  const Plan plan = some_solving_plan().solved(some_result(), kNow + 2s).value();
  write([&](Records& records) { EXPECT_TRUE(records.plans().save(plan, 0)); });
  const auto page = ask([](const Records& records) {
    return records.plans().of_agencies({kMaritimeAgency}, std::nullopt, 9);
  });
  ASSERT_EQ(page.size(), 1U);
  EXPECT_EQ(page.front(), plan::summary_of({plan, 1}));
  EXPECT_EQ(page.front().placed, 2U);
}

TEST_P(StoreContract, FindsPlansByStatusFromTheOldest) {
  plan::PlanFields elsewhere = some_plan_fields();
  elsewhere.agency = kAviationAgency;
  write([&](Records& records) {
    EXPECT_TRUE(records.plans().save(some_solving_plan({10, 3}), 0));
    EXPECT_TRUE(records.plans().save(some_plan({10, 1}).queued().value(), 0));
    EXPECT_TRUE(records.plans().save(some_solving_plan({10, 2}, elsewhere), 0));
    EXPECT_TRUE(records.plans().save(some_plan({10, 4}), 0));
  });
  const auto found = [&](const std::vector<PlanStatus>& statuses, std::optional<AgencyId> agency) {
    return ask(
        [&](const Records& records) { return records.plans().with_status(statuses, agency); });
  };
  EXPECT_EQ(found({PlanStatus::Solving, PlanStatus::Queued}, {}),
            (std::vector<PlanId>{{10, 1}, {10, 2}, {10, 3}}));
  EXPECT_EQ(found({PlanStatus::Solving}, kAviationAgency), (std::vector<PlanId>{{10, 2}}));
  EXPECT_EQ(found({}, {}), std::vector<PlanId>{});
}

/// What some_plan() suggests to Werft and Flug.
inline deal::Enquiry some_suggestion() {
  deal::Enquiry suggestion = some_enquiry();
  suggestion.person = kMaritimeBroker;
  suggestion.state = deal::EnquiryState::Suggested;
  suggestion.suggested_by = kMaritimeAgency;
  suggestion.plan = kPlan;
  return suggestion;
}

TEST_P(StoreContract, KeepsWhoSuggestedAnEnquiry) {
  save_need_and_offer();
  write([](Records& records) { EXPECT_TRUE(records.plans().save(some_plan(), 0)); });
  save(some_suggestion());
  EXPECT_EQ(ask([](const Records& records) { return records.enquiries().find(kEnquiry); }),
            (Versioned<deal::Enquiry>{some_suggestion(), 1}));
}

TEST_P(StoreContract, KeepsWhichSideTookUpASuggestion) {
  save_need_and_offer();
  write([](Records& records) { EXPECT_TRUE(records.plans().save(some_plan(), 0)); });
  save(some_suggestion());
  const auto taken = some_suggestion().taken_up(kFlug, kFlugPerson, kNow + 1h).value();
  ASSERT_EQ(taken.asking, kFlug);
  write([&](Records& records) { EXPECT_TRUE(records.enquiries().save(taken, 1)); });
  EXPECT_EQ(ask([](const Records& records) { return records.enquiries().find(kEnquiry); })->value,
            taken);
  const auto declined = taken.declined(deal::DeclineReason::Timing, kNow + 2h).value();
  write([&](Records& records) { EXPECT_TRUE(records.enquiries().save(declined, 2)); });
  EXPECT_EQ(ask([](const Records& records) { return records.enquiries().find(kEnquiry); })->value,
            declined);
}

}  // namespace kontor::test
