#include "http/route/api.hpp"
#include "http/wire/openapi.hpp"
#include "main/commands.hpp"

#include <fmt/format.h>

namespace kontor {

int openapi() {
  fmt::print("{}", http::openapi_document());
  return 0;
}

}  // namespace kontor
