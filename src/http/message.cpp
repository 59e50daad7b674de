#include "http/message.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace kontor::http {
namespace {

template <class... Ts>
struct Overloaded : Ts... {
  using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

}  // namespace

const access::Actor& Request::actor() const {
  static const access::Actor visitor;
  return caller ? *caller->actor : visitor;
}

const std::string& Request::param(std::string_view name) const {
  const auto found = std::ranges::find(params, name, [](const auto& pair) { return pair.first; });
  KONTOR_CHECK(found != params.end());
  return found->second;
}

std::optional<std::string_view> Request::query_value(std::string_view name) const {
  const auto found = std::ranges::find(query, name, [](const auto& pair) { return pair.first; });
  if (found == query.end()) return std::nullopt;
  return found->second;
}

void Request::clear() {
  method = Method::Get;
  path.clear();
  query.clear();
  fields.clear();
  body.clear();
  params.clear();
  request_id.clear();
  peer = {};
  language = Language::De;
  caller.reset();
  token.reset();
}

Body Body::fixed(std::string_view bytes) {
  Body body;
  body.bytes_ = bytes;
  return body;
}

std::string_view Body::view() const {
  return std::visit(
      Overloaded{[](const std::string& text) -> std::string_view { return text; },
                 [](const std::shared_ptr<const std::string>& shared) -> std::string_view {
                   return shared ? std::string_view(*shared) : std::string_view();
                 },
                 [](std::string_view fixed) { return fixed; }},
      bytes_);
}

Response json(int status, Body body) {
  return {.status = status, .content_type = "application/json", .body = std::move(body)};
}

Response document(StaticText content_type, Body body) {
  return {.status = 200, .content_type = content_type, .body = std::move(body)};
}

Response created(std::string location, Body body) {
  return with_header(json(201, std::move(body)), "Location", std::move(location));
}

Response no_content() {
  return {.status = 204};
}

Response not_modified(std::string etag) {
  return {.status = 304, .etag = std::move(etag)};
}

Response with_header(Response response, StaticText name, std::string value) {
  response.headers.push_back({name, std::move(value)});
  return response;
}

}  // namespace kontor::http
