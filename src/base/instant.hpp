#pragma once

#include "base/period.hpp"

#include <string>
#include <string_view>

namespace kontor {

/// RFC 3339 in UTC with whole seconds: "2026-03-16T06:00:00Z".
std::string to_text(Instant instant);

/// @return `instant.malformed` unless `text` has exactly the form of `to_text`.
Result<Instant> instant_from_text(std::string_view text);

}  // namespace kontor
