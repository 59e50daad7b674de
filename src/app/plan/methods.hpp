#pragma once

#include "domain/plan/plan.hpp"
#include "engine/allocate/instance.hpp"
#include "engine/check/verdict.hpp"

#include <functional>
#include <stop_token>

namespace kontor::plan {

/// What a method gives: complete if Optimal, empty if Stopped.
struct Allocated {
  engine::allocate::Status status = engine::allocate::Status::Stopped;
  engine::allocate::Allocation best;
};

using Allocate =
    std::function<Allocated(const engine::allocate::Instance&, const std::stop_token&)>;

/// The two methods of the engine; tests put others in their place.
struct Methods {
  Allocate fast;    // the auction
  Allocate second;  // the network simplex
};
Methods engine_methods();

/// An answer that the check refused, with everything to replay it.
struct WrongAnswer {
  PlanId plan;
  Method method = Method::Auction;
  engine::check::Verdict verdict;
  const engine::allocate::Instance& instance;
  const engine::allocate::Allocation& answer;
};

/// Keeps wrong answers for the operator. Safe to share among threads.
class WrongAnswers {
 public:
  virtual ~WrongAnswers() = default;
  virtual void report(const WrongAnswer& wrong) = 0;
};

}  // namespace kontor::plan
