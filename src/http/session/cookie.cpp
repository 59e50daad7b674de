#include "http/session/cookie.hpp"

#include <string_view>

namespace kontor::http {
namespace {

constexpr std::string_view kName = "__Host-kontor=";
constexpr std::string_view kAttributes = "; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=";
constexpr std::string_view kSevenDaysInSeconds = "604800";

}  // namespace

Header opening_cookie(const SessionToken& token) {
  return {"Set-Cookie", std::string(kName)
                            .append(token.cookie_value())
                            .append(kAttributes)
                            .append(kSevenDaysInSeconds)};
}

Header closing_cookie() {
  return {"Set-Cookie", std::string(kName).append(kAttributes).append("0")};
}

std::optional<SessionToken> token_of_cookies(const Fields& fields) {
  std::string_view rest = fields.find("Cookie").value_or("");
  while (!rest.empty()) {
    const auto end = rest.find(';');
    const std::string_view pair = rest.substr(0, end);
    if (pair.starts_with(kName)) return SessionToken::from_cookie_value(pair.substr(kName.size()));
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  }
  return std::nullopt;
}

}  // namespace kontor::http
