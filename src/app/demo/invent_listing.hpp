#pragma once

#include "app/demo/cast.hpp"
#include "domain/market/listing.hpp"

namespace kontor::demo {

/// A listing that `member` could post at `at`: plausible work, pay and time for its sector.
market::ListingFields invent_listing(const Taxonomy& taxonomy, const Member& member, Instant at,
                                     Chance& chance);

/// The story's offers: three TIG welders of the supplier, two and one of two other companies,
/// and two metal workers of a stage builder who lack the certificate.
std::vector<std::pair<std::size_t, market::ListingFields>> story_offers(const Taxonomy& taxonomy,
                                                                        const Cast& cast,
                                                                        const Options& options);

}  // namespace kontor::demo
