#pragma once

#include "app/market/market.hpp"
#include "app/market/pair.hpp"
#include "domain/plan/plan.hpp"
#include "engine/allocate/instance.hpp"

#include <algorithm>
#include <array>
#include <stop_token>
#include <utility>
#include <vector>

namespace kontor::market {

/// What a unit of the engine costs. A unit is one person for all days that a pair shares; a point
/// is a permille of the score.
namespace clearing_points {
/// A person of a perfect pair costs nothing, of the worst one this.
inline constexpr std::int32_t kPerfect = 1'000;
/// A person who stays unmet costs twice the worst pair: somebody is left out only where placing
/// them would cost the others more than a whole perfect pair.
inline constexpr std::int32_t kUnmet = 2 * kPerfect;
/// A pair that was suggested before is cheaper by so much: plans change little.
inline constexpr std::int32_t kKept = 50;
}  // namespace clearing_points

using ListingPair = std::pair<ListingId, ListingId>;  // need, offer

/// What is known before a clearing beside the listings.
struct ClearingOrder {
  plan::PlanFields fields;
  std::vector<ListingPair> kept;      // rising; suggested before, or being talked about
  std::vector<ListingPair> declined;  // rising; one side said no: as if forbidden
  Instant now;
};

/// A pair that fits, by the row of its offer.
struct FittingOffer {
  std::uint32_t offer = 0;
  std::int32_t cost = 0;
  std::uint16_t score_permille = 0;
};

/// What stands before a need.
struct NeedSight {
  std::vector<FittingOffer> fitting;  // all that it may take, by cost, then offer
  std::uint32_t forbidden = 0;        // fit, but must not be
  std::uint32_t outside = 0;          // fit, but are not in the scope
  std::uint64_t considered = 0;
  std::array<std::uint32_t, staff::kRefusals> refused_by{};
  std::vector<Known> nearly;  // do not fit, fewest obstacles first
};

/// People reserved for a pair before anything is solved; already taken from demand and supply.
struct PinnedPair {
  std::uint32_t need = 0;
  std::uint32_t offer = 0;
  std::int32_t units = 0;
  std::uint16_t score_permille = 0;
};

/// A clearing of the staff market in the engine's numbers, with what they mean. Rows are listings
/// by id; the edges are the candidates so far, each row by cost.
struct ClearingProblem {
  std::vector<Known> needs;
  std::vector<Known> offers;
  std::vector<bool> need_is_ours;  // of a member of the plan's clusters
  std::vector<bool> offer_is_ours;
  std::vector<std::uint8_t> tier;  // [needs], 0 is served first; all 0 or both 0 and 1
  std::vector<NeedSight> sights;   // [needs]
  std::vector<PinnedPair> pinned;  // by need and offer
  engine::allocate::Instance instance;
  std::uint64_t pairs = 0;  // looked at
  bool stopped = false;     // nothing else in here counts

  bool has_ranks() const { return std::ranges::find(tier, 1) != tier.end(); }
};

/// Looks at every pair of `live` (see Market::live) that the order allows, in up to `threads`
/// threads, and takes the cheapest `kCandidates` offers of each need as edges. Both sides of a
/// pair must be in the other's audience. The same for any number of threads.
/// O(needs × offers); `stop` is asked before each need.
class ClearingConversion {
 public:
  static constexpr std::size_t kCandidates = 20;

  ClearingConversion(EssentialSkills essential, staff::RankingWeights weights, unsigned threads)
      : essential_(std::move(essential)), weights_(weights), threads_(threads) {}

  ClearingProblem problem(const std::vector<ListedPtr>& live, const ClearingOrder& order,
                          const std::stop_token& stop) const;

 private:
  EssentialSkills essential_;
  staff::RankingWeights weights_;
  unsigned threads_;
};

/// What offers cost beyond their fit, for needs of each rank; 0 or more.
class ClearingPrices {
 public:
  /// What needs of an earlier rank take is out of reach for later ones: more than any pair is
  /// worth.
  static constexpr std::int64_t kOutOfReach = 1'000'000;

  /// @param of_tier  [tiers][offers], see engine::allocate::TieredAllocation
  explicit ClearingPrices(std::vector<std::vector<std::int64_t>> of_tier)
      : of_tier_(std::move(of_tier)) {}

  std::int64_t of(std::uint8_t tier, std::uint32_t offer) const {
    for (std::uint8_t earlier = 0; earlier < tier; ++earlier) {
      if (of_tier_[earlier][offer] > 0) return kOutOfReach;
    }
    return of_tier_[tier][offer];
  }

 private:
  std::vector<std::vector<std::int64_t>> of_tier_;
};

/// What a unit of each need costs at the prices: its penalty or its cheapest edge.
std::vector<std::int64_t> values_of(const ClearingProblem& problem, const ClearingPrices& prices);

/// Adds pairs that would beat the present answer: cost + price below what their need pays at
/// `prices`, of each need the best kCandidates. @return how many were added; 0 proves that the
/// answer is best over all pairs. @pre one rank. O(pairs that fit)
std::size_t add_what_would_enter(ClearingProblem& problem, const ClearingPrices& prices);

/// Makes every pair that fits an edge. @return false, and changes nothing, if there are more than
/// `pairs_max`.
bool add_all(ClearingProblem& problem, std::size_t pairs_max);

}  // namespace kontor::market
