#include "app/listing/listing_write.hpp"

#include "app/journal/tell.hpp"

#include <fmt/format.h>

#include <iterator>
#include <utility>

namespace kontor::market {
namespace {

using Issues = std::vector<Issue>;

void check_skills(const staff::StaffFields& fields, const taxonomy::Taxonomy& taxonomy,
                  Issues& issues) {
  for (std::size_t at = 0; at < fields.skills.size(); ++at) {
    if (taxonomy.find(fields.skills[at].skill) != nullptr) continue;
    issues.push_back({fmt::format("/terms/skills/{}/skill", at),
                      "skill.unknown",
                      {{"code", fields.skills[at].skill.text}}});
  }
  for (std::size_t at = 0; at < fields.certificates.size(); ++at) {
    if (taxonomy.find(fields.certificates[at]) != nullptr) continue;
    issues.push_back({fmt::format("/terms/certificates/{}", at),
                      "certificate.unknown",
                      {{"code", fields.certificates[at].text}}});
  }
}

/// Checks that every concept is known, and puts the point of the place in.
void check_concepts(staff::StaffFields& fields, const taxonomy::Taxonomy& taxonomy,
                    Issues& issues) {
  if (taxonomy.find(fields.occupation) == nullptr) {
    issues.push_back(
        {"/terms/occupation", "occupation.unknown", {{"code", fields.occupation.text}}});
  }
  check_skills(fields, taxonomy, issues);
  if (const auto* const place = taxonomy.find(fields.place)) {
    fields.point = place->point;
  } else {
    issues.push_back({"/terms/place", "place.unknown", {{"code", fields.place.text}}});
  }
}

SiteId check_site(const Records& records, const FieldsDraft& draft, Issues& issues) {
  const auto sites = records.networks().sites_of(draft.company);
  if (!draft.site) {
    if (!sites.empty()) return sites.front().id;
    issues.push_back({"/site", "site.missing"});
    return {};
  }
  if (std::ranges::count(sites, *draft.site, &network::Site::id) == 0) {
    issues.push_back({"/site", "site.unknown"});
  }
  return *draft.site;
}

void check_circle(const Records& records, const Visibility& visibility, Issues& issues) {
  const auto clusters = records.networks().clusters();
  for (std::size_t at = 0; at < visibility.clusters.size(); ++at) {
    const ClusterCode& code = visibility.clusters[at];
    if (std::ranges::count(clusters, code, &network::Cluster::code) > 0) continue;
    issues.push_back({fmt::format("/clusters/{}", at), "cluster.unknown", {{"code", code.text}}});
  }
  for (std::size_t at = 0; at < visibility.companies.size(); ++at) {
    if (records.networks().company(visibility.companies[at])) continue;
    issues.push_back({fmt::format("/companies/{}", at), "company.unknown"});
  }
}

}  // namespace

Result<ListingFields> checked_fields(const Records& records, const taxonomy::Taxonomy& taxonomy,
                                     FieldsDraft draft) {
  Issues issues;
  const SiteId site = check_site(records, draft, issues);
  check_circle(records, draft.visibility, issues);
  check_concepts(draft.staff, taxonomy, issues);
  auto terms = staff::StaffTerms::make(std::move(draft.staff));
  if (!terms) std::ranges::move(terms.error().issues, std::back_inserter(issues));
  if (!issues.empty()) return invalid(std::move(issues));
  return ListingFields{draft.side,
                       draft.company,
                       site,
                       std::move(draft.note),
                       std::move(*terms),
                       std::move(draft.visibility)};
}

Result<Done> ListingWriter::save(const Listing& listing, Version expected,
                                 journal::Event event) const {
  const auto version = records.listings().save(listing, expected);
  if (!version) return tl::make_unexpected(version.error());
  journal::Entry entry{.at = now,
                       .person = person,
                       .acting_as = permit.acting_as,
                       .event = event,
                       .subject = journal::subject(listing.id()),
                       .version = *version,
                       .companies = {listing.fields().company},
                       .facts = journal::listing_facts(
                           listing, records.networks().memberships_of(listing.fields().company))};
  const auto sequence = records.journal().append(std::move(entry));
  return Done{journal::subject(listing.id()), *version, sequence};
}

}  // namespace kontor::market
