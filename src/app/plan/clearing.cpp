#include "app/plan/clearing.hpp"

#include "engine/check/allocation.hpp"

#include <algorithm>

namespace kontor::plan {
namespace {

using engine::allocate::Allocation;
using engine::allocate::Instance;
using market::ClearingProblem;

/// Up to so many edges both methods solve it, and must agree.
constexpr std::size_t kSecondOpinionEdges = 100'000;

/// Below which no allocation over all pairs that fit can cost, by linear programming duality.
/// In range: at most 2^32 units at prices and costs below 2^30.
std::int64_t bound_over_all(const ClearingProblem& problem,
                            const std::vector<std::int64_t>& price) {
  const Instance& instance = problem.instance;
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
std::uint32_t gap_permille(std::int64_t cost, std::int64_t bound) {
  constexpr std::int64_t kPermille = 1'000;
  if (cost <= bound) return 0;
  const std::int64_t whole = std::max<std::int64_t>(cost, 1);
  const std::int64_t gap = std::min(cost - bound, whole);
  return static_cast<std::uint32_t>((gap * kPermille + whole - 1) / whole);
}

}  // namespace

Cleared Clearing::operator()(ClearingProblem& problem, const std::stop_token& stop) {
  Instance solved = problem.instance;
  tell(Stage::Solving, problem);
  cleared_.ending = solve(problem.instance, stop);
  while (cleared_.ending == Ending::Solved) {
    solved = problem.instance;
    finish(problem);
    tell(Stage::Closing, problem);
    if (market::add_what_would_enter(problem, cleared_.answer->price) == 0) {
      cleared_.proof.closed = true;
      break;
    }
    cleared_.ending = solve(problem.instance, stop);
  }
  problem.instance = std::move(solved);
  if (!cleared_.answer) return std::move(cleared_);
  if (cleared_.ending == Ending::Solved) ask_twice(problem.instance, stop);
  finish(problem);
  return std::move(cleared_);
}

/// Leaves the proved answer in cleared_; what was there stays if this one is stopped.
Ending Clearing::solve(const Instance& instance, const std::stop_token& stop) {
  if (ask(instance, stop)) return Ending::Solved;
  if (stop.stop_requested()) return Ending::Stopped;
  if (method_ == Method::NetworkSimplex) return Ending::Wrong;
  method_ = Method::NetworkSimplex;
  if (ask(instance, stop)) return Ending::Solved;
  return stop.stop_requested() ? Ending::Stopped : Ending::Wrong;
}

bool Clearing::ask(const Instance& instance, const std::stop_token& stop) {
  const Allocate& method = method_ == Method::Auction ? parts_.methods.fast : parts_.methods.second;
  Allocated found = method(instance, stop);
  if (found.status == engine::allocate::Status::Stopped && stop.stop_requested()) return false;
  if (!is_proved(instance, found.best, method_)) return false;
  cleared_.answer = std::move(found.best);
  cleared_.proof.method = method_;
  return true;
}

bool Clearing::is_proved(const Instance& instance, const Allocation& answer, Method method) {
  const auto before = parts_.stopwatch.elapsed();
  const auto verdict = engine::check::allocation(instance, answer);
  const auto took = parts_.stopwatch.elapsed() - before;
  cleared_.proof.checked_us = static_cast<std::uint64_t>(std::max<std::int64_t>(took.count(), 0));
  if (verdict.is_optimal()) return true;
  parts_.report({parts_.plan, method, verdict, instance, answer});
  return false;
}

/// Another method with nothing in common must come to the same cost.
void Clearing::ask_twice(const Instance& instance, const std::stop_token& stop) {
  if (method_ != Method::Auction || instance.edges() > kSecondOpinionEdges) return;
  const Allocated other = parts_.methods.second(instance, stop);
  if (other.status != engine::allocate::Status::Optimal) return;
  const auto checked_us = cleared_.proof.checked_us;
  const bool proved = is_proved(instance, other.best, Method::NetworkSimplex);
  cleared_.proof.checked_us = checked_us;
  cleared_.proof.second_opinion = proved && other.best.cost == cleared_.answer->cost;
}

void Clearing::finish(const ClearingProblem& problem) {
  Proof& proof = cleared_.proof;
  const std::int64_t pinned = pinned_cost(problem);
  proof.pairs = problem.pairs;
  proof.candidates = problem.instance.edges();
  proof.cost = cleared_.answer->cost + pinned;
  proof.bound = bound_over_all(problem, cleared_.answer->price) + pinned;
  proof.gap_permille = gap_permille(proof.cost, proof.bound);
  proof.verdict = proof.cost == proof.bound ? Verdict::Optimal : Verdict::Bounded;
}

void Clearing::tell(Stage stage, const ClearingProblem& problem) {
  Progress progress{.stage = stage, .pairs = problem.pairs};
  if (cleared_.answer) {
    progress.cost = cleared_.proof.cost;
    progress.bound = cleared_.proof.bound;
    progress.gap_permille = cleared_.proof.gap_permille;
  }
  parts_.tell(progress);
}

}  // namespace kontor::plan
