#pragma once

#include "app/command.hpp"
#include "app/ports.hpp"
#include "domain/market/listing.hpp"
#include "domain/taxonomy/taxonomy.hpp"

namespace kontor::market {

/// What somebody writes to post a need or an offer.
struct ListingDraft {
  Side side = Side::Need;
  std::optional<CompanyId> company;  // nothing: the actor's only company
  std::optional<SiteId> site;        // nothing: the company's first site
  std::string note;
  Visibility visibility;
  staff::StaffFields staff;  // `point` is filled in from `place`
  bool publish = false;
};

/// Use case: a company, or an agency for its member, posts a need or an offer.
class PostListing {
 public:
  PostListing(Store& store, IdSource& ids, const Clock& clock, const taxonomy::Taxonomy& taxonomy)
      : store_(store), ids_(ids), clock_(clock), taxonomy_(taxonomy) {}

  /// @return the new listing; or `listing.company.missing`, `listing.site.unknown`, `forbidden`,
  ///         `input.invalid` with every issue of terms, concepts and listing at once.
  Result<Done> operator()(const Command& command, const ListingDraft& draft);

 private:
  Store& store_;
  IdSource& ids_;
  const Clock& clock_;
  const taxonomy::Taxonomy& taxonomy_;
};

}  // namespace kontor::market
