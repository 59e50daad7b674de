#pragma once

#include "app/market/clearing_problem.hpp"
#include "domain/plan/plan_result.hpp"
#include "engine/swap/answer.hpp"
#include "engine/swap/instance.hpp"

namespace kontor::market {

/// Who could help whom, company by company, in the engine's numbers. An arc is the best pair of an
/// offer of one company and a need of another: its score times the people who could go.
struct RingProblem {
  struct Loan {
    std::uint32_t need = 0;   // row of the clearing
    std::uint32_t offer = 0;  // row of the clearing
    std::uint32_t people = 0;
  };

  std::vector<CompanyId> companies;  // by id; only those that both lend and borrow
  std::vector<Loan> loans;           // [arcs]
  engine::swap::Instance instance;   // rings of at most three
};

/// O(pairs that fit × log)
RingProblem ring_problem(const ClearingProblem& problem);

/// What the engine's rings mean, best first, all of them.
std::vector<plan::Ring> rings_of(const ClearingProblem& problem, const RingProblem& rings,
                                 const engine::swap::Answer& answer);

}  // namespace kontor::market
