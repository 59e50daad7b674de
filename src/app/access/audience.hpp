#pragma once

#include "app/access/actor.hpp"
#include "base/check.hpp"
#include "domain/market/listing.hpp"

namespace kontor::access {

/// Whether `actor` belongs to the circle that may find a live listing. Its own company and the
/// agencies of that company see it anyway (Operation::SeeListing).
bool in_audience(const Actor& actor, const market::Visibility& visibility);

}  // namespace kontor::access
