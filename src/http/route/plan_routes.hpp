#pragma once

#include "http/route/bound.hpp"

namespace kontor::http {

/// Clearings of the market by an agency.
std::vector<Operation> plan_operations();

void add_plan_routes(Router& router, const std::shared_ptr<Context>& context);

}  // namespace kontor::http
