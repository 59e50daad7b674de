#pragma once

#include "http/wire/shape.hpp"

#include <boost/json/object.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace kontor::http::wire {

/// JSON Schema (2020-12) of shapes. Messages and closed sets become components, so
/// that each is written once.
class Schemas {
 public:
  /// The schema of a shape, or a reference to its component.
  boost::json::object of(const Shape& shape);

  /// The same of a body that clients send: its objects, and those within, take no
  /// other members.
  boost::json::object of_body(const Shape& shape);

  /// All components that were referred to, by name.
  boost::json::object components() const;

 private:
  void close(const Shape& shape);
  boost::json::object refer(std::string_view name, boost::json::object schema);
  boost::json::object object_schema(const ObjectShape& object);

  std::map<std::string, boost::json::object, std::less<>> components_;
  std::set<std::string, std::less<>> closed_;
};

}  // namespace kontor::http::wire
