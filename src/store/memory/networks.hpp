#pragma once

#include "store/memory/state.hpp"

namespace kontor::store {

class MemoryNetworks final : public network::Networks {
 public:
  explicit MemoryNetworks(MemoryState& state) : state_(state) {}

  std::vector<network::Cluster> clusters() const override;
  std::vector<network::Agency> agencies() const override;
  std::optional<network::Agency> agency(AgencyId id) const override;
  std::optional<network::Company> company(CompanyId id) const override;
  std::optional<network::Site> site(SiteId id) const override;
  std::vector<network::Site> sites_of(CompanyId company) const override;
  std::vector<network::Membership> memberships_of(CompanyId company) const override;
  std::vector<network::Company> members_of(const std::vector<ClusterCode>& clusters, Day today,
                                           std::string_view after,
                                           std::size_t limit) const override;
  std::optional<network::Person> person(PersonId id) const override;
  std::vector<network::Role> roles_of(PersonId person) const override;
  std::vector<PersonId> brokers_of(AgencyId agency) const override;
  void for_each_company(
      const std::function<void(const network::Company&, const std::vector<network::Membership>&)>&
          visit) const override;

  void add(const network::Cluster& cluster) override;
  void add(const network::Agency& agency) override;
  void add(const network::Company& company) override;
  void add(const network::Site& site) override;
  void add(const network::Membership& membership) override;
  void add(const network::Role& role) override;
  Result<void> add(const network::Person& person) override;

 private:
  MemoryState& state_;
};

}  // namespace kontor::store
