#pragma once

#include "http/route/bound.hpp"

namespace kontor::http {

/// Who could serve a need, or whom an offer could serve.
std::vector<Operation> partner_operations();

void add_partner_routes(Router& router, const std::shared_ptr<Context>& context);

}  // namespace kontor::http
