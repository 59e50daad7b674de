#pragma once

#include "app/access/actor.hpp"
#include "app/market/listed.hpp"
#include "app/ports.hpp"
#include "app/store.hpp"

#include <map>

namespace kontor::plan {

/// A plan with the listings and companies that its result names, as the reader may see them.
struct SeenPlan {
  Versioned<Plan> plan;
  network::Agency agency;
  std::map<ListingId, market::Listed> listings;
  std::map<CompanyId, std::shared_ptr<const market::CompanyFacts>> companies;  // of the rings
  std::map<CompanyId, bool> named;  // whether the reader may know its name
};

struct PlanList {
  std::vector<PlanSummary> plans;  // newest first
  std::optional<PlanId> next;      // before which the next page begins
  std::size_t total = 0;
};

/// Use cases: the plans of my agencies, and one of them. The operator sees those of all.
class ReadPlans {
 public:
  ReadPlans(const Store& store, const Clock& clock) : store_(store), clock_(clock) {}

  /// @return `not_found`, also where its existence is a secret.
  Result<SeenPlan> find(const access::Actor& actor, PlanId id) const;

  /// Empty for everyone else.
  PlanList list(const access::Actor& actor, std::optional<PlanId> before, std::size_t limit) const;

 private:
  const Store& store_;
  const Clock& clock_;
};

}  // namespace kontor::plan
