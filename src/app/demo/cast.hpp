#pragma once

#include "app/demo/script.hpp"
#include "app/demo/write_demo.hpp"
#include "app/ports.hpp"

namespace kontor::demo {

/// A company with everything that belongs to it.
struct Firm {
  network::Company company;
  const Branch* branch = nullptr;
  std::vector<network::Site> sites;
  std::vector<network::Membership> memberships;  // the cluster of its agency first
  std::vector<network::Person> people;
};

/// The agency of a cluster with its broker.
struct Office {
  network::Cluster cluster;
  network::Agency agency;
  network::Person broker;
};

/// Everybody who acts in the demo.
struct Cast {
  std::vector<Office> offices;
  std::vector<Firm> firms;  // those of the story first
  network::Person city;
  network::Person keeper;  // who runs the platform
};

// Positions of the story's companies in Cast::firms.
inline constexpr std::size_t kShipyard = 0;
inline constexpr std::size_t kSupplier = 1;
inline constexpr std::size_t kStoryFirms = 5;

/// Invents the cast. `script` must live longer than what is made from it.
Cast invent_cast(const Script& script, const Taxonomy& taxonomy, const Options& options,
                 IdSource& ids);

/// The office of the first cluster that a firm joined.
const Office& office_of(const Cast& cast, const Firm& firm);

/// Stores everybody, in transactions of some hundred companies; companies and people are told in
/// the journal as registered.
Result<void> store_cast(Store& store, const Cast& cast, const access::PasswordHash& password,
                        Instant at);

}  // namespace kontor::demo
