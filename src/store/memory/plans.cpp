#include "store/memory/plans.hpp"

#include "store/memory/paging.hpp"

#include <algorithm>
#include <iterator>

namespace kontor::store {
namespace {

using plan::Plan;
using plan::PlanSummary;

bool is_of(const Versioned<Plan>& plan, const std::vector<AgencyId>& agencies) {
  return std::ranges::count(agencies, plan.value.fields().agency) > 0;
}

}  // namespace

std::optional<Versioned<Plan>> MemoryPlans::find(PlanId id) const {
  return found(state_.plans, id);
}

std::vector<PlanSummary> MemoryPlans::of_agencies(const std::vector<AgencyId>& agencies,
                                                  std::optional<PlanId> before,
                                                  std::size_t limit) const {
  std::vector<PlanSummary> summaries;
  std::ranges::transform(
      newest(state_.plans, before, limit, [&](const auto& each) { return is_of(each, agencies); }),
      std::back_inserter(summaries), plan::summary_of);
  return summaries;
}

std::size_t MemoryPlans::count(const std::vector<AgencyId>& agencies) const {
  const auto number = std::ranges::count_if(
      state_.plans, [&](const auto& each) { return is_of(each.second, agencies); });
  return static_cast<std::size_t>(number);
}

std::vector<PlanId> MemoryPlans::with_status(const std::vector<plan::PlanStatus>& statuses,
                                             std::optional<AgencyId> agency) const {
  std::vector<PlanId> ids;
  for (const auto& [id, each] : state_.plans) {
    if (agency && each.value.fields().agency != *agency) continue;
    if (std::ranges::count(statuses, each.value.status()) > 0) ids.push_back(id);
  }
  return ids;
}

Result<Version> MemoryPlans::save(const Plan& plan, Version expected) {
  return saved(state_.plans, plan.id(), plan, expected);
}

}  // namespace kontor::store
