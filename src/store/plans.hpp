#pragma once

#include "app/plan/plans.hpp"
#include "store/sql/connection.hpp"

namespace kontor::store {

class SqlPlans final : public plan::Plans {
 public:
  explicit SqlPlans(Connection& connection) : connection_(connection) {}

  std::optional<Versioned<plan::Plan>> find(PlanId id) const override;
  std::vector<plan::PlanSummary> of_agencies(const std::vector<AgencyId>& agencies,
                                             std::optional<PlanId> before,
                                             std::size_t limit) const override;
  std::size_t count(const std::vector<AgencyId>& agencies) const override;
  std::vector<PlanId> with_status(const std::vector<plan::PlanStatus>& statuses,
                                  std::optional<AgencyId> agency) const override;
  Result<Version> save(const plan::Plan& plan, Version expected) override;

 private:
  Connection& connection_;
};

}  // namespace kontor::store
