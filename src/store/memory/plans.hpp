#pragma once

#include "store/memory/state.hpp"

namespace kontor::store {

class MemoryPlans final : public plan::Plans {
 public:
  explicit MemoryPlans(MemoryState& state) : state_(state) {}

  std::optional<Versioned<plan::Plan>> find(PlanId id) const override;
  std::vector<plan::PlanSummary> of_agencies(const std::vector<AgencyId>& agencies,
                                             std::optional<PlanId> before,
                                             std::size_t limit) const override;
  std::size_t count(const std::vector<AgencyId>& agencies) const override;
  std::vector<PlanId> with_status(const std::vector<plan::PlanStatus>& statuses,
                                  std::optional<AgencyId> agency) const override;
  Result<Version> save(const plan::Plan& plan, Version expected) override;

 private:
  MemoryState& state_;
};

}  // namespace kontor::store
