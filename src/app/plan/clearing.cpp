#include "app/plan/clearing.hpp"

#include "engine/allocate/fairness.hpp"
#include "engine/allocate/tiers.hpp"
#include "engine/check/allocation.hpp"
#include "engine/check/tiers.hpp"
#include "engine/flow/transport.hpp"

#include <algorithm>
#include <numeric>

namespace kontor::plan {
namespace {

using market::ClearingProblem;

/// Up to so many edges both methods solve it, and must agree.
constexpr std::size_t kSecondOpinionEdges = 100'000;
/// Up to so many pairs ranks and fairness look at all of them; above, at the candidates.
constexpr std::size_t kAllPairsMax = 5'000'000;

/// Below which no allocation over all pairs that fit can cost, by linear programming duality.
/// In range: at most 2^32 units at prices and costs below 2^30.
std::int64_t bound_over_all(const ClearingProblem& problem,
                            const std::vector<std::int64_t>& price) {
  const auto& instance = problem.instance;
  std::int64_t bound = 0;
  for (std::size_t need = 0; need < instance.needs(); ++need) {
    std::int64_t value = instance.penalty[need];
    for (const market::FittingOffer& each : problem.sights[need].fitting) {
      value = std::min(value, each.cost + price[each.offer]);
    }
    bound += value * instance.demand[need];
  }
  for (std::size_t offer = 0; offer < instance.offers(); ++offer) {
    bound -= price[offer] * instance.supply[offer];
  }
  return bound;
}

std::int64_t pinned_cost(const ClearingProblem& problem) {
  std::int64_t cost = 0;
  for (const market::PinnedPair& each : problem.pinned) {
    cost += std::int64_t{each.units} * (market::clearing_points::kPerfect - each.score_permille);
  }
  return cost;
}

/// Rounded up, so that only a proof shows 0.
std::uint32_t permille_above(std::int64_t cost, std::int64_t bound) {
  constexpr std::int64_t kPermille = 1'000;
  if (cost <= bound) return 0;
  const std::int64_t whole = std::max<std::int64_t>(cost, 1);
  const std::int64_t gap = std::min(cost - bound, whole);
  return static_cast<std::uint32_t>((gap * kPermille + whole - 1) / whole);
}

std::int64_t sum(const std::vector<std::int64_t>& values) {
  return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

}  // namespace

Cleared Clearing::run(const Rules& rules) && {
  const bool has_ranks = problem_.has_ranks();
  const bool has_all = (has_ranks || rules.fair) && market::add_all(problem_, kAllPairsMax);
  tell(Stage::Solving);
  if (has_ranks) {
    clear_ranks();
  } else {
    clear_to_closure();
  }
  if (rules.fair && cleared_.ending == Ending::Solved) deal_out_fairly();
  if (has_all && cleared_.answer) cleared_.proof.closed = true;
  return std::move(cleared_);
}

void Clearing::clear_to_closure() {
  Instance solved = problem_.instance;
  cleared_.ending = solve();
  while (cleared_.ending == Ending::Solved) {
    solved = problem_.instance;
    tell(Stage::Closing);
    if (market::add_what_would_enter(problem_, *cleared_.prices) == 0) {
      cleared_.proof.closed = true;
      break;
    }
    cleared_.ending = solve();
  }
  problem_.instance = std::move(solved);
  if (cleared_.ending == Ending::Solved) ask_twice();
}

/// Leaves the proved answer in cleared_; what was there stays if this one is stopped.
Ending Clearing::solve() {
  if (ask()) return Ending::Solved;
  if (!stop_.stop_requested() && method_ == Method::Auction) {
    method_ = Method::NetworkSimplex;
    if (ask()) return Ending::Solved;
  }
  return stop_.stop_requested() ? Ending::Stopped : Ending::Wrong;
}

bool Clearing::ask() {
  const Instance& instance = problem_.instance;
  const bool is_fast = method_ == Method::Auction;
  const Allocate& method = is_fast ? parts_.methods.fast : parts_.methods.second;
  Allocated found = method(instance, stop_);
  if (found.status == engine::allocate::Status::Stopped && stop_.stop_requested()) return false;
  tell(Stage::Checking);
  const bool proved = holds(
      found.best, method_, [&] { return engine::check::allocation(instance, found.best); },
      &Verdict::is_optimal);
  if (!proved) return false;
  cleared_.proof.method = method_;
  cleared_.is_exact = true;
  auto price = found.best.price;
  take(std::move(found.best), {price});
  prove(bound_over_all(problem_, price) + pinned_cost(problem_));
  return true;
}

/// Another method with nothing in common must come to the same cost.
void Clearing::ask_twice() {
  if (method_ != Method::Auction || problem_.instance.edges() > kSecondOpinionEdges) return;
  const Allocated other = parts_.methods.second(problem_.instance, stop_);
  if (other.status != engine::allocate::Status::Optimal) return;
  const bool proved = holds(
      other.best, Method::NetworkSimplex,
      [&] { return engine::check::allocation(problem_.instance, other.best); },
      &Verdict::is_optimal);
  cleared_.proof.second_opinion = proved && other.best.cost == cleared_.answer->cost;
}

void Clearing::clear_ranks() {
  auto found = engine::allocate::allocate_tiers(problem_.instance, problem_.tier, stop_);
  if (found.status == engine::allocate::Status::Stopped) return;
  tell(Stage::Checking);
  Allocation answer{.units = found.best.units,
                    .price = {},
                    .cost = sum(found.best.cost),
                    .bound = sum(found.best.bound)};
  const bool proved = holds(
      answer, Method::NetworkSimplex,
      [&] { return engine::check::tiers(problem_.instance, problem_.tier, found.best); },
      &Verdict::is_optimal);
  cleared_.ending = proved ? Ending::Solved : Ending::Wrong;
  if (!proved) return;
  cleared_.proof.method = Method::NetworkSimplex;
  take(std::move(answer), std::move(found.best.price));
  prove(cleared_.answer->bound + pinned_cost(problem_));
}

/// Who gets how much is decided anew; the cheapest answer remains as the bound, and says what
/// fairness costs.
void Clearing::deal_out_fairly() {
  engine::allocate::Fairness fairness;
  if (problem_.has_ranks()) fairness.tier = problem_.tier;
  auto found = engine::allocate::allocate_fairly(problem_.instance, fairness, stop_);
  if (found.status == engine::allocate::Status::Stopped) {
    cleared_.ending = Ending::Stopped;
    return;
  }
  // Prices of 0 prove little, but let the judge count every unit and every cost.
  std::vector<std::int64_t> free_of_charge(problem_.instance.offers(), 0);
  const std::int64_t bound = engine::flow::bound_of(problem_.instance, free_of_charge);
  Allocation answer{.units = std::move(found.best.units),
                    .price = std::move(free_of_charge),
                    .cost = found.best.cost,
                    .bound = bound};
  const bool holds_up = holds(
      answer, Method::NetworkSimplex,
      [&] { return engine::check::allocation(problem_.instance, answer); }, &Verdict::holds);
  if (!holds_up) {
    cleared_.ending = Ending::Wrong;
    return;
  }
  const std::int64_t efficient = cleared_.answer->cost;
  cleared_.proof.second_opinion = found.best.efficient_cost == efficient;
  cleared_.fairness_cost_permille = permille_above(answer.cost, efficient);
  cleared_.is_exact = false;
  const std::int64_t proved_bound = cleared_.proof.bound;
  cleared_.answer = std::move(answer);
  prove(proved_bound);
}

/// Whether the judge says what is `wanted` of the answer; reports it if not.
bool Clearing::holds(const Allocation& answer, Method method, const std::function<Verdict()>& judge,
                     bool (Verdict::*wanted)() const) {
  const auto before = parts_.stopwatch.elapsed();
  const Verdict verdict = judge();
  const auto took = parts_.stopwatch.elapsed() - before;
  cleared_.proof.checked_us = static_cast<std::uint64_t>(std::max<std::int64_t>(took.count(), 0));
  if ((verdict.*wanted)()) return true;
  parts_.report({parts_.plan, method, verdict, problem_.instance, answer});
  return false;
}

void Clearing::take(Allocation answer, std::vector<std::vector<std::int64_t>> price_of_tier) {
  cleared_.answer = std::move(answer);
  cleared_.prices = market::ClearingPrices(std::move(price_of_tier));
}

void Clearing::prove(std::int64_t bound) {
  Proof& proof = cleared_.proof;
  proof.pairs = problem_.pairs;
  proof.candidates = problem_.instance.edges();
  proof.cost = cleared_.answer->cost + pinned_cost(problem_);
  proof.bound = std::min(bound, proof.cost);
  proof.gap_permille = permille_above(proof.cost, proof.bound);
  proof.verdict = proof.cost == proof.bound ? plan::Verdict::Optimal : plan::Verdict::Bounded;
}

void Clearing::tell(Stage stage) {
  Progress progress{.stage = stage, .pairs = problem_.pairs};
  if (cleared_.answer) {
    progress.cost = cleared_.proof.cost;
    progress.bound = cleared_.proof.bound;
    progress.gap_permille = cleared_.proof.gap_permille;
  }
  parts_.tell(progress);
}

}  // namespace kontor::plan
