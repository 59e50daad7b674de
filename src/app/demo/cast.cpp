#include "app/demo/cast.hpp"

#include "app/demo/words.hpp"

#include <fmt/format.h>

#include <set>

namespace kontor::demo {
namespace {

/// Long before anything happens, so that ids of the cast come first.
Instant founding(const Options& options) {
  return options.now - std::chrono::days{700};
}

std::vector<const taxonomy::Occupation*> occupations_of(const Taxonomy& taxonomy,
                                                        const SectorCode& sector) {
  std::vector<const taxonomy::Occupation*> found;
  for (const taxonomy::Occupation& each : taxonomy.occupations()) {
    for (const auto index : each.sectors) {
      if (taxonomy.sectors().at(index).code == sector) found.push_back(&each);
    }
  }
  return found;
}

/// The clusters that stand for a sector; any cluster where none does.
std::vector<network::Membership> memberships(const Taxonomy& taxonomy, const Member& member,
                                             const Options& options, Chance& chance) {
  const Day since = std::chrono::floor<std::chrono::days>(founding(options));
  std::vector<network::Membership> found;
  for (const taxonomy::ClusterProfile& cluster : taxonomy.clusters()) {
    for (const auto index : cluster.sectors) {
      if (taxonomy.sectors().at(index).code == member.company.sector) {
        found.push_back({member.company.id, cluster.code, since, std::nullopt});
        break;
      }
    }
  }
  if (found.empty()) {
    const auto& any = taxonomy.clusters().all();
    found.push_back({member.company.id, chance.pick(any).code, since, std::nullopt});
  }
  return found;
}

/// What is fixed about a company; the rest comes by chance.
struct Part {
  std::string name;
  std::string sector;
  std::string place;
  network::SizeClass size;
};

Member member(const Taxonomy& taxonomy, const Part& part, const Options& options, Chance& chance,
              DemoIds& ids) {
  const Instant at = founding(options);
  Member made;
  made.company = {.id = ids.next<network::Company>(at),
                  .name = part.name,
                  .sector = {part.sector},
                  .size = part.size,
                  .register_number = fmt::format("HRB {}", chance.between(10'000, 199'999)),
                  .verified = true};
  const auto* const place = taxonomy.find(PlaceCode{part.place});
  KONTOR_CHECK(place != nullptr);
  made.site = {.id = ids.next<network::Site>(at),
               .company = made.company.id,
               .name = "Hauptsitz",
               .place = place->code,
               .address = fmt::format("{} {}, {}", chance.pick(streets()), chance.between(1, 90),
                                      place->label.de)};
  made.person = ids.next<network::Person>(at);
  made.memberships = memberships(taxonomy, made, options, chance);
  made.occupations = occupations_of(taxonomy, made.company.sector);
  return made;
}

network::SizeClass any_size(Chance& chance) {
  using enum network::SizeClass;
  constexpr std::array kSizes{Micro, Small, Small, Small, Medium, Medium, Large};
  return chance.pick(kSizes);
}

/// A name that nobody has yet: trade and tail, numbered only where words run out.
std::string new_name(const CompanyWords& words, std::set<std::string>& taken, Chance& chance) {
  constexpr int kTries = 40;
  for (int attempt = 0; attempt < kTries; ++attempt) {
    auto name = fmt::format("{} {} {}", chance.pick(words.trades), chance.pick(company_tails()),
                            chance.pick(legal_forms()));
    if (taken.insert(name).second) return name;
  }
  auto name = fmt::format("{} {} {} {}", chance.pick(words.trades), chance.pick(last_names()),
                          chance.pick(company_tails()), taken.size());
  taken.insert(name);
  return name;
}

std::string person_name(Chance& chance) {
  return fmt::format("{} {}", chance.pick(first_names()), chance.pick(last_names()));
}

Result<void> add_person(Records& records, PersonId id, const std::string& name,
                        const std::string& email, network::Role role) {
  role.person = id;
  auto added = records.networks().add(network::Person{id, name, email, Language::De});
  if (added) records.networks().add(role);
  return added;
}

/// A person whom the sign-in page offers.
Result<void> add_account(Records& records, PersonId id, const std::string& name,
                         const std::string& email, const network::Role& role,
                         const access::PasswordHash& password) {
  auto added = add_person(records, id, name, email + "@demo.kontor.example", role);
  if (!added) return added;
  records.accounts().set_password(id, password);
  records.accounts().add(access::DemoAccount{id, std::string(kPassword)});
  return {};
}

void add_company(Records& records, const Member& member) {
  records.networks().add(member.company);
  records.networks().add(member.site);
  for (const network::Membership& each : member.memberships) records.networks().add(each);
}

/// One agency for each cluster; the first is the one whose broker is in the story.
Result<void> add_agencies(Records& records, const Taxonomy& taxonomy, const Options& options,
                          const access::PasswordHash& password, DemoIds& ids) {
  using Kind = network::Role::Kind;
  const Instant at = founding(options);
  Chance chance(options.seed ^ 0xA6E4C1ULL);
  for (const taxonomy::ClusterProfile& each : taxonomy.clusters()) {
    records.networks().add(network::Cluster{each.code, each.label.de, each.kind});
    const AgencyId agency = ids.next<network::Agency>(at);
    records.networks().add(network::Agency{agency, each.code, "Clusteragentur " + each.label.de});
    const network::Role role{.kind = Kind::Broker, .agency = agency};
    const PersonId broker = ids.next<network::Person>(at);
    const auto name = person_name(chance);
    const auto added =
        add_account(records, broker, name, "agentur." + each.code.text, role, password);
    if (!added) return added;
  }
  return {};
}

}  // namespace

Cast invent_cast(const Taxonomy& taxonomy, const Options& options, Chance& chance, DemoIds& ids) {
  using enum network::SizeClass;
  const std::vector<Part> story{
      {"Werft Süderelbe GmbH", "shipbuilding", "harburg", Medium},
      {"Luftfahrtzulieferer Finkenwerder GmbH", "aircraft-manufacturing", "finkenwerder", Medium},
      {"Windservice Nordelbe GmbH", "renewable-energy", "bergedorf", Small},
      {"Stahlbau Reiherstieg GmbH", "metal-products", "wilhelmsburg", Small},
      {"Bühnenbau Wandse GmbH", "events", "wandsbek", Small},
  };
  Cast cast;
  std::set<std::string> taken;
  for (const Part& part : story) {
    taken.insert(part.name);
    cast.members.push_back(member(taxonomy, part, options, chance, ids));
  }
  while (cast.members.size() < options.companies) {
    const CompanyWords& words = company_words()[cast.members.size() % company_words().size()];
    const Part part{new_name(words, taken, chance), std::string(words.sector),
                    std::string(chance.pick(company_places())), any_size(chance)};
    cast.members.push_back(member(taxonomy, part, options, chance, ids));
  }
  return cast;
}

Result<void> write_cast(Records& records, const Taxonomy& taxonomy, const Cast& cast,
                        const Options& options, const access::PasswordHash& password,
                        DemoIds& ids) {
  using Kind = network::Role::Kind;
  // Clusters first: memberships name them.
  if (auto added = add_agencies(records, taxonomy, options, password, ids); !added) return added;
  Chance chance(options.seed ^ 0xCA57ULL);
  const Instant at = founding(options);
  for (std::size_t number = 0; number < cast.members.size(); ++number) {
    const Member& member = cast.members[number];
    add_company(records, member);
    const network::Role role{.kind = Kind::Member, .company = member.company.id};
    const auto name = person_name(chance);
    const bool shown = number <= kSupplier;
    const auto email = number == kShipyard ? "werft" : "zulieferer";
    const auto added = shown ? add_account(records, member.person, name, email, role, password)
                             : add_person(records, member.person, name,
                                          fmt::format("personal{}@betrieb.example", number), role);
    if (!added) return added;
  }
  auto city = add_account(records, ids.next<network::Person>(at), "Merle Sievers", "stadt",
                          {.kind = Kind::City}, password);
  if (!city) return city;
  return add_account(records, ids.next<network::Person>(at), "Jonas Brandt", "betrieb",
                     {.kind = Kind::Operator}, password);
}

}  // namespace kontor::demo
