#include "app/market/clearing_answer.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <numeric>

namespace kontor::market {
namespace {

constexpr std::int64_t kPermille = 1'000;

/// Means over the placed people of our needs.
class Ways {
 public:
  explicit Ways(const ClearingProblem& problem, Day today) : problem_(problem), today_(today) {}

  void add(const Placed& placed) {
    const Known& need = problem_.needs[placed.need];
    const Known& offer = problem_.offers[placed.offer];
    people_ += placed.people;
    way_m_ += std::int64_t{distance_m(need.fields().point, offer.fields().point)} * placed.people;
    if (is_across(*need.listed, *offer.listed)) across_ += placed.people;
  }

  std::int64_t people() const { return people_; }
  std::optional<std::int32_t> way_m() const {
    if (people_ == 0) return std::nullopt;
    return static_cast<std::int32_t>(way_m_ / people_);
  }
  std::optional<std::uint16_t> across_permille() const {
    if (people_ == 0) return std::nullopt;
    return static_cast<std::uint16_t>(across_ * kPermille / people_);
  }

 private:
  /// No cluster in common.
  bool is_across(const Listed& left, const Listed& right) const {
    const auto theirs = right.company->clusters(today_);
    return std::ranges::none_of(left.company->clusters(today_), [&](const ClusterCode& each) {
      return std::ranges::binary_search(theirs, each);
    });
  }

  const ClearingProblem& problem_;
  Day today_;
  std::int64_t people_ = 0;
  std::int64_t way_m_ = 0;
  std::int64_t across_ = 0;
};

}  // namespace

std::vector<Placed> placed_by_hand(const ClearingProblem& problem) {
  std::vector<std::uint32_t> order(problem.needs.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(
      order, {}, [&](std::uint32_t need) { return problem.needs[need].listed->listed_at(); });
  std::vector<std::int32_t> free = problem.instance.supply;
  std::vector<Placed> placed;
  for (const std::uint32_t need : order) {
    std::int32_t open = problem.instance.demand[need];
    for (const FittingOffer& each : problem.sights[need].fitting) {
      const std::int32_t people = std::min(open, free[each.offer]);
      if (people == 0) continue;
      open -= people;
      free[each.offer] -= people;
      placed.push_back({need, each.offer, static_cast<std::uint32_t>(people), false, 0});
    }
  }
  for (const PinnedPair& each : problem.pinned) {
    placed.push_back({each.need, each.offer, static_cast<std::uint32_t>(each.units), true, 0});
  }
  return placed;
}

plan::Gains gains_of(const ClearingProblem& problem, const std::vector<Placed>& placed, Day today) {
  plan::Gains gains;
  Ways now(problem, today);
  Ways by_hand(problem, today);
  std::vector<std::uint32_t> served(problem.needs.size());
  for (const Placed& each : placed) {
    served[each.need] += each.people;
    if (problem.need_is_ours[each.need])
      now.add(each);
    else
      gains.placed_elsewhere += each.people;
  }
  for (const Placed& each : placed_by_hand(problem)) {
    if (problem.need_is_ours[each.need])
      by_hand.add(each);
    else
      gains.placed_elsewhere_before += each.people;
  }
  for (std::size_t need = 0; need < problem.needs.size(); ++need) {
    if (!problem.need_is_ours[need]) continue;
    ++gains.needs;
    gains.asked += problem.needs[need].open();
    if (served[need] == problem.needs[need].open()) ++gains.needs_served;
  }
  gains.placed = static_cast<std::uint32_t>(now.people());
  gains.placed_before = static_cast<std::uint32_t>(by_hand.people());
  gains.way_m = now.way_m();
  gains.way_before_m = by_hand.way_m();
  gains.across_permille = now.across_permille();
  return gains;
}

}  // namespace kontor::market
