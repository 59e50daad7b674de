#include "app/market/clearing_scope.hpp"

#include "app/access/audience.hpp"

#include <algorithm>

namespace kontor::market {
namespace {

bool has(const auto& values, const auto& value) {
  return std::ranges::find(values, value) != values.end();
}

}  // namespace

ClearingScope::ClearingScope(const ClearingOrder& order)
    : order_(order),
      today_(std::chrono::floor<std::chrono::days>(order.now)),
      forbidden_(order.declined) {
  for (const plan::Forbid& each : order.fields.forbids) {
    forbidden_.emplace_back(each.need, each.offer);
  }
  std::ranges::sort(forbidden_);
}

bool ClearingScope::is_ours(const Listed& listed) const {
  return std::ranges::any_of(listed.company->memberships, [&](const network::Membership& each) {
    return each.covers(today_) && has(order_.fields.clusters, each.cluster);
  });
}

bool ClearingScope::takes(const Listed& listed) const {
  const plan::Scope& scope = order_.fields.scope;
  const auto& terms = std::get<staff::StaffTerms>(listed.value().fields().terms).fields();
  if (scope.first && terms.period.last() < *scope.first) return false;
  if (scope.last && *scope.last < terms.period.first()) return false;
  const bool is_need = listed.value().fields().side == Side::Need;
  if (is_need && !scope.occupations.empty() && !has(scope.occupations, terms.occupation)) {
    return false;
  }
  return scope.across || is_ours(listed);
}

bool ClearingScope::is_forbidden(const ListingPair& pair) const {
  return std::ranges::binary_search(forbidden_, pair);
}

bool ClearingScope::is_kept(const ListingPair& pair) const {
  return order_.fields.rules.keep && std::ranges::binary_search(order_.kept, pair);
}

std::uint8_t ClearingScope::tier_of(const Listed& need) const {
  const auto& first = order_.fields.rules.first_sectors;
  return first.empty() || has(first, need.company->company.sector) ? 0 : 1;
}

bool ClearingScope::may_find(const Listed& reader, const Listed& listed) const {
  const Visibility& visibility = listed.value().fields().visibility;
  if (!is_restricted(visibility.audience)) return true;
  access::Actor company;
  company.companies = {reader.value().fields().company};
  company.of_companies = reader.company->clusters(today_);
  return access::in_audience(company, visibility);
}

}  // namespace kontor::market
