#pragma once

#include "app/access/permit.hpp"
#include "app/replays.hpp"
#include "app/store.hpp"
#include "domain/taxonomy/taxonomy.hpp"

namespace kontor::market {

/// The day that counts for memberships: the UTC day of `now`.
inline Day day_of(Instant now) {
  return std::chrono::floor<std::chrono::days>(now);
}

/// What the use cases that write listings are given by their callers.
struct FieldsDraft {
  Side side = Side::Need;
  CompanyId company;
  std::optional<SiteId> site;  // nothing: the company's first site
  std::string note;
  Visibility visibility;
  staff::StaffFields staff;
};

/// Listing fields with every concept known, the site the company's own, the terms checked.
/// @return `input.invalid` with all issues: `occupation.unknown`, `skill.unknown`,
///         `certificate.unknown`, `place.unknown`, `site.unknown`, `site.missing`,
///         `cluster.unknown`, and those of StaffTerms::make.
Result<ListingFields> checked_fields(const Records& records, const taxonomy::Taxonomy& taxonomy,
                                     FieldsDraft draft);

/// Saves a listing and tells the journal, in one transaction.
struct ListingWriter {
  Records& records;
  const access::Permit& permit;
  PersonId person;
  Instant now;

  /// @return `version.stale`
  Result<Done> save(const Listing& listing, Version expected, journal::Event event) const;
};

}  // namespace kontor::market
