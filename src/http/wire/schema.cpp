#include "http/wire/schema.hpp"

#include <boost/json/array.hpp>

#include <limits>

namespace kontor::http::wire {
namespace {

namespace json = boost::json;

json::string_view text(std::string_view view) {
  return {view.data(), view.size()};
}

// Bounds of what we send without a limit of its own: no reader needs more room.
constexpr std::size_t kOwnTextMax = 10'000;
constexpr std::size_t kOwnListMax = 10'000;
constexpr std::int64_t kExactInJavaScript = 9'007'199'254'740'991;

json::object schema_of(const TextShape& shape) {
  json::object schema{{"type", "string"}};
  if (shape.min > 0) schema["minLength"] = shape.min;
  schema["maxLength"] = shape.max > 0 ? shape.max : kOwnTextMax;
  return schema;
}

json::object schema_of(const WholeShape& shape) {
  return {{"type", "integer"},
          {"format", "int64"},
          {"minimum", std::max(shape.min, -kExactInJavaScript)},
          {"maximum", std::min(shape.max, kExactInJavaScript)}};
}

json::object schema_of(const ChoiceShape& shape) {
  json::array names;
  for (const std::string_view name : shape.names) names.push_back(text(name));
  return {{"type", "string"}, {"enum", std::move(names)}};
}

json::object formatted(const char* format, std::size_t size) {
  return {{"type", "string"}, {"format", format}, {"maxLength", size}};
}

}  // namespace

json::object Schemas::refer(std::string_view name, json::object schema) {
  components_.insert_or_assign(std::string(name), std::move(schema));
  return {{"$ref", text("#/components/schemas/" + std::string(name))}};
}

json::object Schemas::object_schema(const ObjectShape& object) {
  json::array required;
  json::object properties;
  for (const Member& member : object.members) {
    if (member.required) required.push_back(text(member.name));
    properties[text(member.name)] = of(*member.shape);
  }
  json::object schema{{"type", "object"}};
  if (!required.empty()) schema["required"] = std::move(required);
  schema["properties"] = std::move(properties);
  if (closed_.contains(object.name)) schema["additionalProperties"] = false;
  return schema;
}

json::object Schemas::of(const Shape& shape) {
  return by_shape(
      shape, [](const TextShape& text) { return schema_of(text); },
      [](const WholeShape& whole) { return schema_of(whole); },
      [](const TruthShape&) {
        return json::object{{"type", "boolean"}};
      },
      [this](const ChoiceShape& choice) { return refer(choice.name, schema_of(choice)); },
      [](const IdShape&) { return formatted("uuid", 36); },
      [](const DayShape&) { return formatted("date", 10); },
      [](const InstantShape&) { return formatted("date-time", 20); },
      [this](const ListShape& list) {
        return json::object{{"type", "array"},
                            {"maxItems", list.max > 0 ? list.max : kOwnListMax},
                            {"items", of(*list.element)}};
      },
      [this](const ObjectShape& object) { return refer(object.name, object_schema(object)); });
}

json::object Schemas::of_body(const Shape& shape) {
  close(shape);
  return of(shape);
}

void Schemas::close(const Shape& shape) {
  if (const auto* const list = std::get_if<ListShape>(&shape)) close(*list->element);
  const auto* const object = std::get_if<ObjectShape>(&shape);
  if (object == nullptr) return;
  closed_.emplace(object->name);
  for (const Member& member : object->members) close(*member.shape);
}

json::object Schemas::components() const {
  json::object all;
  for (const auto& [name, schema] : components_) all[name] = schema;
  return all;
}

}  // namespace kontor::http::wire
