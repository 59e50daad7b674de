#pragma once

#include "domain/plan/plan.hpp"
#include "engine/allocate/instance.hpp"
#include "engine/check/verdict.hpp"

#include <functional>
#include <stop_token>

namespace kontor::plan {

/// A method that allocates: gives an answer with prices; `Stopped` with what it has, perhaps
/// nothing (an empty `units`).
struct Allocated {
  engine::allocate::Status status = engine::allocate::Status::Stopped;
  engine::allocate::Allocation best;
};
using Allocate =
    std::function<Allocated(const engine::allocate::Instance&, const std::stop_token&)>;

/// The two methods of the engine; tests put others in their place.
struct Methods {
  Allocate fast;    // empty: the engine's auction
  Allocate second;  // empty: the engine's network simplex
};

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
