#include "app/market/listed.hpp"

#include "app/access/audience.hpp"

#include <algorithm>

namespace kontor::market {
namespace {

bool brokers_for(const access::Actor& actor, const CompanyFacts& company, Day today) {
  return std::ranges::any_of(company.memberships, [&](const network::Membership& each) {
    return each.covers(today) && std::ranges::count(actor.brokered, each.cluster) > 0;
  });
}

}  // namespace

std::vector<ClusterCode> CompanyFacts::clusters(Day today) const {
  std::vector<ClusterCode> codes;
  for (const network::Membership& each : memberships) {
    if (each.covers(today)) codes.push_back(each.cluster);
  }
  std::ranges::sort(codes);
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

CompanyView company_view(const Listed& listed, Day today) {
  const auto& terms = std::get<staff::StaffTerms>(listed.value().fields().terms).fields();
  const CompanyFacts& facts = *listed.company;
  return {facts.company.sector, facts.company.size, facts.clusters(today), terms.place};
}

bool acts_for(const access::Actor& actor, const CompanyFacts& company, Day today) {
  return actor.belongs_to(company.company.id) || brokers_for(actor, company, today);
}

bool is_own(const Listed& listed, const access::Actor& actor, Day today) {
  return acts_for(actor, *listed.company, today);
}

bool may_see(const Listed& listed, const access::Actor& actor, Instant now) {
  const Listing& listing = listed.value();
  if (listing.is_live(now) && access::in_audience(actor, listing.fields().visibility)) return true;
  return is_own(listed, actor, std::chrono::floor<std::chrono::days>(now));
}

}  // namespace kontor::market
