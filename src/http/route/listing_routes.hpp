#pragma once

#include "http/route/bound.hpp"

namespace kontor::http {

/// Needs and offers.
std::vector<Operation> listing_operations();

void add_listing_routes(Router& router, const std::shared_ptr<Context>& context);

}  // namespace kontor::http
