#include "app/demo/cast.hpp"

namespace kontor::demo {
namespace {

using Kind = network::Role::Kind;

/// Adds people of one transaction; the first failure is kept.
class Registry {
 public:
  Registry(Records& records, Instant at) : records_(records), at_(at) {}

  Result<void> add(const Firm& firm) {
    network::Networks& networks = records_.networks();
    networks.add(firm.company);
    for (const auto& each : firm.sites) networks.add(each);
    for (const auto& each : firm.memberships) networks.add(each);
    const PersonId by = firm.people.front().id;
    tell(journal::Event::CompanyRegistered, journal::subject(firm.company.id), by, firm);
    for (const network::Person& each : firm.people) {
      const auto added =
          add(each,
              {.person = each.id, .kind = Kind::Member, .company = firm.company.id, .agency = {}});
      if (!added) return added;
      tell(journal::Event::PersonRegistered, journal::subject(each.id), each.id, firm);
    }
    return {};
  }

  Result<void> add(const Office& office) {
    records_.networks().add(office.cluster);
    records_.networks().add(office.agency);
    return add(office.broker, {.person = office.broker.id,
                               .kind = Kind::Broker,
                               .company = {},
                               .agency = office.agency.id});
  }

  Result<void> add(const network::Person& person, const network::Role& role) {
    auto added = records_.networks().add(person);
    if (added) records_.networks().add(role);
    return added;
  }

 private:
  void tell(journal::Event event, journal::SubjectId subject, PersonId person, const Firm& firm) {
    records_.journal().append({.at = at_,
                               .person = person,
                               .event = event,
                               .subject = subject,
                               .version = 1,
                               .companies = {firm.company.id}});
  }

  Records& records_;
  Instant at_;
};

/// Clusters first: memberships name them.
Result<void> add_offices(Records& records, const Cast& cast, Instant at) {
  Registry registry(records, at);
  for (const Office& each : cast.offices) {
    if (auto added = registry.add(each); !added) return added;
  }
  const auto city = registry.add(
      cast.city, {.person = cast.city.id, .kind = Kind::City, .company = {}, .agency = {}});
  if (!city) return city;
  return registry.add(
      cast.keeper, {.person = cast.keeper.id, .kind = Kind::Operator, .company = {}, .agency = {}});
}

/// Whom the sign-in page offers, in its order.
void add_accounts(Records& records, const Cast& cast, const access::PasswordHash& password) {
  const auto broker = [&](std::string_view cluster) {
    return std::ranges::find(cast.offices, cluster,
                             [](const Office& each) { return each.cluster.code.text; })
        ->broker.id;
  };
  for (const PersonId person :
       {cast.firms[kShipyard].people.front().id, cast.firms[kSupplier].people.front().id,
        broker("maritime"), broker("hamburg-aviation"), cast.city.id, cast.keeper.id}) {
    records.accounts().set_password(person, password);
    records.accounts().add(access::DemoAccount{person, std::string(kPassword)});
  }
}

}  // namespace

Result<void> store_cast(Store& store, const Cast& cast, const access::PasswordHash& password,
                        Instant at) {
  constexpr std::size_t kFirmsInACommit = 250;
  for (std::size_t first = 0; first < cast.firms.size(); first += kFirmsInACommit) {
    const std::size_t last = std::min(first + kFirmsInACommit, cast.firms.size());
    const auto stored = store.write([&](Records& records) -> Result<void> {
      if (first == 0) {
        if (auto added = add_offices(records, cast, at); !added) return added;
      }
      Registry registry(records, at);
      for (std::size_t number = first; number < last; ++number) {
        if (auto added = registry.add(cast.firms[number]); !added) return added;
      }
      if (first == 0) add_accounts(records, cast, password);
      return {};
    });
    if (!stored) return fail(stored.error());
  }
  return {};
}

}  // namespace kontor::demo
