#include "app/access/read_profile.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace kontor::access {
namespace {

std::vector<ClusterCode> clusters_of(const Records& records, CompanyId company, Day today) {
  std::vector<ClusterCode> clusters;
  for (const network::Membership& each : records.networks().memberships_of(company)) {
    if (each.covers(today)) clusters.push_back(each.cluster);
  }
  return clusters;
}

std::optional<Organisation> organisation_of(const Records& records, const network::Role& role,
                                            Day today) {
  if (role.company) {
    const auto company = records.networks().company(*role.company);
    if (!company) return std::nullopt;
    return Organisation{company->id, std::nullopt, company->name,
                        clusters_of(records, company->id, today)};
  }
  if (role.agency) {
    const auto agency = records.networks().agency(*role.agency);
    if (!agency) return std::nullopt;
    return Organisation{std::nullopt, agency->id, agency->name, {agency->cluster}};
  }
  return std::nullopt;
}

Profile profile_of(const Records& records, PersonId id, Day today) {
  auto person = records.networks().person(id);
  KONTOR_CHECK(person.has_value());  // who has a session or an account is stored
  Profile profile{std::move(*person), {}, {}};
  for (const network::Role& role : records.networks().roles_of(id)) {
    const bool is_new = std::ranges::count(profile.roles, role.kind) == 0;
    if (is_new) profile.roles.push_back(role.kind);
    if (auto organisation = organisation_of(records, role, today)) {
      profile.organisations.push_back(std::move(*organisation));
    }
  }
  return profile;
}

}  // namespace

Profile ReadProfile::operator()(PersonId person) const {
  const Day today = std::chrono::floor<std::chrono::days>(clock_.now());
  return store_.ask([&](const Records& records) { return profile_of(records, person, today); });
}

std::vector<DemoVisitor> demo_visitors(const Store& store, const Clock& clock) {
  const Day today = std::chrono::floor<std::chrono::days>(clock.now());
  return store.ask([&](const Records& records) {
    std::vector<DemoVisitor> visitors;
    for (DemoAccount& account : records.accounts().demo_accounts()) {
      const PersonId person = account.person;
      visitors.push_back({std::move(account), profile_of(records, person, today)});
    }
    return visitors;
  });
}

}  // namespace kontor::access
