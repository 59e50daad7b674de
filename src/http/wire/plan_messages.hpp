#pragma once

#include "app/plan/plan_moves.hpp"
#include "domain/plan/plan.hpp"
#include "http/wire/partner_messages.hpp"

namespace kontor::plan {
KONTOR_CHOICE(PlanStatus, PlanStatus, Created, Queued, Solving, Solved, Stopped, Failed, Published,
              Superseded);
KONTOR_CHOICE(PlanStage, Stage, Waiting, Candidates, Solving, Checking, Closing, Rings, Done);
KONTOR_CHOICE(PlanMove, PlanMove, Stop, Publish);
}  // namespace kontor::plan

/// Plans: clearings of the market by an agency. What a plan found stands in
/// plan_result_messages.hpp.
namespace kontor::http::wire {

/// Which part of the market is cleared. What is left out does not narrow.
struct PlanScope {
  std::optional<List<Text<64, 1>, plan::PlanFields::kOccupationsMax>> occupations;  // of needs
  std::optional<Day> first;  // periods that reach this day …
  std::optional<Day> last;   // … and begin by this one
  bool across = true;        // members of other clusters may help and be helped
};
KONTOR_MESSAGE(PlanScope, occupations, first, last, across);

struct PlanRules {
  List<Text<64, 1>, plan::PlanFields::kSectorsMax> first_sectors;  // served before all others
  bool fair = false;                                               // equal shares within a rank
  bool keep = true;  // pairs that were suggested before weigh more
};
KONTOR_MESSAGE(PlanRules, first_sectors, fair, keep);

/// A pair that must be in the plan.
struct PlanPin {
  ListingId need;
  ListingId offer;
  Amount headcount;
};
KONTOR_MESSAGE(PlanPin, need, offer, headcount);

/// A pair that must not be in the plan.
struct PlanForbid {
  ListingId need;
  ListingId offer;
};
KONTOR_MESSAGE(PlanForbid, need, offer);

/// POST /api/v1/plans
struct NewPlan {
  market::Kind kind = market::Kind::Staff;
  std::optional<List<Text<64, 1>, 20>> clusters;  // may be left out: all that the agency brokers
  std::optional<AgencyId> agency;                 // may be left out: the reader's own
  std::optional<PlanScope> scope;
  std::optional<PlanRules> rules;
  std::optional<List<PlanPin, plan::PlanFields::kPinsMax>> pins;
  std::optional<List<PlanForbid, plan::PlanFields::kForbidsMax>> forbids;
  std::optional<PlanId> follows;  // the plan that this one mends
};
KONTOR_MESSAGE(NewPlan, kind, clusters, agency, scope, rules, pins, forbids, follows);

enum class PlanAction : std::uint8_t { Publish };
KONTOR_CHOICE(PlanAction, PlanAction, Publish);

/// POST /api/v1/plans/{id}/transitions, with If-Match
struct PlanTransition {
  PlanAction action = PlanAction::Publish;
};
KONTOR_MESSAGE(PlanTransition, action);

/// How far it is; cost, bound and gap as soon as they are known.
struct PlanProgress {
  plan::Stage stage = plan::Stage::Waiting;
  std::int64_t pairs = 0;  // looked at so far
  std::optional<std::int64_t> cost;
  std::optional<std::int64_t> bound;
  std::optional<std::int64_t> gap_permille;
};
KONTOR_MESSAGE(PlanProgress, stage, pairs, cost, bound, gap_permille);

/// A plan as lists show it; the numbers are 0 without a result.
struct PlanSummary {
  PlanId id;
  std::int64_t version = 0;
  plan::PlanStatus status = plan::PlanStatus::Created;
  std::vector<std::string> clusters;
  Instant created_at;
  std::optional<Instant> finished_at;
  std::optional<Instant> published_at;
  std::int64_t asked = 0;  // people
  std::int64_t placed = 0;
  std::int64_t matches = 0;
};
KONTOR_MESSAGE(PlanSummary, id, version, status, clusters, created_at, finished_at, published_at,
               asked, placed, matches);

/// GET /api/v1/plans
struct PlanPage {
  std::vector<PlanSummary> items;
  std::optional<std::string> next;
  std::int64_t total = 0;
};
KONTOR_MESSAGE(PlanPage, items, next, total);

}  // namespace kontor::http::wire
