#pragma once

#include "app/store.hpp"

namespace kontor::plan {

/// Saves a plan and tells the journal, in one transaction.
struct PlanWriter {
  Records& records;
  PersonId person;
  Instant now;

  /// @return `version.stale`
  Result<Done> save(const Plan& plan, Version expected, journal::Event event) const;
};

}  // namespace kontor::plan
