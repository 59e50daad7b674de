#pragma once

#include "app/market/clearing_problem.hpp"
#include "domain/plan/plan_result.hpp"
#include "engine/reasons/grounds.hpp"

namespace kontor::market {

/// The engine's answer to a problem.
struct ClearingAnswer {
  std::vector<std::int32_t> units;  // [edges of the instance]
  ClearingPrices prices;
  /// Why it is so, exactly; nothing where ranks or fairness decide, and the prices alone speak.
  const engine::reasons::Grounds* grounds = nullptr;
};

/// What the answer means: who gets whom, who stays without and why, where people are scarce.
/// Everything but the proof and the rings. Margins, what pairs lack, and scarcity are points.
/// Each Change is the smallest of one thing that makes up for the points.
plan::PlanResult result_of(const ClearingProblem& problem, const ClearingAnswer& answer,
                           const ClearingOrder& order, const staff::RankingWeights& weights);

/// People of a need that come from an offer.
struct Placed {
  std::uint32_t need = 0;
  std::uint32_t offer = 0;
  std::uint32_t people = 0;
  bool pinned = false;
  std::size_t edge = 0;  // of the instance; its number of edges for what is only pinned

  friend bool operator==(const Placed&, const Placed&) = default;
};

/// Pins and the engine's answer together, by need and offer.
std::vector<Placed> placed_by(const ClearingProblem& problem,
                              const std::vector<std::int32_t>& units);

/// What people would do without the engine: each need, in the order of publication, takes the
/// best offers that are still free. Pinned pairs stay.
std::vector<Placed> placed_by_hand(const ClearingProblem& problem);

/// Counts and ways of both; fairness and rings are left to the caller.
plan::Gains gains_of(const ClearingProblem& problem, const std::vector<Placed>& placed, Day today);

/// Where people are scarce, dearest first, all of them. A bottleneck is an occupation in a
/// district: in each week what its dearest need pays for a person beyond what the best fitting one
/// would cost, because others want them too. Weeks that are alike are one.
std::vector<plan::Bottleneck> bottlenecks_of(const ClearingProblem& problem,
                                             const ClearingPrices& prices);

}  // namespace kontor::market
