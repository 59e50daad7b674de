#include "http/wire/openapi.hpp"

#include "http/wire/openapi_operation.hpp"
#include "http/wire/pretty.hpp"
#include "http/wire/schema.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <array>

namespace kontor::http {
namespace {

namespace json = boost::json;

struct Tag {
  const char* name;
  const char* description;
};
constexpr std::array<Tag, 9> kTags{
    {{"sessions", "Who is signed in."},
     {"companies", "Companies for which the reader may act."},
     {"listings", "Needs and offers, and who could serve whom."},
     {"enquiries", "Conversations of two companies about a need and an offer."},
     {"agreements", "What two companies signed."},
     {"desk", "What concerns the reader now."},
     {"events", "What changed, while it changes."},
     {"figures", "Live figures of the market."},
     {"taxonomy", "The concepts that listings name, with their words."}}};

json::array tags() {
  json::array all;
  for (const Tag& tag : kTags) {
    all.push_back({{"name", tag.name}, {"description", tag.description}});
  }
  return all;
}

/// What problem.cpp writes, and what the security schemes are called.
json::object fixed_components() {
  constexpr const char* kProblem = R"({
    "Params": {"type": "object", "description": "Named values that a text fills in.",
      "additionalProperties": {"type": "string", "maxLength": 10000}},
    "Issue": {"type": "object", "description": "One thing that is wrong with an input.",
      "required": ["path", "code", "params", "severity"], "properties": {
        "path": {"type": "string", "maxLength": 10000,
          "description": "JSON pointer into the body, or /query/<name>"},
        "code": {"type": "string", "maxLength": 100},
        "params": {"$ref": "#/components/schemas/Params"},
        "severity": {"type": "string", "enum": ["error", "warning"]}}},
    "Problem": {"type": "object",
      "description": "RFC 9457. `code` is stable; texts for people are the client's.",
      "required": ["type", "title", "status", "code", "params", "issues"], "properties": {
        "type": {"type": "string", "maxLength": 100},
        "title": {"type": "string", "maxLength": 100},
        "status": {"type": "integer", "format": "int32", "minimum": 400, "maximum": 599},
        "code": {"type": "string", "maxLength": 100},
        "params": {"$ref": "#/components/schemas/Params"},
        "issues": {"type": "array", "maxItems": 100,
          "items": {"$ref": "#/components/schemas/Issue"}}}}
  })";
  return json::parse(kProblem).as_object();
}

json::object security_schemes() {
  return {{"session",
           {{"type", "apiKey"},
            {"in", "cookie"},
            {"name", "__Host-kontor"},
            {"description", "The cookie that createSession sets."}}},
          {"csrf",
           {{"type", "apiKey"},
            {"in", "header"},
            {"name", "X-CSRF-Token"},
            {"description", "The csrf_token of the session, with everything that writes."}}}};
}

json::object components(const wire::Schemas& schemas) {
  std::map<std::string, json::value> sorted;
  for (const auto& each : schemas.components()) sorted[each.key()] = each.value();
  for (const auto& each : fixed_components()) sorted[each.key()] = each.value();
  json::object all;
  for (auto& [name, schema] : sorted) all[name] = std::move(schema);
  return {{"schemas", std::move(all)},
          {"responses", problem_responses()},
          {"headers", shared_headers()},
          {"securitySchemes", security_schemes()}};
}

json::object head() {
  return {{"openapi", "3.1.0"},
          {"info",
           {{"title", "Kontor"},
            {"version", "1.0.0"},
            {"summary", "Companies of a region help each other."},
            {"description",
             "Everything the screen does goes through this API. Bodies are JSON in UTF-8; ids are "
             "UUIDs, days 2026-03-16, instants RFC 3339 in UTC, money whole cents. Lists are read "
             "page by page with the cursor `next`. A POST with an Idempotency-Key may be repeated: "
             "it does its work once. What changes a stored thing names its version in If-Match."},
            {"license", {{"name", "EUPL-1.2"}, {"identifier", "EUPL-1.2"}}}}},
          {"servers",
           {{{"url", "/"}, {"description", "Production: this server."}, {"x-internal", false}}}},
          {"tags", tags()}};
}

}  // namespace

std::string openapi_document(std::span<const Operation> operations) {
  wire::Schemas schemas;
  json::object paths;
  for (const Operation& operation : operations) {
    json::value& path = paths[operation.route.pattern];
    if (path.is_null()) path.emplace_object();
    path.as_object()[method_name(operation.route.method)] = describe(operation, schemas);
  }
  json::object document = head();
  document["paths"] = std::move(paths);
  document["components"] = components(schemas);
  return wire::pretty(document);
}

}  // namespace kontor::http
