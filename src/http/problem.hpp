#pragma once

#include "http/message.hpp"

#include <string>
#include <string_view>

namespace kontor::http {

/// The one place where a failure becomes a status.
int status_of(ErrorKind kind);

/// application/problem+json of this status with a stable code.
Response problem(int status, std::string_view code, const Params& params = {});

/// An error that has its own status, such as 412 for a stale If-Match.
Response problem(int status, const Error& error);

/// 503 or 429 with Retry-After.
Response busy(int status, std::string_view code, int retry_after_s);

/// Appends `text` as a JSON string with its quotes.
/// @pre `text` is UTF-8.
void append_json_string(std::string& out, std::string_view text);

}  // namespace kontor::http
