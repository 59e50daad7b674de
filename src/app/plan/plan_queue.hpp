#pragma once

#include "domain/plan/plan_id.hpp"

namespace kontor::plan {

/// Who solves what is queued. Called after the commit, from any thread; returns at once.
class PlanQueue {
 public:
  virtual ~PlanQueue() = default;

  /// Something was queued.
  virtual void wake() = 0;

  /// Stops the work on a plan, if it is being worked on.
  virtual void stop(PlanId id) = 0;
};

}  // namespace kontor::plan
