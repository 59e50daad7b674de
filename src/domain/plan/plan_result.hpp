#pragma once

#include "base/day.hpp"
#include "domain/deal/deal.hpp"
#include "domain/market/change.hpp"
#include "domain/staff/fit.hpp"

#include <array>
#include <optional>
#include <vector>

/// What a plan found out, as plain values: listings and companies by id, numbers in the units of
/// the score. A point is one permille of the score of one person.
namespace kontor::plan {

/// Whether nothing better exists, or only so much better as the gap says.
enum class Verdict : std::uint8_t { Optimal, Bounded };

enum class Method : std::uint8_t { Auction, NetworkSimplex };

/// What the check that knows no solver found. Cost and bound count points short of the perfect
/// pair, of every person asked for; the cost can nowhere be below the bound.
struct Proof {
  Verdict verdict = Verdict::Optimal;
  std::uint64_t pairs = 0;       // of a need and an offer that were looked at
  std::uint64_t candidates = 0;  // of those that fit, over which was solved in the end
  bool closed = false;           // no pair left out would make it better
  std::int64_t cost = 0;
  std::int64_t bound = 0;
  std::uint32_t gap_permille = 0;  // (cost − bound) of the cost, rounded up
  Method method = Method::Auction;
  bool second_opinion = false;   // another method came to the same cost
  std::uint64_t checked_us = 0;  // how long the check took, microseconds

  friend bool operator==(const Proof&, const Proof&) = default;
};

/// What the plan would change, in people unless said otherwise. Asked, placed and needs are those
/// of members of the clusters that the plan is for.
struct Gains {
  std::uint32_t asked = 0;
  std::uint32_t placed = 0;
  std::uint32_t placed_elsewhere = 0;  // at needs of other clusters
  std::uint32_t placed_elsewhere_before = 0;
  /// By hand: each need in order of publication takes the best partners still free.
  std::uint32_t placed_before = 0;
  std::optional<std::int32_t> way_m;             // mean distance of the placed
  std::optional<std::int32_t> way_before_m;      // the same by hand
  std::optional<std::uint16_t> across_permille;  // of the placed, between different clusters
  std::uint32_t rings = 0;
  std::uint32_t needs = 0;
  std::uint32_t needs_served = 0;                            // wholly
  std::optional<std::uint32_t> fairness_cost_permille = {};  // of the cost, if it was to be fair

  friend bool operator==(const Gains&, const Gains&) = default;
};

/// One pair that is proposed, with a number of people.
struct Match {
  ListingId need;
  ListingId offer;
  std::uint32_t headcount = 1;
  std::uint16_t score_permille = 0;
  std::vector<staff::PartScore> parts;
  std::optional<DaySpan> shared;
  bool pinned = false;
  bool kept = false;                      // suggested before, or being talked about
  std::int64_t margin = 0;                // points by which it beats the next best use
  std::optional<EnquiryId> enquiry = {};  // once published, if it held so long

  friend bool operator==(const Match&, const Match&) = default;
};

enum class UnmetReason : std::uint8_t {
  NoOfferFits,
  AllWorthMoreElsewhere,
  Forbidden,
  OutsideScope
};

/// An offer that nearly came: by how many points it lost, and what would change that.
struct NearMiss {
  ListingId offer;
  std::int64_t short_points = 0;
  std::optional<market::Change> change;

  friend bool operator==(const NearMiss&, const NearMiss&) = default;
};

/// A need that stays without some of its people.
struct Unmet {
  ListingId need;
  std::uint32_t headcount = 0;   // missing
  std::uint32_t candidates = 0;  // offers that fit
  UnmetReason reason = UnmetReason::NoOfferFits;
  std::vector<NearMiss> changes;                             // nearest first, at most 3
  std::array<std::uint32_t, staff::kRefusals> refused_by{};  // offers, by Refusal

  friend bool operator==(const Unmet&, const Unmet&) = default;
};

enum class UnusedReason : std::uint8_t { NoNeedFits, OthersFitBetter };

/// An offer that keeps some of its people.
struct Unused {
  ListingId offer;
  std::uint32_t headcount = 0;
  UnusedReason reason = UnusedReason::NoNeedFits;

  friend bool operator==(const Unused&, const Unused&) = default;
};

/// Where people are scarce: what one person more would be worth, by occupation and district, in
/// the weeks from `monday` to `last_monday`.
struct Bottleneck {
  OccupationCode occupation;
  PlaceCode place;
  Day monday;
  std::optional<Day> last_monday = {};  // if more than one week
  std::int64_t price_points = 0;
  std::uint32_t people_asked = 0;
  std::uint32_t people_offered = 0;

  friend bool operator==(const Bottleneck&, const Bottleneck&) = default;
};

/// A company in a ring, what it gives and which need of the next one that serves.
struct Station {
  CompanyId company;
  ListingId offer;
  ListingId need;  // of the company `to`
  std::uint32_t headcount = 1;
  std::uint32_t to = 0;  // index of a station

  friend bool operator==(const Station&, const Station&) = default;
};

/// Companies that help each other round.
struct Ring {
  std::int64_t score = 0;  // points of all that is given
  std::vector<Station> stations;
  bool has_two_way = false;  // two of them could also help just each other

  friend bool operator==(const Ring&, const Ring&) = default;
};

struct PlanResult {
  static constexpr std::size_t kUnmetMax = 200;
  static constexpr std::size_t kUnusedMax = 200;
  static constexpr std::size_t kBottlenecksMax = 50;
  static constexpr std::size_t kRingsMax = 50;
  static constexpr std::size_t kNearMissesMax = 3;

  Proof proof;
  Gains gains;
  std::vector<Match> matches;           // all of them, by need and offer
  std::vector<Unmet> unmet;             // most people first, the first kUnmetMax
  std::vector<Unused> unused;           // most people first, the first kUnusedMax
  std::vector<Bottleneck> bottlenecks;  // dearest first
  std::vector<Ring> rings;              // best first
  std::uint32_t unmet_total = 0;        // also beyond the limits
  std::uint32_t unused_total = 0;
  std::uint32_t bottlenecks_total = 0;
  std::uint32_t rings_total = 0;

  friend bool operator==(const PlanResult&, const PlanResult&) = default;
};

}  // namespace kontor::plan
