#pragma once

#include "domain/network/network.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace kontor::access {

/// Who asks. Made from a session by `app/access`, passed to every use case; a
/// visitor without a session has no person.
struct Actor {
  std::optional<PersonId> person;
  std::vector<CompanyId> companies;       // member of
  std::vector<ClusterCode> of_companies;  // clusters in which those companies are members
  std::optional<AgencyId> agency;         // broker of
  std::vector<ClusterCode> brokered;      // clusters of that agency
  bool city = false;
  bool is_operator = false;

  bool is_signed_in() const { return person.has_value(); }
  bool belongs_to(CompanyId company) const { return std::ranges::count(companies, company) > 0; }
};

}  // namespace kontor::access
