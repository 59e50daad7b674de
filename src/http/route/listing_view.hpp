#pragma once

#include "app/market/listed.hpp"
#include "http/wire/messages.hpp"

#include <map>
#include <string>

namespace kontor::http {

/// What the agencies are called; they are public.
using AgencyNames = std::map<AgencyId, std::string>;

/// With whose eyes something is shown, and when.
struct Reader {
  const access::Actor& actor;
  Instant now;
  const AgencyNames& agencies;

  Day today() const { return std::chrono::floor<std::chrono::days>(now); }
};

/// @param named  whether the reader may know who it is.
wire::Party party_view(const market::CompanyFacts& facts, const PlaceCode& place, bool named,
                       Day today);

/// A listing as `reader` may see it: named only if it is the reader's own.
wire::Listing listing_view(const market::Listed& listed, const Reader& reader);

/// Whether everybody who may see the listing sees it as a visitor does, `reader` too.
bool is_seen_by_strangers_eyes(const market::Listed& listed, const Reader& reader);

}  // namespace kontor::http
