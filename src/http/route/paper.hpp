#pragma once

#include "http/message.hpp"
#include "http/server/router.hpp"

#include <string>
#include <string_view>

namespace kontor::http {

/// A PDF to be shown in the browser, called `name`.pdf if it is saved.
Response paper(std::string pdf, std::string_view name);

/// The language that the query asks for, else the request's own.
/// @return `input.invalid`
Result<Language> paper_language(const Request& request);

/// GET of a PDF for the signed-in.
Route paper_route(std::string_view pattern, std::string_view operation);

}  // namespace kontor::http
