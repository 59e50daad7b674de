#pragma once

#include "http/message.hpp"
#include "http/server/rate.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::http {

/// What a handler needs, so where it runs.
enum class Cost : std::uint8_t {
  Memory,  // microseconds, never blocks: on the I/O thread itself
  Store,   // waits for the store: on the bounded worker pool
  Heavy,   // costs a core for long (password hash, PDF): two at a time, own short queue
};

enum class Access : std::uint8_t { Public, SignedIn };

using Handler = std::function<Response(const Request&)>;

constexpr std::size_t kSmallBody = std::size_t{64} * 1024;

/// One operation of the API.
struct Route {
  Method method = Method::Get;
  std::string pattern;    // "/api/v1/listings/{id}"
  std::string operation;  // its name in OpenAPI, log and metrics: "listListings"
  Handler handler;
  Cost cost = Cost::Memory;
  Access access = Access::Public;
  std::size_t body_limit = 0;  // bytes; a longer body is answered 413
  /// Off only for what a foreign page may do in the user's name. GET is never checked.
  bool checks_origin = true;
  bool takes_idempotency_key = false;
  /// Stricter than the server's own limit, per peer network; counts on loopback too.
  std::optional<Rate> rate = std::nullopt;
  std::size_t number = 0;  // set by the router: its position in Router::routes
};

/// What the router says to a method and a path.
struct RouteMatch {
  const Route* route = nullptr;                                  // null: 404 or 405
  std::vector<std::pair<std::string_view, std::string>> params;  // decoded
  std::string allow;  // the methods of this path, for Allow; empty: no such path
};

/// Finds the route of a path in O(segments of the path). Filled before the
/// server starts, then only read.
class Router {
 public:
  Router();
  ~Router();
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;

  /// @pre The pattern begins with '/', and no other route has it with this method.
  void add(Route route);

  /// Answers every GET whose path no pattern has (the files of the web client);
  /// its own 404 decides. Not asked for paths below /api/.
  void add_fallback(Handler handler);

  /// `raw_path` is percent-encoded; a segment that cannot be decoded matches nothing.
  /// HEAD finds the route of GET.
  RouteMatch find(Method method, std::string_view raw_path) const;

  /// In the order in which they were added.
  const std::vector<std::unique_ptr<const Route>>& routes() const { return routes_; }

 private:
  struct Node;

  std::vector<std::unique_ptr<const Route>> routes_;
  std::unique_ptr<Node> root_;
  const Route* fallback_ = nullptr;
};

/// "GET", "POST" …; "-" for Unknown.
std::string_view to_text(Method method);

/// Percent-decoding; nothing if an escape is broken, the result is no UTF-8 or holds a NUL.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space = false);

}  // namespace kontor::http
