#pragma once

#include "app/listing/change_listing.hpp"
#include "app/listing/post_listing.hpp"
#include "app/market/query.hpp"
#include "domain/taxonomy/taxonomy.hpp"
#include "http/wire/messages.hpp"

/// From the wire to what the use cases take.
namespace kontor::http {

/// @return `input.invalid` with every issue: `listing.kind.unsupported`, wrong days.
Result<market::ListingDraft> draft_from(const wire::NewListing& listing);

Result<market::ListingRevision> revision_from(const wire::ListingChange& change);

/// @return `input.invalid` with every issue: unknown codes, `period.empty`,
///         `query.place.missing`, `cursor.malformed`, `id.malformed`.
Result<market::ListingQuery> query_from(const wire::ListingQuery& query, const Taxonomy& taxonomy,
                                        const access::Actor& actor);

}  // namespace kontor::http
