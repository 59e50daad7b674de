#include "http/server/gate.hpp"

#include "http/problem.hpp"
#include "http/session/cookie.hpp"
#include "http/session/origin.hpp"
#include "http/session/peer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace kontor::http {
namespace {

constexpr std::size_t kIdempotencyKeyMax = 200;
constexpr std::uint64_t kGeneralScope = 0;  // routes count from 1

bool changes_something(Method method) {
  return method != Method::Get && method != Method::Head && method != Method::Options;
}

bool is_printable(char c) {
  return c > ' ' && c <= '~';
}

bool is_idempotency_key(std::string_view text) {
  return !text.empty() && text.size() <= kIdempotencyKeyMax &&
         std::ranges::all_of(text, is_printable);
}

/// HTTP/1.1 without exactly one Host is either broken or an attack.
bool names_one_host(const Request& request) {
  return request.fields.count("Host") <= 1;
}

std::uint64_t key_of(const Caller& caller) {
  std::uint64_t key = 0;
  std::memcpy(&key, caller.session.data(), sizeof key);
  return key;
}

}  // namespace

Admission Gate::admit(std::string_view target, Request& request, RateLimiter::Time now) {
  Admission admission;
  const auto parts = split_target(target);
  if (!parts) {
    admission.refusal = problem(400, "request.target.malformed");
  } else {
    admission.refusal = refuse(*parts, request, admission, now);
  }
  return admission;
}

std::optional<Response> Gate::refuse(const Target& target, Request& request, Admission& admission,
                                     RateLimiter::Time now) {
  if (!names_one_host(request)) return problem(400, "request.host.malformed");
  if (options_.behind_trusted_proxy) {
    request.peer = network_of_forwarded(request.header("X-Forwarded-For").value_or(""));
  }
  request.language = language_of(request.header("Accept-Language").value_or(""));
  const auto decoded = decode_target(target, request);
  if (!decoded) return problem(400, decoded.error());
  if (auto refusal = find_route(target, request, admission)) return refusal;
  find_caller(request);
  if (auto refusal = check_rate(request, admission, now)) return refusal;
  return check_rights(request, *admission.route);
}

std::optional<Response> Gate::find_route(const Target& target, Request& request,
                                         Admission& admission) {
  RouteMatch match = router_.find(request.method, target.path);
  if (match.route != nullptr) {
    admission.route = match.route;
    admission.body_limit = match.route->body_limit;
    request.params = std::move(match.params);
    return std::nullopt;
  }
  if (match.allow.empty()) return problem(404, "request.path.unknown");
  Response answer = request.method == Method::Options
                        ? no_content()
                        : problem(405, "request.method.not_allowed", {{"allow", match.allow}});
  return with_header(std::move(answer), "Allow", match.allow);
}

void Gate::find_caller(Request& request) const {
  if (!options_.find_session) return;
  const auto token = token_of_cookies(request.fields);
  if (!token) return;
  request.caller = options_.find_session(token->hash());
  if (request.caller) request.token = token;
}

std::optional<Response> Gate::check_rate(const Request& request, Admission& admission,
                                         RateLimiter::Time now) {
  const Route& route = *admission.route;
  if (route.rate) {
    const auto key = RateLimiter::combined(request.peer.key, route.number + 1);
    admission.rate = limiter_.take(key, *route.rate, now);
  }
  const Rate& general = options_.limits.peer;
  const bool is_allowed = !admission.rate || admission.rate->allowed;
  if (is_allowed && !request.peer.loopback && general.burst > 0) {
    const auto who = request.caller ? key_of(*request.caller) : request.peer.key;
    const auto verdict = limiter_.take(RateLimiter::combined(who, kGeneralScope), general, now);
    if (!admission.rate || !verdict.allowed) admission.rate = verdict;
  }
  if (!admission.rate || admission.rate->allowed) return std::nullopt;
  return busy(429, "request.too_many", static_cast<int>(admission.rate->reset_s));
}

std::optional<Response> Gate::check_rights(const Request& request, const Route& route) const {
  if (route.checks_origin && changes_something(request.method)) {
    if (const auto code = forgery(request, options_.public_origin)) return problem(403, *code);
  }
  if (route.access == Access::SignedIn && !request.caller) {
    return problem(401, "session.missing");
  }
  if (route.takes_idempotency_key) {
    const auto key = request.header("Idempotency-Key");
    if (key && !is_idempotency_key(*key)) {
      return problem(400, "request.idempotency_key.malformed",
                     {{"max", fmt::to_string(kIdempotencyKeyMax)}});
    }
  }
  return std::nullopt;
}

void add_rate_headers(Response& response, const RateVerdict& verdict) {
  response.headers.push_back({"RateLimit-Limit", fmt::to_string(verdict.limit)});
  response.headers.push_back({"RateLimit-Remaining", fmt::to_string(verdict.remaining)});
  response.headers.push_back({"RateLimit-Reset", fmt::to_string(verdict.reset_s)});
}

}  // namespace kontor::http
