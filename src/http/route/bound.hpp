#pragma once

#include "http/route/context.hpp"
#include "http/server/router.hpp"
#include "http/wire/operation.hpp"

#include <memory>
#include <vector>

namespace kontor::http {

using Handle = Response (*)(Context&, const Request&);

/// One operation, its contract and who answers it: the one declaration of each.
struct Bound {
  Operation operation;
  Handle handle;
};

std::vector<Operation> operations_of(std::vector<Bound> table);

void add_all(Router& router, const std::shared_ptr<Context>& context, std::vector<Bound> table);

/// The usual forms of a route; `pattern` is what follows "/api/v1".
Route reads(std::string_view pattern, std::string_view operation, Cost cost, Access access);
Route writes(Method method, std::string_view pattern, std::string_view operation);

}  // namespace kontor::http
