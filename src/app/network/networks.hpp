#pragma once

#include "domain/network/network.hpp"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace kontor::network {

/// Who is there: clusters, agencies, companies with sites, people with roles.
class Networks {
 public:
  virtual ~Networks() = default;

  virtual std::vector<Cluster> clusters() const = 0;
  virtual std::vector<Agency> agencies() const = 0;
  virtual std::optional<Agency> agency(AgencyId id) const = 0;
  virtual std::optional<Company> company(CompanyId id) const = 0;
  virtual std::optional<Site> site(SiteId id) const = 0;
  virtual std::vector<Site> sites_of(CompanyId company) const = 0;
  virtual std::vector<Membership> memberships_of(CompanyId company) const = 0;

  /// Companies that are members of any of `clusters` now, by name, at most `limit`, whose name
  /// comes after `after` if given.
  virtual std::vector<Company> members_of(const std::vector<ClusterCode>& clusters, Day today,
                                          std::string_view after, std::size_t limit) const = 0;

  virtual std::optional<Person> person(PersonId id) const = 0;
  virtual std::vector<Role> roles_of(PersonId person) const = 0;

  /// People who broker for an agency, by id.
  virtual std::vector<PersonId> brokers_of(AgencyId agency) const = 0;

  /// Calls `visit` with every company and its memberships, by id; for projections.
  virtual void for_each_company(
      const std::function<void(const Company&, const std::vector<Membership>&)>& visit) const = 0;

  virtual void add(const Cluster& cluster) = 0;
  virtual void add(const Agency& agency) = 0;
  virtual void add(const Company& company) = 0;
  virtual void add(const Site& site) = 0;
  virtual void add(const Membership& membership) = 0;
  virtual void add(const Role& role) = 0;

  /// @return `person.email.taken`.
  virtual Result<void> add(const Person& person) = 0;
};

}  // namespace kontor::network
