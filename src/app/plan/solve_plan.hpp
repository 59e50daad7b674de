#pragma once

#include "app/market/market.hpp"
#include "app/plan/methods.hpp"
#include "app/ports.hpp"
#include "app/store.hpp"

#include <stop_token>

namespace kontor::plan {

/// Use case of the worker, not of a person: solves a queued plan over an immutable picture of the
/// live market. Every answer of a method is judged by a check that shares no code with it; a wrong
/// one is refused and reported, and the second method takes over.
class SolvePlan {
 public:
  struct Parts {
    Store& store;
    const market::Market& market;
    market::EssentialSkills essential;
    const Clock& clock;
    const Stopwatch& stopwatch;
    WrongAnswers& wrong_answers;
    Methods methods = engine_methods();
  };

  explicit SolvePlan(Parts parts) : parts_(std::move(parts)) {}

  /// Takes the plan from queued to solved, stopped or failed, telling the store of every stage.
  /// A plan that is not queued (any more) is left alone.
  /// @param give_up  the process ends: the plan stays as it is and is queued again at the start.
  /// @throws Unavailable
  void operator()(PlanId id, const std::stop_token& stop, const std::stop_token& give_up = {});

 private:
  Parts parts_;
};

/// Queues again what was being solved when the process died. @throws Unavailable
void requeue_plans(Store& store, const Clock& clock);

}  // namespace kontor::plan
