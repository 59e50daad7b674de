#pragma once

#include "app/command.hpp"
#include "app/ports.hpp"

namespace kontor::plan {

/// Use case: turns the matches of a plan into suggestions to both sides, in one transaction. Pairs
/// that are suggested or talked about already keep their enquiry. Earlier published plans of the
/// agency whose scope overlaps are superseded: those of their suggestions that nobody has taken
/// up, and that this plan does not hold, are withdrawn. A match one of whose listings is not open
/// any more for so many people is left out.
class PublishPlan {
 public:
  PublishPlan(Store& store, IdSource& ids, const Clock& clock)
      : store_(store), ids_(ids), clock_(clock) {}

  /// @param expected  the version that the person has seen.
  /// @return `not_found`, `version.stale`, `plan.transition.impossible`, `plan.result.missing`,
  ///         `plan.outdated` if none of its matches holds any more.
  Result<Done> operator()(const Command& command, PlanId id, Version expected);

 private:
  Store& store_;
  IdSource& ids_;
  const Clock& clock_;
};

}  // namespace kontor::plan
