#pragma once

#include "http/wire/operation.hpp"
#include "http/wire/schema.hpp"

#include <boost/json/object.hpp>

namespace kontor::http {

/// "get", "post" …
const char* method_name(Method method);

/// The OpenAPI operation object; its messages become components of `schemas`.
boost::json::object describe(const Operation& operation, wire::Schemas& schemas);

/// The headers that responses refer to.
boost::json::object shared_headers();

/// The responses that operations refer to, one for each problem status.
boost::json::object problem_responses();

}  // namespace kontor::http
