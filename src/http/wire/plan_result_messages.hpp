#pragma once

#include "http/wire/plan_messages.hpp"

namespace kontor::plan {
KONTOR_CHOICE(Verdict, Verdict, Optimal, Bounded);
KONTOR_CHOICE(PlanMethod, Method, Auction, NetworkSimplex);
KONTOR_CHOICE(UnmetReason, UnmetReason, NoOfferFits, AllWorthMoreElsewhere, Forbidden,
              OutsideScope);
KONTOR_CHOICE(UnusedReason, UnusedReason, NoNeedFits, OthersFitBetter);
}  // namespace kontor::plan

/// What a plan found out. A point is one permille of the score of one person.
namespace kontor::http::wire {

/// What the check that knows no solver found, in points short of the perfect pair for every
/// person asked for: the cost can nowhere be below the bound.
struct PlanProof {
  plan::Verdict verdict = plan::Verdict::Optimal;
  std::int64_t pairs = 0;       // all that were looked at
  std::int64_t candidates = 0;  // those over which was solved in the end
  bool closed = false;          // no pair that was left out would make it better
  std::int64_t cost = 0;
  std::int64_t bound = 0;
  std::int64_t gap_permille = 0;
  plan::Method method = plan::Method::Auction;
  bool second_opinion = false;  // another method came to the same cost
  std::int64_t checked_us = 0;  // how long the check took, microseconds
};
KONTOR_MESSAGE(PlanProof, verdict, pairs, candidates, closed, cost, bound, gap_permille, method,
               second_opinion, checked_us);

/// What the plan would change, in people unless said otherwise. Asked, placed and needs are those
/// of members of the clusters that the plan is for.
struct PlanGains {
  std::int64_t asked = 0;
  std::int64_t placed = 0;
  std::int64_t placed_elsewhere = 0;  // at needs of other clusters
  std::int64_t placed_elsewhere_before = 0;
  std::int64_t placed_before = 0;     // by hand: each need in turn takes the best still free
  std::optional<std::int64_t> way_m;  // mean distance of the placed
  std::optional<std::int64_t> way_before_m;
  std::optional<std::int64_t> across_permille;  // of the placed, between different clusters
  std::int64_t rings = 0;
  std::int64_t needs = 0;
  std::int64_t needs_served = 0;                       // wholly
  std::optional<std::int64_t> fairness_cost_permille;  // of the score
};
KONTOR_MESSAGE(PlanGains, asked, placed, placed_elsewhere, placed_elsewhere_before, placed_before,
               way_m, way_before_m, across_permille, rings, needs, needs_served,
               fairness_cost_permille);

/// A pair that is proposed, with so many people.
struct PlanMatch {
  Listing need;
  Listing offer;
  std::int64_t headcount = 0;
  std::int64_t score_permille = 0;
  std::vector<PartScore> parts;
  std::optional<Days> shared;
  bool pinned = false;
  bool kept = false;                 // suggested before, or being talked about
  std::int64_t margin = 0;           // points by which it beats the next best use
  std::optional<EnquiryId> enquiry;  // once published
};
KONTOR_MESSAGE(PlanMatch, need, offer, headcount, score_permille, parts, shared, pinned, kept,
               margin, enquiry);

/// An offer that nearly came: by how much it lost, and what would change that.
struct NearMiss {
  Listing offer;
  std::int64_t short_points = 0;
  std::optional<Change> change;
};
KONTOR_MESSAGE(NearMiss, offer, short_points, change);

/// A need that stays without some of its people.
struct PlanUnmet {
  Listing need;
  std::int64_t headcount = 0;   // missing
  std::int64_t candidates = 0;  // offers that fit
  plan::UnmetReason reason = plan::UnmetReason::NoOfferFits;
  std::vector<NearMiss> changes;                        // nearest first
  std::optional<std::vector<RefusalCount>> refused_by;  // one offer may count in several
};
KONTOR_MESSAGE(PlanUnmet, need, headcount, candidates, reason, changes, refused_by);

/// An offer that keeps some of its people.
struct PlanUnused {
  Listing offer;
  std::int64_t headcount = 0;
  plan::UnusedReason reason = plan::UnusedReason::NoNeedFits;
};
KONTOR_MESSAGE(PlanUnused, offer, headcount, reason);

/// Where people are scarce: what one person more would be worth there and then.
struct PlanBottleneck {
  std::string occupation;
  std::string place;
  Day monday;
  std::optional<Day> last_monday;  // if more than one week
  std::int64_t price_points = 0;
  std::int64_t people_asked = 0;
  std::int64_t people_offered = 0;
};
KONTOR_MESSAGE(PlanBottleneck, occupation, place, monday, last_monday, price_points, people_asked,
               people_offered);

struct RingGift {
  Listing listing;
  std::int64_t headcount = 0;
};
KONTOR_MESSAGE(RingGift, listing, headcount);

/// A company in a ring, what it gives, and which need of the next one that serves.
struct RingStation {
  Party company;
  RingGift gives;
  Listing serves;
  std::int64_t to = 0;  // the index of the next station
};
KONTOR_MESSAGE(RingStation, company, gives, serves, to);

struct PlanRing {
  std::int64_t score = 0;  // points of all that is given
  std::vector<RingStation> stations;
  bool has_two_way = false;  // two of them could also help just each other
};
KONTOR_MESSAGE(PlanRing, score, stations, has_two_way);

/// The lists are cut; the totals count what is beyond, too.
struct PlanResult {
  static constexpr std::size_t kMatchesMax = 500;

  PlanProof proof;
  PlanGains gains;
  std::vector<PlanMatch> matches;
  std::int64_t matches_total = 0;
  std::vector<PlanUnmet> unmet;  // most people first
  std::int64_t unmet_total = 0;
  std::vector<PlanUnused> unused;  // most people first
  std::int64_t unused_total = 0;
  std::vector<PlanBottleneck> bottlenecks;  // dearest first
  std::int64_t bottlenecks_total = 0;
  std::vector<PlanRing> rings;  // best first
  std::int64_t rings_total = 0;
};
KONTOR_MESSAGE(PlanResult, proof, gains, matches, matches_total, unmet, unmet_total, unused,
               unused_total, bottlenecks, bottlenecks_total, rings, rings_total);

struct Plan {
  PlanId id;
  std::int64_t version = 0;
  plan::PlanStatus status = plan::PlanStatus::Created;
  std::vector<plan::PlanMove> may;  // what the reader may do with it now
  market::Kind kind = market::Kind::Staff;
  std::string agency;
  std::vector<std::string> clusters;
  Instant created_at;
  std::optional<Instant> started_at;
  std::optional<Instant> finished_at;
  std::optional<Instant> published_at;
  PlanScope scope;
  PlanRules rules;
  std::vector<PlanPin> pins;
  std::vector<PlanForbid> forbids;
  std::optional<PlanId> follows;
  PlanProgress progress;
  std::optional<std::string> failure;  // a code
  std::optional<PlanResult> result;
};
KONTOR_MESSAGE(Plan, id, version, status, may, kind, agency, clusters, created_at, started_at,
               finished_at, published_at, scope, rules, pins, forbids, follows, progress, failure,
               result);

}  // namespace kontor::http::wire
