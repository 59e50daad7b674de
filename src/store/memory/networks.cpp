#include "store/memory/networks.hpp"

#include "store/email.hpp"
#include "store/memory/paging.hpp"

namespace kontor::store {
namespace {

using namespace network;

template <class Key, class Value>
std::vector<Value> values(const std::map<Key, Value>& map) {
  std::vector<Value> all;
  for (const auto& [key, value] : map) all.push_back(value);
  return all;
}

}  // namespace

std::vector<Cluster> MemoryNetworks::clusters() const {
  return values(state_.clusters);
}

std::vector<Agency> MemoryNetworks::agencies() const {
  return values(state_.agencies);
}

std::optional<Agency> MemoryNetworks::agency(AgencyId id) const {
  return found(state_.agencies, id);
}

std::optional<Company> MemoryNetworks::company(CompanyId id) const {
  return found(state_.companies, id);
}

std::optional<Site> MemoryNetworks::site(SiteId id) const {
  return found(state_.sites, id);
}

std::vector<Site> MemoryNetworks::sites_of(CompanyId company) const {
  std::vector<Site> sites;
  for (const auto& [id, site] : state_.sites) {
    if (site.company == company) sites.push_back(site);
  }
  return sites;
}

std::vector<Membership> MemoryNetworks::memberships_of(CompanyId company) const {
  std::vector<Membership> memberships;
  std::ranges::copy_if(state_.memberships, std::back_inserter(memberships),
                       [&](const Membership& each) { return each.company == company; });
  std::ranges::sort(memberships, {},
                    [](const Membership& each) { return std::tie(each.cluster, each.since); });
  return memberships;
}

std::vector<Company> MemoryNetworks::members_of(const std::vector<ClusterCode>& clusters, Day today,
                                                std::string_view after, std::size_t limit) const {
  std::map<std::pair<std::string, CompanyId>, Company> members;
  for (const Membership& membership : state_.memberships) {
    const Company& company = state_.companies.at(membership.company);
    if (std::ranges::count(clusters, membership.cluster) > 0 && membership.covers(today) &&
        company.name > after) {
      members.emplace(std::pair(company.name, company.id), company);
    }
  }
  auto page = values(members);
  if (page.size() > limit) page.resize(limit);
  return page;
}

std::optional<Person> MemoryNetworks::person(PersonId id) const {
  return found(state_.people, id);
}

std::vector<Role> MemoryNetworks::roles_of(PersonId person) const {
  std::vector<Role> roles;
  std::ranges::copy_if(state_.roles, std::back_inserter(roles),
                       [&](const Role& each) { return each.person == person; });
  std::ranges::sort(
      roles, {}, [](const Role& each) { return std::tie(each.kind, each.company, each.agency); });
  return roles;
}

std::vector<PersonId> MemoryNetworks::brokers_of(AgencyId agency) const {
  std::vector<PersonId> people;
  for (const Role& each : state_.roles) {
    if (each.agency == agency) people.push_back(each.person);
  }
  std::ranges::sort(people);
  return people;
}

void MemoryNetworks::for_each_company(
    const std::function<void(const Company&, const std::vector<Membership>&)>& visit) const {
  for (const auto& [id, company] : state_.companies) visit(company, memberships_of(id));
}

void MemoryNetworks::add(const Cluster& cluster) {
  state_.clusters.emplace(cluster.code, cluster);
}

void MemoryNetworks::add(const Agency& agency) {
  state_.agencies.emplace(agency.id, agency);
}

void MemoryNetworks::add(const Company& company) {
  state_.companies.emplace(company.id, company);
}

void MemoryNetworks::add(const Site& site) {
  state_.sites.emplace(site.id, site);
}

void MemoryNetworks::add(const Membership& membership) {
  state_.memberships.push_back(membership);
}

void MemoryNetworks::add(const Role& role) {
  state_.roles.push_back(role);
}

Result<void> MemoryNetworks::add(const Person& person) {
  if (!state_.people_by_email.emplace(email_key(person.email), person.id).second) {
    return fail(ErrorKind::Conflict, "person.email.taken");
  }
  state_.people.emplace(person.id, person);
  return {};
}

}  // namespace kontor::store
