#pragma once

#include "app/ports.hpp"
#include "app/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kontor::access {

/// An organisation in whose name a person may act.
struct Organisation {
  std::optional<CompanyId> company;
  std::optional<AgencyId> agency;
  std::string name;
  std::vector<ClusterCode> clusters;
};

/// What a person is on the platform, for their own eyes.
struct Profile {
  network::Person person;
  std::vector<network::Role::Kind> roles;  // each once
  std::vector<Organisation> organisations;
};

/// Use case: who am I here?
class ReadProfile {
 public:
  ReadProfile(const Store& store, const Clock& clock) : store_(store), clock_(clock) {}

  /// @pre The person is stored.
  Profile operator()(PersonId person) const;

 private:
  const Store& store_;
  const Clock& clock_;
};

/// An account that the sign-in page of a demo store offers, with what it is for.
struct DemoVisitor {
  DemoAccount account;
  Profile profile;
};

/// Use case: with whose eyes may I look around? Empty unless this is a demo store.
std::vector<DemoVisitor> demo_visitors(const Store& store, const Clock& clock);

}  // namespace kontor::access
