#include "store/networks.hpp"

#include "store/email.hpp"
#include "store/paging.hpp"
#include "store/sql/query.hpp"

#include <map>

namespace kontor::store {
namespace {

using network::Agency;
using network::Cluster;
using network::Company;
using network::Membership;
using network::Person;
using network::Role;
using network::Site;

#define COMPANY_COLUMNS "id, name, sector, size, register_number, verified"
#define SITE_COLUMNS "id, company, name, place, address, zone"

constexpr Sql kClusters{"SELECT code, name, kind FROM clusters ORDER BY code"};
constexpr Sql kAgencies{"SELECT id, cluster, name FROM agencies ORDER BY id"};
constexpr Sql kAgency{"SELECT id, cluster, name FROM agencies WHERE id = $1"};
constexpr Sql kCompany{"SELECT " COMPANY_COLUMNS " FROM companies WHERE id = $1"};
constexpr Sql kCompanies{"SELECT " COMPANY_COLUMNS " FROM companies ORDER BY id"};
constexpr Sql kSite{"SELECT " SITE_COLUMNS " FROM sites WHERE id = $1"};
constexpr Sql kSitesOf{"SELECT " SITE_COLUMNS " FROM sites WHERE company = $1 ORDER BY id"};
constexpr Sql kMembershipsOf{
    "SELECT company, cluster, since, until FROM memberships WHERE company = $1 "
    "ORDER BY cluster, since"};
constexpr Sql kMemberships{
    "SELECT company, cluster, since, until FROM memberships ORDER BY company, cluster, since"};
constexpr Sql kMembersOf{
    "SELECT " COMPANY_COLUMNS
    " FROM companies WHERE name > $1 AND EXISTS ("
    "SELECT 1 FROM memberships WHERE company = companies.id AND cluster = $2 "
    "AND since <= $3 AND (until IS NULL OR until >= $4)) ORDER BY name, id LIMIT $5"};
constexpr Sql kPerson{"SELECT id, name, email, language FROM people WHERE id = $1"};
constexpr Sql kRolesOf{"SELECT person, kind, company, agency FROM roles WHERE person = $1"};

constexpr Sql kAddCluster{"INSERT INTO clusters (code, name, kind) VALUES ($1, $2, $3)"};
constexpr Sql kAddAgency{"INSERT INTO agencies (id, cluster, name) VALUES ($1, $2, $3)"};
constexpr Sql kAddCompany{"INSERT INTO companies (" COMPANY_COLUMNS
                          ") VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr Sql kAddSite{"INSERT INTO sites (" SITE_COLUMNS ") VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr Sql kAddMembership{
    "INSERT INTO memberships (company, cluster, since, until) VALUES ($1, $2, $3, $4)"};
constexpr Sql kAddPerson{
    "INSERT INTO people (id, name, email, email_key, language) VALUES ($1, $2, $3, $4, $5) "
    "ON CONFLICT (email_key) DO NOTHING"};
// A table of few rows, read in full by a command now and then: no index.
constexpr Sql kBrokersOf{"SELECT person FROM roles WHERE agency = $1 ORDER BY person"};
constexpr Sql kAddRole{"INSERT INTO roles (person, kind, company, agency) VALUES ($1, $2, $3, $4)"};

#undef COMPANY_COLUMNS
#undef SITE_COLUMNS

Cluster cluster_from(Query& row) {
  return {.code = row.get<ClusterCode>(),
          .name = row.get<std::string>(),
          .kind = row.get<Cluster::Kind>()};
}

Agency agency_from(Query& row) {
  return {
      .id = row.get<AgencyId>(), .cluster = row.get<ClusterCode>(), .name = row.get<std::string>()};
}

Company company_from(Query& row) {
  return {.id = row.get<CompanyId>(),
          .name = row.get<std::string>(),
          .sector = row.get<SectorCode>(),
          .size = row.get<network::SizeClass>(),
          .register_number = row.get<std::string>(),
          .verified = row.get<bool>()};
}

Site site_from(Query& row) {
  return {.id = row.get<SiteId>(),
          .company = row.get<CompanyId>(),
          .name = row.get<std::string>(),
          .place = row.get<PlaceCode>(),
          .address = row.get<std::string>(),
          .zone = row.get<std::string>()};
}

Membership membership_from(Query& row) {
  return {.company = row.get<CompanyId>(),
          .cluster = row.get<ClusterCode>(),
          .since = row.get<Day>(),
          .until = row.get<std::optional<Day>>()};
}

Person person_from(Query& row) {
  return {.id = row.get<PersonId>(),
          .name = row.get<std::string>(),
          .email = row.get<std::string>(),
          .language = row.get<Language>()};
}

Role role_from(Query& row) {
  return {.person = row.get<PersonId>(),
          .kind = row.get<Role::Kind>(),
          .company = row.get<std::optional<CompanyId>>(),
          .agency = row.get<std::optional<AgencyId>>()};
}

}  // namespace

std::vector<Cluster> SqlNetworks::clusters() const {
  return all(connection_, kClusters, cluster_from);
}

std::vector<Agency> SqlNetworks::agencies() const {
  return all(connection_, kAgencies, agency_from);
}

std::optional<Agency> SqlNetworks::agency(AgencyId id) const {
  return first(connection_, kAgency, agency_from, id);
}

std::optional<Company> SqlNetworks::company(CompanyId id) const {
  return first(connection_, kCompany, company_from, id);
}

std::optional<Site> SqlNetworks::site(SiteId id) const {
  return first(connection_, kSite, site_from, id);
}

std::vector<Site> SqlNetworks::sites_of(CompanyId company) const {
  return all(connection_, kSitesOf, site_from, company);
}

std::vector<Membership> SqlNetworks::memberships_of(CompanyId company) const {
  return all(connection_, kMembershipsOf, membership_from, company);
}

std::vector<Company> SqlNetworks::members_of(const std::vector<ClusterCode>& clusters, Day today,
                                             std::string_view after, std::size_t limit) const {
  std::map<std::pair<std::string, CompanyId>, Company> members;
  for (const ClusterCode& cluster : clusters) {
    Query rows(connection_, kMembersOf, after, cluster, today, today, row_limit(limit));
    while (rows.next()) {
      Company company = company_from(rows);
      members.emplace(std::pair(company.name, company.id), std::move(company));
    }
  }
  std::vector<Company> page;
  for (auto& [key, company] : members) {
    if (page.size() < limit) page.push_back(std::move(company));
  }
  return page;
}

std::optional<Person> SqlNetworks::person(PersonId id) const {
  return first(connection_, kPerson, person_from, id);
}

std::vector<Role> SqlNetworks::roles_of(PersonId person) const {
  auto roles = all(connection_, kRolesOf, role_from, person);
  std::ranges::sort(
      roles, {}, [](const Role& each) { return std::tie(each.kind, each.company, each.agency); });
  return roles;
}

std::vector<PersonId> SqlNetworks::brokers_of(AgencyId agency) const {
  return all(
      connection_, kBrokersOf, [](Query& row) { return row.get<PersonId>(); }, agency);
}

void SqlNetworks::for_each_company(
    const std::function<void(const Company&, const std::vector<Membership>&)>& visit) const {
  Query companies(connection_, kCompanies);
  Query memberships(connection_, kMemberships);
  const auto next = [&] {
    return memberships.next() ? std::optional(membership_from(memberships)) : std::nullopt;
  };
  auto membership = next();
  while (companies.next()) {
    const Company company = company_from(companies);
    std::vector<Membership> of_company;
    for (; membership && membership->company == company.id; membership = next()) {
      of_company.push_back(*membership);
    }
    visit(company, of_company);
  }
}

void SqlNetworks::add(const Cluster& cluster) {
  run(connection_, kAddCluster, cluster.code, cluster.name, cluster.kind);
}

void SqlNetworks::add(const Agency& agency) {
  run(connection_, kAddAgency, agency.id, agency.cluster, agency.name);
}

void SqlNetworks::add(const Company& company) {
  run(connection_, kAddCompany, company.id, company.name, company.sector, company.size,
      company.register_number, company.verified);
}

void SqlNetworks::add(const Site& site) {
  run(connection_, kAddSite, site.id, site.company, site.name, site.place, site.address, site.zone);
}

void SqlNetworks::add(const Membership& membership) {
  run(connection_, kAddMembership, membership.company, membership.cluster, membership.since,
      membership.until);
}

void SqlNetworks::add(const Role& role) {
  run(connection_, kAddRole, role.person, role.kind, role.company, role.agency);
}

Result<void> SqlNetworks::add(const Person& person) {
  const std::int64_t added = run(connection_, kAddPerson, person.id, person.name, person.email,
                                 email_key(person.email), person.language);
  if (added == 0) return fail(ErrorKind::Conflict, "person.email.taken");
  return {};
}

}  // namespace kontor::store
