#include "app/market/clearing_answer.hpp"

#include "app/market/change.hpp"
#include "app/market/weeks.hpp"
#include "base/check.hpp"

#include <algorithm>
#include <limits>

namespace kontor::market {
namespace {

using plan::PlanResult;

ListingId id_of(const Known& known) {
  return known.listed->value().id();
}

/// Keeps the first `max` of `all` and counts all of them.
template <class Value>
std::uint32_t cut(std::vector<Value>& all, std::size_t max) {
  const auto total = static_cast<std::uint32_t>(all.size());
  if (all.size() > max) all.resize(max);
  return total;
}

/// For so many pairs the exact number is searched for, a millisecond each at most as a rule; the
/// prices speak for the rest.
constexpr std::size_t kExactMax = 2'000;

class Reading {
 public:
  Reading(const ClearingProblem& problem, const ClearingAnswer& answer, const ClearingOrder& order,
          const staff::RankingWeights& weights)
      : problem_(problem),
        answer_(answer),
        order_(order),
        weights_(weights),
        values_(values_of(problem, answer.prices)),
        placed_(placed_by(problem, answer.units)),
        served_(problem.needs.size()),
        given_(problem.offers.size()) {
    for (const Placed& each : placed_) {
      served_[each.need] += each.people;
      given_[each.offer] += each.people;
    }
  }

  PlanResult result() {
    PlanResult made;
    for (const Placed& each : placed_) made.matches.push_back(match(each));
    made.unmet = unmet();
    made.unmet_total = cut(made.unmet, PlanResult::kUnmetMax);
    made.unused = unused();
    made.unused_total = cut(made.unused, PlanResult::kUnusedMax);
    made.bottlenecks = bottlenecks_of(problem_, answer_.prices);
    made.bottlenecks_total = cut(made.bottlenecks, PlanResult::kBottlenecksMax);
    made.gains = gains_of(problem_, placed_, std::chrono::floor<std::chrono::days>(order_.now));
    return made;
  }

 private:
  Pair pair(std::uint32_t need, std::uint32_t offer) const {
    return pair_of(problem_.needs[need], problem_.offers[offer], weights_);
  }

  plan::Match match(const Placed& placed) const {
    const Pair pair = this->pair(placed.need, placed.offer);
    const ListingPair ids{id_of(pair.need), id_of(pair.offer)};
    return {.need = ids.first,
            .offer = ids.second,
            .headcount = placed.people,
            .score_permille = pair.fit.score_permille,
            .parts = pair.fit.parts,
            .shared = shared_span(pair.need.fields().period, pair.offer.fields().period),
            .pinned = placed.pinned,
            .kept = std::ranges::binary_search(order_.kept, ids),
            .margin = margin(placed)};
  }

  std::int64_t price(std::uint32_t need, std::uint32_t offer) const {
    return answer_.prices.of(problem_.tier[need], offer);
  }

  /// By how much the pair may get dearer and stay; 0 for what is only pinned.
  std::int64_t margin(const Placed& placed) const {
    const engine::allocate::Instance& instance = problem_.instance;
    if (placed.edge == instance.edges()) return 0;
    const auto chosen = static_cast<std::uint32_t>(placed.edge);
    if (answer_.grounds != nullptr && exact_ > 0) {
      --exact_;
      return answer_.grounds->until_reduced(chosen);
    }
    std::int64_t next = instance.penalty[placed.need];
    for (auto edge = instance.row_begin[placed.need]; edge < instance.row_begin[placed.need + 1];
         ++edge) {
      if (edge == chosen) continue;
      next = std::min(next, instance.cost[edge] + price(placed.need, instance.offer[edge]));
    }
    const std::int64_t pays = instance.cost[chosen] + price(placed.need, placed.offer);
    return std::max<std::int64_t>(next - pays, 0);
  }

  std::vector<plan::Unmet> unmet() const {
    std::vector<plan::Unmet> all;
    for (std::uint32_t need = 0; need < problem_.needs.size(); ++need) {
      const std::uint32_t missing = problem_.needs[need].open() - served_[need];
      if (missing > 0 && problem_.need_is_ours[need]) all.push_back(unmet(need, missing));
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &plan::Unmet::headcount);
    return all;
  }

  plan::Unmet unmet(std::uint32_t need, std::uint32_t missing) const {
    const NeedSight& sight = problem_.sights[need];
    return {.need = id_of(problem_.needs[need]),
            .headcount = missing,
            .candidates = static_cast<std::uint32_t>(sight.fitting.size()),
            .reason = reason_of(sight),
            .changes = near_misses(need),
            .refused_by = sight.refused_by};
  }

  static plan::UnmetReason reason_of(const NeedSight& sight) {
    if (!sight.fitting.empty()) return plan::UnmetReason::AllWorthMoreElsewhere;
    if (sight.forbidden > 0) return plan::UnmetReason::Forbidden;
    if (sight.outside > 0) return plan::UnmetReason::OutsideScope;
    return plan::UnmetReason::NoOfferFits;
  }

  std::vector<plan::NearMiss> near_misses(std::uint32_t need) const {
    std::vector<std::pair<std::int64_t, std::uint32_t>> nearest;  // what it lacks, the offer
    for (const FittingOffer& each : problem_.sights[need].fitting) {
      if (serves(each.offer, need)) continue;
      nearest.emplace_back(each.cost + price(need, each.offer) - values_[need], each.offer);
    }
    std::ranges::sort(nearest);
    cut(nearest, PlanResult::kNearMissesMax);
    std::vector<plan::NearMiss> misses;
    for (const auto& [lacks, offer] : nearest) {
      const std::int64_t points = until_chosen(need, offer).value_or(lacks);
      // One point more than what it lacks is strictly better.
      misses.push_back({id_of(problem_.offers[offer]), points,
                        change_by(pair(need, offer), points + 1, weights_)});
    }
    if (problem_.sights[need].fitting.empty()) add_nearly(need, misses);
    return misses;
  }

  bool serves(std::uint32_t offer, std::uint32_t need) const {
    const auto at = std::ranges::lower_bound(
        placed_, std::pair(need, offer), {},
        [](const Placed& each) { return std::pair(each.need, each.offer); });
    return at != placed_.end() && at->need == need && at->offer == offer;
  }

  /// Exactly by how much a candidate must get cheaper to be chosen.
  std::optional<std::int64_t> until_chosen(std::uint32_t need, std::uint32_t offer) const {
    if (answer_.grounds == nullptr || exact_ == 0) return std::nullopt;
    const engine::allocate::Instance& instance = problem_.instance;
    for (auto edge = instance.row_begin[need]; edge < instance.row_begin[need + 1]; ++edge) {
      if (instance.offer[edge] != offer) continue;
      --exact_;
      return answer_.grounds->until_chosen(edge);
    }
    return std::nullopt;
  }

  /// Where nothing fits: what would have to change so that something does.
  void add_nearly(std::uint32_t need, std::vector<plan::NearMiss>& nearest) const {
    for (const Known& each : problem_.sights[need].nearly) {
      const Pair pair = pair_of(problem_.needs[need], each, weights_);
      nearest.push_back({id_of(each), 0, change_to_fit(pair)});
    }
  }

  std::vector<plan::Unused> unused() const {
    std::vector<bool> is_wanted(problem_.offers.size());
    for (const NeedSight& sight : problem_.sights) {
      for (const FittingOffer& each : sight.fitting) is_wanted[each.offer] = true;
    }
    std::vector<plan::Unused> all;
    for (std::uint32_t offer = 0; offer < problem_.offers.size(); ++offer) {
      const std::uint32_t left = problem_.offers[offer].open() - given_[offer];
      if (left == 0 || !problem_.offer_is_ours[offer]) continue;
      all.push_back({id_of(problem_.offers[offer]), left,
                     is_wanted[offer] ? plan::UnusedReason::OthersFitBetter
                                      : plan::UnusedReason::NoNeedFits});
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &plan::Unused::headcount);
    return all;
  }

  const ClearingProblem& problem_;
  const ClearingAnswer& answer_;
  const ClearingOrder& order_;
  const staff::RankingWeights& weights_;
  std::vector<std::int64_t> values_;  // [needs]
  std::vector<Placed> placed_;
  std::vector<std::uint32_t> served_;  // [needs]
  std::vector<std::uint32_t> given_;   // [offers]
  mutable std::size_t exact_ = kExactMax;
};

bool is_before(const Placed& left, const Placed& right) {
  return std::pair(left.need, left.offer) < std::pair(right.need, right.offer);
}

}  // namespace

std::vector<Placed> placed_by(const ClearingProblem& problem,
                              const std::vector<std::int32_t>& units) {
  const engine::allocate::Instance& instance = problem.instance;
  KONTOR_CHECK(units.size() == instance.edges());
  std::vector<Placed> all;
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    for (auto edge = instance.row_begin[need]; edge < instance.row_begin[need + 1]; ++edge) {
      const auto people = static_cast<std::uint32_t>(units[edge]);
      if (people > 0) all.push_back({need, instance.offer[edge], people, false, edge});
    }
  }
  for (const PinnedPair& each : problem.pinned) {
    all.push_back(
        {each.need, each.offer, static_cast<std::uint32_t>(each.units), true, instance.edges()});
  }
  std::ranges::stable_sort(all, is_before);
  std::vector<Placed> merged;
  for (const Placed& each : all) {
    const bool same =
        !merged.empty() && merged.back().need == each.need && merged.back().offer == each.offer;
    if (!same) {
      merged.push_back(each);
      continue;
    }
    merged.back().people += each.people;
    merged.back().pinned = true;
  }
  return merged;
}

plan::PlanResult result_of(const ClearingProblem& problem, const ClearingAnswer& answer,
                           const ClearingOrder& order, const staff::RankingWeights& weights) {
  return Reading(problem, answer, order, weights).result();
}

}  // namespace kontor::market
