#pragma once

#include "http/route/services.hpp"
#include "http/server/router.hpp"
#include "http/wire/operation.hpp"

#include <string>
#include <vector>

namespace kontor::http {

/// Every operation of the API with its contract; the routes have no handlers.
std::vector<Operation> api_operations();

/// What api/openapi.json says.
std::string openapi_document();

/// Adds every operation of the API, and /api/openapi.json itself. What `services` names must
/// live longer than the router.
void add_api(Router& router, const Services& services);

}  // namespace kontor::http
