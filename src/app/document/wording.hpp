#pragma once

#include "app/document/documents.hpp"
#include "app/store.hpp"
#include "domain/taxonomy/taxonomy.hpp"

namespace kontor::document {

/// Puts stored values into the words of one language, for papers.
struct Wording {
  const Records& records;
  const Taxonomy& taxonomy;
  Language language;

  std::string name_of(CompanyId company) const;
  std::string name_of(PersonId person) const;

  /// A company with everything about it, and who speaks for it.
  Party party(CompanyId company, std::optional<SiteId> site, PersonId person) const;

  /// A company that is not to be named: only where the listing wants the work.
  Party hidden_party(const PlaceCode& place) const;

  Assignment assignment(const OccupationCode& occupation, const deal::DealFields& fields) const;
  ListingSummary summary(const market::Listing& listing) const;
  std::string label(const PlaceCode& place) const;
};

}  // namespace kontor::document
