#include "http/session/origin.hpp"

namespace kontor::http {
namespace {

bool is_own(std::string_view origin, const Request& request, std::string_view public_origin) {
  if (!public_origin.empty()) return equal_ignoring_case(origin, public_origin);
  const auto scheme_end = origin.find("://");
  if (scheme_end == std::string_view::npos) return false;
  const std::string_view scheme = origin.substr(0, scheme_end);
  return (scheme == "http" || scheme == "https") &&
         equal_ignoring_case(origin.substr(scheme_end + 3), request.header("Host").value_or(""));
}

}  // namespace

std::optional<std::string_view> forgery(const Request& request, std::string_view public_origin) {
  const auto origin = request.header("Origin");
  if (origin && !is_own(*origin, request, public_origin)) return "csrf.origin";
  const auto site = request.header("Sec-Fetch-Site");
  if (site && *site != "same-origin" && *site != "none") return "csrf.site";
  if (!request.token) return std::nullopt;
  const auto sent = request.header("X-CSRF-Token");
  if (!sent || !request.token->accepts_csrf_token(*sent)) return "csrf.token";
  return std::nullopt;
}

}  // namespace kontor::http
