#pragma once

#include "app/market/columns.hpp"
#include "app/market/query.hpp"

namespace kontor::market {

/// Answers `query` from `columns`; `sequence` of the page is left to the caller.
ListingPage list_from(const Columns& columns, const ListingQuery& query, const access::Actor& actor,
                      Instant now);

}  // namespace kontor::market
