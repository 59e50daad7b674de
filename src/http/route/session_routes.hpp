#pragma once

#include "http/route/bound.hpp"

namespace kontor::http {

/// Who is signed in: sign-in, sign-out, and the accounts of a demo store.
std::vector<Operation> session_operations();

void add_session_routes(Router& router, const std::shared_ptr<Context>& context);

}  // namespace kontor::http
