#include "http/wire/openapi_operation.hpp"

#include "base/check.hpp"

#include <fmt/format.h>
#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include <array>
#include <set>

namespace kontor::http {
namespace {

namespace json = boost::json;

json::string_view text(std::string_view view) {
  return {view.data(), view.size()};
}

struct ProblemStatus {
  int status;
  const char* name;
  const char* description;
  bool may_be_repeated = false;  // Retry-After says when
};
constexpr std::array<ProblemStatus, 14> kProblems{
    {{400, "Malformed", "The request is no HTTP, or its body no JSON in UTF-8."},
     {401, "SessionRequired", "Nobody is signed in, or sign-in was refused."},
     {403, "Forbidden", "The reader may not do this."},
     {404, "NotFound", "There is no such thing, or the reader may not know of it."},
     {408, "TooSlow", "The request did not arrive in time."},
     {409, "Conflict", "It contradicts what is there: `code` says how."},
     {412, "Stale", "Someone was faster: the version in If-Match is not the newest."},
     {413, "TooLarge", "The body is too long."},
     {422, "Invalid", "`issues` names everything that is wrong."},
     {428, "IfMatchRequired", "The request must name the version that it changes."},
     {429, "TooMany", "Too many requests.", true},
     {431, "HeadTooLarge", "The header is too long."},
     {500, "Failed", "The server made a mistake."},
     {503, "Unavailable", "The server is busy or cannot reach something it needs.", true}}};

const ProblemStatus& problem_of(int status) {
  for (const ProblemStatus& problem : kProblems) {
    if (problem.status == status) return problem;
  }
  KONTOR_CHECK(false);
}

bool writes(const Route& route) {
  return route.method != Method::Get;
}

/// The problems that follow from the form of an operation, and its own.
std::set<int> problems_of(const Operation& operation) {
  const Route& route = operation.route;
  std::set<int> all{400, 408, 429, 431, 500, 503};
  all.insert(operation.contract.problems.begin(), operation.contract.problems.end());
  if (operation.contract.body != nullptr) all.insert({413, 422});
  if (operation.contract.query != nullptr) all.insert(422);
  if (operation.contract.needs_if_match) all.insert({412, 428});
  if (route.access == Access::SignedIn) all.insert(401);
  if (writes(route)) all.insert(403);
  if (route.takes_idempotency_key) all.insert(409);
  if (route.pattern.find('{') != std::string::npos) all.insert(404);
  return all;
}

json::object header_parameter(const char* name, const char* description, bool required,
                              json::object schema) {
  return {{"name", name},
          {"in", "header"},
          {"required", required},
          {"description", description},
          {"schema", std::move(schema)}};
}

void add_path_parameters(const Route& route, json::array& parameters) {
  std::string_view rest = route.pattern;
  for (auto open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const auto close = rest.find('}', open);
    const std::string_view name = rest.substr(open + 1, close - open - 1);
    parameters.push_back({{"name", text(name)},
                          {"in", "path"},
                          {"required", true},
                          {"schema", {{"type", "string"}, {"format", "uuid"}, {"maxLength", 36}}}});
    rest.remove_prefix(close + 1);
  }
}

void add_query_parameters(const wire::Shape& query, wire::Schemas& schemas,
                          json::array& parameters) {
  for (const wire::Member& member : std::get<wire::ObjectShape>(query).members) {
    parameters.push_back({{"name", text(member.name)},
                          {"in", "query"},
                          {"required", member.required},
                          {"schema", schemas.of(*member.shape)}});
  }
}

void add_header_parameters(const Operation& operation, json::array& parameters) {
  if (operation.contract.needs_if_match) {
    parameters.push_back(
        header_parameter("If-Match", "The ETag of the version that is changed.", true,
                         {{"type", "string"}, {"pattern", "^\"v[0-9]+\"$"}, {"maxLength", 24}}));
  }
  if (operation.route.takes_idempotency_key) {
    parameters.push_back(header_parameter(
        "Idempotency-Key",
        "A text of the client's own; the same key again does "
        "nothing twice for a day.",
        false,
        {{"type", "string"}, {"minLength", 1}, {"maxLength", 200}, {"pattern", "^[!-~]+$"}}));
  }
  if (operation.contract.answer.has_etag && operation.route.method == Method::Get) {
    parameters.push_back(
        header_parameter("If-None-Match", "The ETag of what the client has.", false,
                         {{"type", "string"}, {"maxLength", 1000}, {"pattern", "^[ -~]*$"}}));
  }
  if (operation.route.operation == "followEvents") {
    parameters.push_back(
        header_parameter("Last-Event-ID", "The last event that was seen.", false,
                         {{"type", "string"}, {"pattern", "^[0-9]+$"}, {"maxLength", 20}}));
  }
}

json::object number_header(const char* description) {
  return {{"description", description},
          {"schema",
           {{"type", "integer"}, {"format", "int32"}, {"minimum", 0}, {"maximum", 1'000'000}}}};
}

json::object text_header(const char* description) {
  return {{"description", description}, {"schema", {{"type", "string"}, {"maxLength", 1000}}}};
}

/// What the server adds to every answer to whom it counts.
void add_rate_headers(json::object& headers) {
  for (const char* const name : {"RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"}) {
    headers[name] = {{"$ref", text(fmt::format("#/components/headers/{}", name))}};
  }
}

constexpr std::int64_t kStreamMax = 2'147'483'647;  // a document has no limit but this

json::object answer_content(const Answer& answer, wire::Schemas& schemas) {
  json::object schema{{"type", "string"}, {"maxLength", kStreamMax}};
  if (answer.message != nullptr) {
    schema = schemas.of(*answer.message);
  } else if (answer.content_type == "text/event-stream") {
    schema["description"] =
        "Events named <noun.verb>; data is {noun, id, version}. `reset`: read anew.";
  }
  return {{text(answer.content_type), {{"schema", std::move(schema)}}}};
}

json::object answer_of(const Answer& answer, wire::Schemas& schemas) {
  json::object headers;
  if (answer.has_etag) headers["ETag"] = text_header("The version or the hash of what is sent.");
  if (answer.has_location) headers["Location"] = text_header("The path of the new thing.");
  add_rate_headers(headers);
  json::object response{{"description", answer.status == 204 ? "Done." : "As asked for."}};
  response["headers"] = std::move(headers);
  if (answer.status != 204) response["content"] = answer_content(answer, schemas);
  return response;
}

json::object responses_of(const Operation& operation, wire::Schemas& schemas) {
  const Answer& answer = operation.contract.answer;
  json::object responses;
  responses[fmt::to_string(answer.status)] = answer_of(answer, schemas);
  if (answer.has_etag && operation.route.method == Method::Get) {
    responses["304"] = {{"description", "The client has it already."}};
  }
  for (const int status : problems_of(operation)) {
    responses[fmt::to_string(status)] = {
        {"$ref", text(fmt::format("#/components/responses/{}", problem_of(status).name))}};
  }
  return responses;
}

json::array security_of(const Route& route) {
  const json::array none;
  if (route.access == Access::SignedIn && writes(route)) {
    return {json::object{{"session", none}, {"csrf", none}}};
  }
  if (route.access == Access::SignedIn) return {json::object{{"session", none}}};
  return {json::object{}, json::object{{"session", none}}};
}

/// What is the same for all operations of a sort, said in words.
std::string description_of(const Operation& operation) {
  const Route& route = operation.route;
  std::string words(operation.contract.summary);
  words += route.access == Access::SignedIn ? ". For the signed-in." : ". For everybody.";
  if (route.takes_idempotency_key) words += " May be repeated with its Idempotency-Key.";
  if (operation.contract.needs_if_match) words += " Changes the version that If-Match names.";
  return words;
}

}  // namespace

const char* method_name(Method method) {
  switch (method) {
    case Method::Get: return "get";
    case Method::Head: return "head";
    case Method::Post: return "post";
    case Method::Put: return "put";
    case Method::Patch: return "patch";
    case Method::Delete: return "delete";
    case Method::Options: return "options";
    case Method::Unknown: break;
  }
  KONTOR_CHECK(false);
}

json::object describe(const Operation& operation, wire::Schemas& schemas) {
  const Contract& contract = operation.contract;
  json::array parameters;
  add_path_parameters(operation.route, parameters);
  if (contract.query != nullptr) add_query_parameters(*contract.query, schemas, parameters);
  add_header_parameters(operation, parameters);

  json::object described{{"operationId", operation.route.operation},
                         {"summary", text(contract.summary)},
                         {"description", description_of(operation)},
                         {"tags", {text(contract.tag)}},
                         {"security", security_of(operation.route)}};
  if (!parameters.empty()) described["parameters"] = std::move(parameters);
  if (contract.body != nullptr) {
    described["requestBody"] = {
        {"required", true},
        {"content", {{"application/json", {{"schema", schemas.of_body(*contract.body)}}}}}};
  }
  described["responses"] = responses_of(operation, schemas);
  return described;
}

json::object shared_headers() {
  return {{"RateLimit-Limit", number_header("Requests that may come at once.")},
          {"RateLimit-Remaining", number_header("How many of them are left.")},
          {"RateLimit-Reset", number_header("Seconds until all are there again.")}};
}

json::object problem_responses() {
  json::object all;
  for (const ProblemStatus& problem : kProblems) {
    json::object response{{"description", problem.description}};
    json::object headers;
    if (problem.may_be_repeated) headers["Retry-After"] = number_header("Seconds to wait.");
    add_rate_headers(headers);
    response["headers"] = std::move(headers);
    response["content"] = {
        {"application/problem+json", {{"schema", {{"$ref", "#/components/schemas/Problem"}}}}}};
    all[problem.name] = std::move(response);
  }
  return all;
}

}  // namespace kontor::http
