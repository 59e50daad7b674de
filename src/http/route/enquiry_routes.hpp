#pragma once

#include "http/route/bound.hpp"

namespace kontor::http {

/// Conversations of two companies about a need and an offer.
std::vector<Operation> enquiry_operations();

void add_enquiry_routes(Router& router, const std::shared_ptr<Context>& context);

}  // namespace kontor::http
