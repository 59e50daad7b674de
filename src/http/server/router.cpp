#include "http/server/router.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace kontor::http {
namespace {

using Params = std::vector<std::pair<std::string_view, std::string>>;

/// Takes the segment after the leading '/' off `path`.
std::string_view take_segment(std::string_view& path) {
  path.remove_prefix(1);
  const std::size_t size = std::min(path.find('/'), path.size());
  const std::string_view segment = path.substr(0, size);
  path.remove_prefix(size);
  return segment;
}

bool is_parameter(std::string_view segment) {
  return segment.starts_with('{') && segment.ends_with('}');
}

/// Writes the names of the parameters in `pattern` beside their values.
void name_params(std::string_view pattern, Params& params) {
  for (auto& param : params) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = pattern.find('}');
    param.first = pattern.substr(open + 1, close - open - 1);
    pattern.remove_prefix(close + 1);
  }
}

}  // namespace

struct Router::Node {
  std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
  std::unique_ptr<Node> parameter;
  std::vector<const Route*> routes;  // by method, few

  Node& child(std::string_view segment) {
    auto& slot = is_parameter(segment) ? parameter : literals[std::string(segment)];
    if (!slot) slot = std::make_unique<Node>();
    return *slot;
  }

  const Route* route_of(Method method) const {
    const auto found = std::ranges::find(routes, method, &Route::method);
    return found == routes.end() ? nullptr : *found;
  }

  std::string allow() const {
    std::string list;
    for (const Route* route : routes) {
      list.append(to_text(route->method)).append(", ");
      if (route->method == Method::Get) list.append("HEAD, ");
    }
    return list + "OPTIONS";
  }

  /// The node of `path` with routes; literal segments win over parameters.
  const Node* descend(std::string_view path, Params& params) const {
    if (path.empty()) return routes.empty() ? nullptr : this;
    const std::string_view segment = take_segment(path);
    const auto literal = literals.find(segment);
    if (literal != literals.end()) {
      const Node* const found = literal->second->descend(path, params);
      if (found != nullptr) return found;
    }
    return parameter && !segment.empty() ? descend_parameter(segment, path, params) : nullptr;
  }

  const Node* descend_parameter(std::string_view segment, std::string_view path,
                                Params& params) const {
    auto value = percent_decoded(segment);
    if (!value) return nullptr;
    params.emplace_back(std::string_view(), *std::move(value));
    const Node* const found = parameter->descend(path, params);
    if (found == nullptr) params.pop_back();
    return found;
  }
};

Router::Router() : root_(std::make_unique<Node>()) {}
Router::~Router() = default;
Router::Router(Router&&) noexcept = default;
Router& Router::operator=(Router&&) noexcept = default;

void Router::add(Route route) {
  KONTOR_CHECK(route.pattern.starts_with('/'));
  KONTOR_CHECK(route.handler != nullptr);
  Node* node = root_.get();
  for (std::string_view rest = route.pattern; !rest.empty();) {
    node = &node->child(take_segment(rest));
  }
  KONTOR_CHECK(node->route_of(route.method) == nullptr);
  route.number = routes_.size();
  routes_.push_back(std::make_unique<const Route>(std::move(route)));
  node->routes.push_back(routes_.back().get());
}

void Router::add_fallback(Handler handler) {
  KONTOR_CHECK(fallback_ == nullptr);
  Route route{.pattern = "/*", .operation = "webFile", .handler = std::move(handler)};
  route.number = routes_.size();
  routes_.push_back(std::make_unique<const Route>(std::move(route)));
  fallback_ = routes_.back().get();
}

RouteMatch Router::find(Method method, std::string_view raw_path) const {
  if (!raw_path.starts_with('/')) return {};
  const Method wanted = method == Method::Head ? Method::Get : method;
  RouteMatch match;
  if (const Node* const node = root_->descend(raw_path, match.params)) {
    match.route = node->route_of(wanted);
    if (match.route == nullptr) return {nullptr, {}, node->allow()};
    name_params(match.route->pattern, match.params);
    return match;
  }
  if (fallback_ == nullptr || raw_path.starts_with("/api/")) return {};
  if (wanted != Method::Get) return {nullptr, {}, "GET, HEAD, OPTIONS"};
  return {fallback_, {}, {}};
}

std::string_view to_text(Method method) {
  switch (method) {
    case Method::Get: return "GET";
    case Method::Head: return "HEAD";
    case Method::Post: return "POST";
    case Method::Put: return "PUT";
    case Method::Patch: return "PATCH";
    case Method::Delete: return "DELETE";
    case Method::Options: return "OPTIONS";
    case Method::Unknown: return "-";
  }
  std::abort();
}

}  // namespace kontor::http
