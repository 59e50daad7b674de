#pragma once

#include "app/access/actor.hpp"
#include "app/market/listed.hpp"
#include "app/ports.hpp"
#include "app/store.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::network {

/// A company for which somebody may act.
struct ActingCompany {
  std::shared_ptr<const market::CompanyFacts> facts;
  std::vector<Site> sites;
};

struct CompanyList {
  std::vector<ActingCompany> companies;  // by name
  std::optional<std::string> next;       // name after which the next page begins
};

/// Use case: for whom may I act? A member for its own companies, a broker for the members of
/// the agency's cluster.
class ReadCompanies {
 public:
  ReadCompanies(const Store& store, const Clock& clock) : store_(store), clock_(clock) {}

  CompanyList operator()(const access::Actor& actor, std::string_view after,
                         std::size_t limit) const;

 private:
  const Store& store_;
  const Clock& clock_;
};

}  // namespace kontor::network
