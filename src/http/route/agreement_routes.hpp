#pragma once

#include "http/route/bound.hpp"

namespace kontor::http {

/// What two companies signed.
std::vector<Operation> agreement_operations();

void add_agreement_routes(Router& router, const std::shared_ptr<Context>& context);

}  // namespace kontor::http
