#pragma once

#include "app/access/accounts.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kontor::http {

/// The 256-bit secret of a session. It cannot be printed or compared, only sent
/// in a cookie, hashed, and used to make its CSRF token.
class SessionToken {
 public:
  /// A new one from the system's random source.
  static SessionToken random();

  /// From the cookie's value; nothing unless it has the form that `cookie_value` makes.
  static std::optional<SessionToken> from_cookie_value(std::string_view text);

  /// What the store keeps of it: BLAKE2b, 256 bits.
  access::TokenHash hash() const;

  /// 43 characters of base64url.
  std::string cookie_value() const;

  /// What the header X-CSRF-Token must say: 43 characters, bound to this session.
  std::string csrf_token() const;

  /// Compares in constant time.
  bool accepts_csrf_token(std::string_view sent) const;

 private:
  std::array<std::uint8_t, 32> secret_{};
};

}  // namespace kontor::http
