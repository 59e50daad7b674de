#pragma once

#include "app/versioned.hpp"
#include "domain/plan/plan.hpp"

#include <optional>
#include <vector>

namespace kontor::plan {

/// A plan as lists show it.
struct PlanSummary {
  PlanId id;
  Version version = 0;
  PlanStatus status = PlanStatus::Created;
  std::vector<ClusterCode> clusters;
  Instant created_at;
  std::optional<Instant> finished_at;
  std::optional<Instant> published_at;
  std::uint32_t asked = 0;  // people; these three are 0 without a result
  std::uint32_t placed = 0;
  std::uint32_t matches = 0;

  friend bool operator==(const PlanSummary&, const PlanSummary&) = default;
};

inline PlanSummary summary_of(const Versioned<Plan>& plan) {
  const PlanState& state = plan.value.state();
  PlanSummary summary{.id = plan.value.id(),
                      .version = plan.version,
                      .status = state.status,
                      .clusters = plan.value.fields().clusters,
                      .created_at = state.created_at,
                      .finished_at = state.finished_at,
                      .published_at = state.published_at};
  if (state.result) {
    summary.asked = state.result->gains.asked;
    summary.placed = state.result->gains.placed;
    summary.matches = static_cast<std::uint32_t>(state.result->matches.size());
  }
  return summary;
}

/// Plans with their results.
class Plans {
 public:
  virtual ~Plans() = default;

  virtual std::optional<Versioned<Plan>> find(PlanId id) const = 0;

  /// Plans of any of `agencies`, newest first, at most `limit`, older than `before` if given.
  virtual std::vector<PlanSummary> of_agencies(const std::vector<AgencyId>& agencies,
                                               std::optional<PlanId> before,
                                               std::size_t limit) const = 0;
  virtual std::size_t count(const std::vector<AgencyId>& agencies) const = 0;

  /// Those with one of `statuses`, oldest first; of `agency` only, if given.
  virtual std::vector<PlanId> with_status(const std::vector<PlanStatus>& statuses,
                                          std::optional<AgencyId> agency) const = 0;

  /// @return the new version, or `version.stale`.
  virtual Result<Version> save(const Plan& plan, Version expected) = 0;
};

}  // namespace kontor::plan
