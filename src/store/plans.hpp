#pragma once

#include "app/plan/plans.hpp"
#include "store/sql/connection.hpp"

namespace kontor::store {

/// Plans are not stored yet: none is there, and none can be saved.
class SqlPlans final : public plan::Plans {
 public:
  explicit SqlPlans(Connection& /*connection*/) {}

  std::optional<Versioned<plan::Plan>> find(PlanId /*id*/) const override { return std::nullopt; }
  std::vector<plan::PlanSummary> of_agencies(const std::vector<AgencyId>& /*agencies*/,
                                             std::optional<PlanId> /*before*/,
                                             std::size_t /*limit*/) const override {
    return {};
  }
  std::size_t count(const std::vector<AgencyId>& /*agencies*/) const override { return 0; }
  std::vector<PlanId> with_status(const std::vector<plan::PlanStatus>& /*statuses*/,
                                  std::optional<AgencyId> /*agency*/) const override {
    return {};
  }
  Result<Version> save(const plan::Plan& /*plan*/, Version /*expected*/) override {
    throw Unavailable("plans are not stored yet");
  }
};

}  // namespace kontor::store
