#pragma once

#include "app/plan/plan_queue.hpp"
#include "app/plan/solve_plan.hpp"

#include <memory>
#include <string>

namespace kontor::plan {

/// Solves queued plans one after another, in one thread of its own. What was being solved when
/// the process died is queued again at the start.
class PlanWorker final : public PlanQueue {
 public:
  explicit PlanWorker(SolvePlan::Parts parts);
  ~PlanWorker() override;  // stops

  void start();

  /// Stops what is being solved, which is queued again at the next start. Idempotent.
  void stop();

  void wake() override;
  void stop(PlanId id) override;

  /// Why the store was unavailable, empty if it is there. For /readyz.
  std::string trouble() const;

 private:
  class Loop;
  std::unique_ptr<Loop> loop_;
};

}  // namespace kontor::plan
