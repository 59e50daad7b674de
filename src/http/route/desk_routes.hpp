#pragma once

#include "http/route/bound.hpp"

namespace kontor::http {

/// What concerns the reader now.
std::vector<Operation> desk_operations();

void add_desk_routes(Router& router, const std::shared_ptr<Context>& context);

}  // namespace kontor::http
