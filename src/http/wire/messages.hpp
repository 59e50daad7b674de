#pragma once

#include "http/wire/deal_messages.hpp"
#include "http/wire/desk_messages.hpp"
#include "http/wire/figures_messages.hpp"
#include "http/wire/listing_messages.hpp"
#include "http/wire/partner_messages.hpp"
#include "http/wire/plan_messages.hpp"
#include "http/wire/plan_result_messages.hpp"
#include "http/wire/queries.hpp"
#include "http/wire/session_messages.hpp"
#include "http/wire/taxonomy_messages.hpp"

/// What goes over the wire, one struct a message: JSON members are called like the
/// C++ members. `std::optional` may be missing; everything else must be there on the
/// way in. Ids are 36 characters, days "2026-03-16", instants RFC 3339 with Z,
/// enumerators snake_case. These declarations are the contract: decoder, encoder
/// and api/openapi.json are made from them.
namespace kontor::http::wire {}
