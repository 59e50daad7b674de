#pragma once

#include "http/server/router.hpp"
#include "http/wire/shape.hpp"

#include <string_view>
#include <vector>

namespace kontor::http {

/// The answer of an operation that went well.
struct Answer {
  int status = 200;
  const wire::Shape* message = nullptr;  // null: no body, or bytes of another content type
  std::string_view content_type = "application/json";
  bool has_etag = false;
  bool has_location = false;
};

/// What an operation takes and gives. It stands beside its route, and the OpenAPI
/// document is made from both. What follows from the route itself (401, 403, 413, 422 …)
/// is not repeated in `problems`.
struct Contract {
  std::string_view tag;      // the noun
  std::string_view summary;  // one line of English
  const wire::Shape* query = nullptr;
  const wire::Shape* body = nullptr;
  bool needs_if_match = false;
  Answer answer = {};
  std::vector<int> problems = {};
};

struct Operation {
  Route route;
  Contract contract;
};

}  // namespace kontor::http
