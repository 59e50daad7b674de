#include "app/access/actors.hpp"

namespace kontor::access {
namespace {

void add_company(Actor& actor, const Records& records, CompanyId company, Day today) {
  actor.companies.push_back(company);
  for (const network::Membership& each : records.networks().memberships_of(company)) {
    const bool runs = each.since <= today && (!each.until || today <= *each.until);
    if (runs) actor.of_companies.push_back(each.cluster);
  }
}

void add_agency(Actor& actor, const Records& records, AgencyId id) {
  actor.agency = id;
  if (const auto agency = records.networks().agency(id)) actor.brokered.push_back(agency->cluster);
}

}  // namespace

Actor actor_of(const Records& records, PersonId person, Day today) {
  Actor actor;
  actor.person = person;
  for (const network::Role& role : records.networks().roles_of(person)) {
    switch (role.kind) {
      case network::Role::Kind::Member:
        if (role.company) add_company(actor, records, *role.company, today);
        break;
      case network::Role::Kind::Broker:
        if (role.agency) add_agency(actor, records, *role.agency);
        break;
      case network::Role::Kind::City: actor.city = true; break;
      case network::Role::Kind::Operator: actor.is_operator = true; break;
    }
  }
  return actor;
}

}  // namespace kontor::access
