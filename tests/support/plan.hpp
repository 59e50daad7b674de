#pragma once

#include "domain/plan/plan.hpp"
#include "tests/support/deal.hpp"

namespace kontor::test {

inline constexpr PlanId kPlan{10, 1};

/// The maritime agency clears its cluster: bend what matters.
inline plan::PlanFields some_plan_fields() {
  return {.agency = kMaritimeAgency,
          .person = kMaritimeBroker,
          .clusters = {kMaritime},
          .scope = {},
          .rules = {},
          .pins = {},
          .forbids = {}};
}

/// Just ordered.
inline plan::Plan some_plan(PlanId id = kPlan, plan::PlanFields fields = some_plan_fields()) {
  plan::PlanState state;
  state.created_at = kNow;
  return plan::Plan::make(id, std::move(fields), std::move(state)).value();
}

inline plan::Plan some_solving_plan(PlanId id = kPlan,
                                    plan::PlanFields fields = some_plan_fields()) {
  return some_plan(id, std::move(fields)).queued().value().started(kNow + 1s).value();
}

/// Two of three people of some_offer() go to some_need().
inline plan::Match some_match() {
  return {.need = kNeed,
          .offer = kOffer,
          .headcount = 2,
          .score_permille = 915,
          .parts = {{.part = staff::ScorePart::Skills,
                     .weight_percent = 40,
                     .value_permille = 1'000,
                     .have = 2,
                     .asked = 2,
                     .covered = {SkillCode{"tig-welding"}},
                     .below = {},
                     .missing = {},
                     .certificates = {CertificateCode{"iso-9606-1"}}}},
          .shared = days("2026-03-16", "2026-05-15"),
          .pinned = false,
          .kept = false,
          .margin = 85};
}

/// One match, one person missing, one left, one bottleneck, one ring of two.
inline plan::PlanResult some_result() {
  plan::PlanResult result;
  result.proof = {.verdict = plan::Verdict::Optimal,
                  .pairs = 1,
                  .candidates = 1,
                  .closed = true,
                  .cost = 1'170,
                  .bound = 1'170,
                  .second_opinion = true,
                  .checked_us = 12};
  result.gains = {.asked = 3,
                  .placed = 2,
                  .placed_elsewhere = 1,
                  .placed_elsewhere_before = 1,
                  .placed_before = 1,
                  .way_m = 9'400,
                  .way_before_m = 12'000,
                  .across_permille = 1'000,
                  .rings = 1,
                  .needs = 1,
                  .needs_served = 0,
                  .fairness_cost_permille = 4};
  result.matches = {some_match()};
  result.unmet = {{.need = kNeed,
                   .headcount = 1,
                   .candidates = 1,
                   .reason = plan::UnmetReason::AllWorthMoreElsewhere,
                   .changes = {{.offer = kOffer,
                                .short_points = 40,
                                .change = market::Change{market::ChangeKind::BeginLater,
                                                         3,
                                                         day("2026-03-19"),
                                                         {SkillCode{"tig-welding"}},
                                                         {},
                                                         true}}}}};
  result.unmet.front().refused_by[static_cast<std::size_t>(staff::Refusal::TooFar)] = 7;
  result.unused = {
      {.offer = kOffer, .headcount = 1, .reason = plan::UnusedReason::OthersFitBetter}};
  result.bottlenecks = {{.occupation = OccupationCode{"welder"},
                         .place = PlaceCode{"harburg"},
                         .monday = day("2026-03-16"),
                         .last_monday = day("2026-05-11"),
                         .price_points = 640,
                         .people_asked = 3,
                         .people_offered = 2}};
  result.rings = {{.score = 1'800,
                   .stations = {{kWerft, kOffer, kNeed, 1, 1}, {kFlug, kOffer, kNeed, 1, 0}},
                   .has_two_way = true}};
  result.unmet_total = result.unused_total = result.bottlenecks_total = result.rings_total = 1;
  return result;
}

}  // namespace kontor::test
