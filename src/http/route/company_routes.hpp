#pragma once

#include "http/route/bound.hpp"

namespace kontor::http {

/// Companies for which the reader may act.
std::vector<Operation> company_operations();

void add_company_routes(Router& router, const std::shared_ptr<Context>& context);

}  // namespace kontor::http
