#pragma once

#include "app/demo/chance.hpp"
#include "app/demo/write_demo.hpp"
#include "app/store.hpp"
#include "domain/taxonomy/taxonomy.hpp"

#include <vector>

namespace kontor::demo {

/// A company of the demo with what later steps need of it.
struct Member {
  network::Company company;
  network::Site site;
  PersonId person;
  std::vector<network::Membership> memberships;
  std::vector<const taxonomy::Occupation*> occupations;  // of its sector
};

/// Everybody who acts in the demo. The first two members are the story's shipyard, which has
/// posted nothing yet, and its aircraft supplier.
struct Cast {
  std::vector<Member> members;
};

inline constexpr std::size_t kShipyard = 0;
inline constexpr std::size_t kSupplier = 1;

/// Invents the cast. Pure: equal arguments, equal cast.
Cast invent_cast(const Taxonomy& taxonomy, const Options& options, Chance& chance, DemoIds& ids);

/// Writes clusters, agencies, companies, people and the demo accounts.
Result<void> write_cast(Records& records, const Taxonomy& taxonomy, const Cast& cast,
                        const Options& options, const access::PasswordHash& password, DemoIds& ids);

}  // namespace kontor::demo
