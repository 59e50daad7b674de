#pragma once

#include "domain/market/listing.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kontor::store {

/// Whom a visibility names, as JSON: {"clusters": […], "companies": […]}; nothing if it names
/// nobody.
std::optional<std::string> circle_document(const market::Visibility& visibility);

/// @throws StatementFailed (`store.corrupt`)
market::Visibility visibility(market::Audience audience, std::optional<std::string_view> circle);

}  // namespace kontor::store
