#pragma once

#include "http/wire/operation.hpp"

#include <span>
#include <string>

namespace kontor::http {

/// The OpenAPI 3.1 document of these operations, pretty-printed; the same for the
/// same operations. api/openapi.json is what it says.
std::string openapi_document(std::span<const Operation> operations);

}  // namespace kontor::http
