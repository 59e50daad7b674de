#pragma once

#include "http/route/bound.hpp"

namespace kontor::http {

/// What changed, while it changes.
std::vector<Operation> event_operations();

void add_event_routes(Router& router, const std::shared_ptr<Context>& context);

}  // namespace kontor::http
