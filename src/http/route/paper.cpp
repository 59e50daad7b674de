#include "http/route/paper.hpp"

#include "http/route/bound.hpp"
#include "http/wire/codec.hpp"

#include <fmt/format.h>

namespace kontor::http {

Response paper(std::string pdf, std::string_view name) {
  return with_header(document("application/pdf", std::move(pdf)), "Content-Disposition",
                     fmt::format("inline; filename=\"kontor-{}.pdf\"", name));
}

Result<Language> paper_language(const Request& request) {
  const auto query = wire::decode_query<wire::DocumentQuery>(request.query);
  if (!query) return tl::make_unexpected(query.error());
  return query->language.value_or(request.language);
}

Route paper_route(std::string_view pattern, std::string_view operation) {
  return reads(pattern, operation, Cost::Heavy, Access::SignedIn);
}

}  // namespace kontor::http
