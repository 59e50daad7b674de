#pragma once

#include "app/command.hpp"
#include "app/plan/plan_queue.hpp"
#include "app/ports.hpp"

namespace kontor::plan {

/// Use case: stops a plan that is queued or being solved. What is being solved keeps the best so
/// far and is stopped a moment later.
class StopPlan {
 public:
  StopPlan(Store& store, const Clock& clock, PlanQueue& queue)
      : store_(store), clock_(clock), queue_(queue) {}

  /// @return `not_found`, `plan.transition.impossible` for a plan that is finished.
  Result<Done> operator()(const Command& command, PlanId id);

 private:
  Store& store_;
  const Clock& clock_;
  PlanQueue& queue_;
};

}  // namespace kontor::plan
