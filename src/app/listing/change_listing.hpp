#pragma once

#include "app/access/rights.hpp"
#include "app/command.hpp"
#include "app/ports.hpp"
#include "domain/market/listing.hpp"
#include "domain/taxonomy/taxonomy.hpp"

namespace kontor::market {

/// What may change after a listing was posted.
struct ListingRevision {
  std::optional<SiteId> site;  // nothing: stays
  std::string note;
  Visibility visibility;
  staff::StaffFields staff;
};

/// Use case: the author changes a listing.
class ChangeListing {
 public:
  ChangeListing(Store& store, const Clock& clock, const taxonomy::Taxonomy& taxonomy)
      : store_(store), clock_(clock), taxonomy_(taxonomy) {}

  /// @param expected  the version that the author has seen.
  /// @return `not_found`, `version.stale`, `listing.closed`, or what PostListing refuses.
  Result<Done> operator()(const Command& command, ListingId id, Version expected,
                          const ListingRevision& revision);

 private:
  Store& store_;
  const Clock& clock_;
  const taxonomy::Taxonomy& taxonomy_;
};

/// The steps in a listing's life that a person takes.
enum class ListingStep : std::uint8_t {
  Publish,
  Pause,
  Resume,
  Close,
  Reopen,
  Renew,
  Approve,
  Block
};

/// Use case: a listing takes a step in its life.
class MoveListing {
 public:
  MoveListing(Store& store, const Clock& clock) : store_(store), clock_(clock) {}

  /// @return `not_found`, `version.stale`, `listing.transition.impossible`.
  Result<Done> operator()(const Command& command, ListingId id, Version expected, ListingStep step);

 private:
  Store& store_;
  const Clock& clock_;
};

/// The steps that are open to somebody with `relation` now, in the order of ListingStep.
std::vector<ListingStep> open_steps(const Listing& listing, access::Relation relation, Instant now);

}  // namespace kontor::market
