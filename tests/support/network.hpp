#pragma once

#include "app/store.hpp"
#include "tests/support/ports.hpp"

namespace kontor::test {

// The shipyard Werft lends from and to the aircraft supplier Flug; each is a member of
// one cluster, and each cluster has an agency with a broker.
inline const ClusterCode kMaritime{"maritime"};
inline const ClusterCode kAviation{"aviation"};
inline constexpr AgencyId kMaritimeAgency{1, 1};
inline constexpr AgencyId kAviationAgency{1, 2};
inline constexpr CompanyId kWerft{2, 1};
inline constexpr CompanyId kFlug{2, 2};
inline constexpr SiteId kWerftSite{3, 1};
inline constexpr SiteId kFlugSite{3, 2};
inline constexpr PersonId kWerftPerson{4, 1};
inline constexpr PersonId kFlugPerson{4, 2};
inline constexpr PersonId kMaritimeBroker{4, 3};
inline constexpr PersonId kAviationBroker{4, 4};
inline constexpr PersonId kCityPerson{4, 5};
inline constexpr PersonId kOperator{4, 6};

inline network::Company some_company(CompanyId id = kWerft, std::string name = "Werft") {
  return {.id = id,
          .name = std::move(name),
          .sector = SectorCode{"shipbuilding"},
          .size = network::SizeClass::Medium,
          .register_number = "HRB 12345",
          .verified = true};
}

inline network::Site some_site(SiteId id = kWerftSite, CompanyId company = kWerft) {
  return {.id = id,
          .company = company,
          .name = "Helling",
          .place = PlaceCode{"harburg"},
          .address = "Am Kanal 1, 21079 Hamburg"};
}

inline network::Person some_person(PersonId id = kWerftPerson, const std::string& name = "werft") {
  return {.id = id, .name = name, .email = name + "@example.org"};
}

inline network::Membership some_membership(CompanyId company = kWerft,
                                           ClusterCode cluster = kMaritime) {
  return {.company = company, .cluster = std::move(cluster), .since = day("2020-01-01")};
}

/// Adds a person with one role.
inline void add_person(Records& records, PersonId id, const std::string& name, network::Role role) {
  role.person = id;
  const bool added = records.networks().add(some_person(id, name)).has_value();
  KONTOR_CHECK(added);
  records.networks().add(role);
}

inline void add_people(Records& records) {
  using Kind = network::Role::Kind;
  add_person(records, kWerftPerson, "werft", {.kind = Kind::Member, .company = kWerft});
  add_person(records, kFlugPerson, "flug", {.kind = Kind::Member, .company = kFlug});
  add_person(records, kMaritimeBroker, "mcn", {.kind = Kind::Broker, .agency = kMaritimeAgency});
  add_person(records, kAviationBroker, "hav", {.kind = Kind::Broker, .agency = kAviationAgency});
  add_person(records, kCityPerson, "city", {.kind = Kind::City});
  add_person(records, kOperator, "operator", {.kind = Kind::Operator});
}

/// Everything above, in one transaction.
inline void add_network(Store& store) {
  const auto written = store.write([](Records& records) -> Result<void> {
    network::Networks& networks = records.networks();
    networks.add(network::Cluster{.code = kMaritime, .name = "Maritimes Cluster"});
    networks.add(network::Cluster{.code = kAviation, .name = "Luftfahrt"});
    networks.add(network::Agency{kMaritimeAgency, kMaritime, "Agentur Maritim"});
    networks.add(network::Agency{kAviationAgency, kAviation, "Agentur Luftfahrt"});
    networks.add(some_company(kWerft, "Werft"));
    networks.add(some_company(kFlug, "Flug"));
    networks.add(some_site(kWerftSite, kWerft));
    networks.add(some_site(kFlugSite, kFlug));
    networks.add(some_membership(kWerft, kMaritime));
    networks.add(some_membership(kFlug, kAviation));
    add_people(records);
    return {};
  });
  KONTOR_CHECK(written.has_value());
}

}  // namespace kontor::test
