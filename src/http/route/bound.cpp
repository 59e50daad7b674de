#include "http/route/bound.hpp"

namespace kontor::http {
namespace {

constexpr std::string_view kPrefix = "/api/v1";

}  // namespace

std::vector<Operation> operations_of(std::vector<Bound> table) {
  std::vector<Operation> operations;
  for (Bound& bound : table) operations.push_back(std::move(bound.operation));
  return operations;
}

void add_all(Router& router, const std::shared_ptr<Context>& context, std::vector<Bound> table) {
  for (Bound& bound : table) {
    Route route = std::move(bound.operation.route);
    route.handler = [context, handle = bound.handle](const Request& request) {
      return handle(*context, request);
    };
    router.add(std::move(route));
  }
}

Route reads(std::string_view pattern, std::string_view operation, Cost cost, Access access) {
  Route route;
  route.pattern = std::string(kPrefix).append(pattern);
  route.operation = operation;
  route.cost = cost;
  route.access = access;
  return route;
}

Route writes(Method method, std::string_view pattern, std::string_view operation) {
  Route route = reads(pattern, operation, Cost::Store, Access::SignedIn);
  route.method = method;
  route.takes_idempotency_key = method == Method::Post;
  route.body_limit = method == Method::Delete ? 0 : kSmallBody;
  return route;
}

}  // namespace kontor::http
