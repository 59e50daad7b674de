#pragma once

#include "http/route/bound.hpp"

namespace kontor::http {

/// The concepts that listings name.
std::vector<Operation> taxonomy_operations();

void add_taxonomy_routes(Router& router, const std::shared_ptr<Context>& context);

}  // namespace kontor::http
