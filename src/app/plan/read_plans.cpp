#include "app/plan/read_plans.hpp"

#include "app/access/permit.hpp"
#include "app/network/company_facts.hpp"

namespace kontor::plan {
namespace {

/// Gathers what a result names.
class Gathering {
 public:
  Gathering(const Records& records, SeenPlan& seen, const access::Actor& actor, Day today)
      : records_(records), seen_(seen), actor_(actor), today_(today) {}

  void add(const PlanResult& result) {
    for (const Match& each : result.matches) {
      add(each.need);
      add(each.offer);
    }
    for (const Unmet& each : result.unmet) {
      add(each.need);
      for (const NearMiss& miss : each.changes) add(miss.offer);
    }
    for (const Unused& each : result.unused) add(each.offer);
    for (const Ring& ring : result.rings) {
      for (const Station& each : ring.stations) {
        add(each.company);
        add(each.offer);
        add(each.need);
      }
    }
  }

 private:
  std::shared_ptr<const market::CompanyFacts> add(CompanyId id) {
    auto& facts = seen_.companies[id];
    if (!facts) {
      facts = network::company_facts(records_, id);
      seen_.named[id] = market::acts_for(actor_, *facts, today_);
    }
    return facts;
  }

  void add(ListingId id) {
    if (seen_.listings.contains(id)) return;
    auto listing = records_.listings().find(id);
    KONTOR_CHECK(listing.has_value());  // listings are never deleted
    auto company = add(listing->value.fields().company);
    seen_.listings.emplace(id, market::Listed{std::move(*listing), std::move(company)});
  }

  const Records& records_;
  SeenPlan& seen_;
  const access::Actor& actor_;
  Day today_;
};

/// The agencies whose plans `actor` may see.
std::vector<AgencyId> agencies_of(const Records& records, const access::Actor& actor) {
  std::vector<AgencyId> ids;
  for (const network::Agency& each : records.networks().agencies()) {
    if (access::may(access::Operation::SeePlan, access::relation(actor, each))) {
      ids.push_back(each.id);
    }
  }
  return ids;
}

}  // namespace

Result<SeenPlan> ReadPlans::find(const access::Actor& actor, PlanId id) const {
  const Day today = std::chrono::floor<std::chrono::days>(clock_.now());
  return store_.ask([&](const Records& records) -> Result<SeenPlan> {
    auto found = records.plans().find(id);
    if (!found) return fail(ErrorKind::NotFound, "not_found");
    const AgencyId agency = found->value.fields().agency;
    const auto permit = access::permit_agency(records, actor, access::Operation::SeePlan, agency);
    if (!permit) return tl::make_unexpected(permit.error());
    SeenPlan seen{.plan = std::move(*found),
                  .agency = *records.networks().agency(agency),
                  .listings = {},
                  .companies = {},
                  .named = {}};
    const auto& result = seen.plan.value.state().result;
    if (result) Gathering(records, seen, actor, today).add(*result);
    return seen;
  });
}

PlanList ReadPlans::list(const access::Actor& actor, std::optional<PlanId> before,
                         std::size_t limit) const {
  return store_.ask([&](const Records& records) {
    const auto agencies = agencies_of(records, actor);
    PlanList list;
    if (agencies.empty()) return list;
    list.plans = records.plans().of_agencies(agencies, before, limit + 1);
    list.total = records.plans().count(agencies);
    if (list.plans.size() > limit) {
      list.plans.resize(limit);
      list.next = list.plans.back().id;
    }
    return list;
  });
}

}  // namespace kontor::plan
