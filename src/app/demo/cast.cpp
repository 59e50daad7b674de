#include "app/demo/cast.hpp"

#include "app/demo/names.hpp"

#include <fmt/format.h>

#include <array>

namespace kontor::demo {
namespace {

using network::SizeClass;

constexpr std::string_view kAccountDomain = "demo.kontor.example";

/// What is fixed about a company of the story; the rest comes by chance.
struct Part {
  std::string_view name;
  std::string_view sector;
  std::string_view place;
  SizeClass size;
};
constexpr std::array<Part, kStoryFirms> kStory{{
    {"Werft Süderelbe GmbH", "shipbuilding", "harburg", SizeClass::Medium},
    {"Luftfahrtzulieferer Finkenwerder GmbH", "aircraft-manufacturing", "finkenwerder",
     SizeClass::Medium},
    {"Windservice Nordelbe GmbH", "renewable-energy", "bergedorf", SizeClass::Small},
    {"Stahlbau Reiherstieg GmbH", "metal-products", "wilhelmsburg", SizeClass::Small},
    {"Bühnenbau Wandse GmbH", "events", "wandsbek", SizeClass::Small},
}};

/// Makes the cast, in a fixed order.
class Casting {
 public:
  Casting(const Script& script, const Taxonomy& taxonomy, const Options& options, IdSource& ids)
      : script_(script),
        taxonomy_(taxonomy),
        ids_(ids),
        chance_(options.seed ^ 0xCA57ULL),
        today_(std::chrono::floor<std::chrono::days>(options.now)),
        names_(script) {
    for (std::size_t at = 0; at < script.branches.size(); ++at) {
      lots_.insert(lots_.end(), script.branches[at].companies, at);
    }
    for (const Part& part : kStory) names_.take(std::string(part.name));
  }

  Office office(const taxonomy::ClusterProfile& cluster) {
    const bool is_network = cluster.kind == network::Cluster::Kind::FriendlyNetwork;
    const char* const word = is_network ? "Netzwerkbüro" : "Clusteragentur";
    return {.cluster = {cluster.code, cluster.label.de, cluster.kind},
            .agency = {ids_.next<network::Agency>(), cluster.code,
                       fmt::format("{} {}", word, cluster.short_label.de)},
            .broker = account("agentur." + cluster.code.text)};
  }

  /// A person whose address is easily remembered.
  network::Person account(const std::string& name) {
    network::Person person = make_person(script_, "", chance_);
    person.id = ids_.next<network::Person>();
    person.email = fmt::format("{}@{}", name, kAccountDomain);
    person.language = Language::De;
    return person;
  }

  Firm story_firm(std::size_t number) {
    const Part& part = kStory[number];
    const auto branch = std::ranges::find(script_.branches, part.sector,
                                          [](const Branch& each) { return each.sector.text; });
    KONTOR_CHECK(branch != script_.branches.end());
    Firm firm = firm_named(std::string(part.name), *branch);
    firm.company.size = part.size;
    firm.company.verified = true;
    firm.sites = {site(firm.company.id, PlaceCode{std::string(part.place)}, "Hauptsitz")};
    firm.memberships.resize(1);
    return firm;
  }

  Firm any_firm() {
    const std::size_t branch = chance_.pick(lots_);
    return firm_named(names_.next(branch, chance_), script_.branches[branch]);
  }

 private:
  Firm firm_named(std::string name, const Branch& branch) {
    using enum SizeClass;
    constexpr std::array kSizes{Micro, Small, Small, Small, Medium, Medium, Large};
    constexpr std::int64_t kRegisterFirst = 10'000;
    constexpr std::int64_t kRegisterLast = 199'999;
    constexpr unsigned kVerified = 92;  // percent
    Firm firm;
    firm.branch = &branch;
    firm.company = {
        .id = ids_.next<network::Company>(),
        .name = std::move(name),
        .sector = branch.sector,
        .size = chance_.pick(kSizes),
        .register_number = fmt::format("HRB {}", chance_.between(kRegisterFirst, kRegisterLast)),
        .verified = chance_.happens(kVerified)};
    add_sites(firm);
    add_memberships(firm);
    add_people(firm);
    return firm;
  }

  network::Site site(CompanyId company, const PlaceCode& code, const std::string& name) {
    const taxonomy::Location* const place = taxonomy_.find(code);
    KONTOR_CHECK(place != nullptr);
    return {.id = ids_.next<network::Site>(),
            .company = company,
            .name = name,
            .place = code,
            .address = make_address(script_, place->label.de, chance_)};
  }

  void add_sites(Firm& firm) {
    firm.sites.push_back(site(firm.company.id, chance_.pick(firm.branch->places), "Hauptsitz"));
    const bool is_large = firm.company.size == SizeClass::Large;
    if (!is_large && !chance_.happens(12)) return;
    const PlaceCode& second = chance_.pick(firm.branch->places);
    if (second == firm.sites.front().place) return;
    firm.sites.push_back(site(firm.company.id, second, is_large ? "Werk 2" : "Zweigstelle"));
  }

  /// The branch's first cluster, or for some another; perhaps a second one beside it.
  void add_memberships(Firm& firm) {
    const auto& clusters = firm.branch->clusters;
    const auto join = [&](const ClusterCode& cluster) {
      const Day since = today_ - std::chrono::days{chance_.between(kYear, 9 * kYear)};
      if (std::ranges::count(firm.memberships, cluster, &network::Membership::cluster) == 0) {
        firm.memberships.push_back({firm.company.id, cluster, since});
      }
    };
    join(chance_.happens(75) ? clusters.front() : chance_.pick(clusters));
    if (chance_.happens(15)) join(chance_.pick(clusters));
    if (chance_.happens(6)) join(chance_.pick(taxonomy_.clusters().all()).code);
  }

  void add_people(Firm& firm) {
    const std::string domain = slug(firm.company.name) + ".example";
    const std::size_t count = firm.company.size == SizeClass::Micro ? 1 : 1 + chance_.below(3);
    while (firm.people.size() < count) {
      network::Person person = make_person(script_, domain, chance_);
      if (std::ranges::count(firm.people, person.email, &network::Person::email) > 0) continue;
      person.id = ids_.next<network::Person>();
      firm.people.push_back(std::move(person));
    }
  }

  static constexpr std::int64_t kYear = 365;

  const Script& script_;
  const Taxonomy& taxonomy_;
  IdSource& ids_;
  Chance chance_;
  Day today_;
  CompanyNames names_;
  std::vector<std::size_t> lots_;  // each branch as often as it has companies
};

}  // namespace

Cast invent_cast(const Script& script, const Taxonomy& taxonomy, const Options& options,
                 IdSource& ids) {
  Casting casting(script, taxonomy, options, ids);
  Cast cast;
  for (const auto& cluster : taxonomy.clusters()) cast.offices.push_back(casting.office(cluster));
  cast.city = casting.account("stadt");
  cast.keeper = casting.account("betrieb");
  for (std::size_t number = 0; number < options.companies; ++number) {
    cast.firms.push_back(number < kStoryFirms ? casting.story_firm(number) : casting.any_firm());
  }
  cast.firms[kShipyard].people = {casting.account("werft")};
  cast.firms[kSupplier].people = {casting.account("zulieferer")};
  return cast;
}

const Office& office_of(const Cast& cast, const Firm& firm) {
  const ClusterCode& cluster = firm.memberships.front().cluster;
  const auto office = std::ranges::find(cast.offices, cluster,
                                        [](const Office& each) { return each.cluster.code; });
  KONTOR_CHECK(office != cast.offices.end());
  return *office;
}

}  // namespace kontor::demo
