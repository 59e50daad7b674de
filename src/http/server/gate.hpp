#pragma once

#include "http/message.hpp"
#include "http/server/router.hpp"
#include "http/server/server.hpp"
#include "http/server/target.hpp"
#include "http/session/rate_limiter.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>

namespace kontor::http {

/// What was decided about a request when its header was there.
struct Admission {
  const Route* route = nullptr;     // null: none was found
  std::optional<Response> refusal;  // sent once the body was read and dropped
  std::optional<RateVerdict> rate;  // for the RateLimit headers
  std::size_t body_limit = kSmallBody;
};

/// Everything that is asked of a request before its handler sees it: form, route,
/// rate, session, origin. Knows no sockets. Used on the I/O thread only.
class Gate {
 public:
  /// Both outlive the gate.
  Gate(const Options& options, const Router& router) : options_(options), router_(router) {}

  /// `request` has method, fields and peer; the rest is filled in here.
  /// @throws Unavailable if the session cannot be looked up.
  Admission admit(std::string_view target, Request& request,
                  std::chrono::steady_clock::time_point now);

 private:
  std::optional<Response> refuse(const Target& target, Request& request, Admission& admission,
                                 RateLimiter::Time now);
  std::optional<Response> find_route(const Target& target, Request& request, Admission& admission);
  void find_caller(Request& request) const;
  std::optional<Response> check_rate(const Request& request, Admission& admission,
                                     RateLimiter::Time now);
  std::optional<Response> check_rights(const Request& request, const Route& route) const;

  const Options& options_;
  const Router& router_;
  RateLimiter limiter_;
};

/// The RateLimit headers of an answer.
void add_rate_headers(Response& response, const RateVerdict& verdict);

}  // namespace kontor::http
