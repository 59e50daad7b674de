#pragma once

#include "http/message.hpp"

#include <optional>
#include <string_view>

namespace kontor::http {

/// Why a request that changes something may not come from the page it comes from:
/// `csrf.origin`, `csrf.site`, or with a session `csrf.token`. Nothing if it may.
/// `public_origin` empty: an Origin must name the request's own Host.
std::optional<std::string_view> forgery(const Request& request, std::string_view public_origin);

}  // namespace kontor::http
