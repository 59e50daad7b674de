#pragma once

#include "http/message.hpp"
#include "http/session/token.hpp"

#include <optional>

namespace kontor::http {

/// The Set-Cookie header that opens a session: `__Host-kontor`, Secure, HttpOnly,
/// SameSite=Lax; kept by the browser for the absolute limit of a session.
Header opening_cookie(const SessionToken& token);

/// The Set-Cookie header that makes the browser forget the session.
Header closing_cookie();

/// The token in the request's cookies; nothing if there is none or it is malformed.
std::optional<SessionToken> token_of_cookies(const Fields& fields);

}  // namespace kontor::http
