#include "store/document.hpp"

namespace kontor::store {

namespace json = boost::json;

const json::object& Members::object_in(const json::value& value) {
  const json::object* const object = value.if_object();
  if (object == nullptr) damaged("object");
  return *object;
}

std::string_view Members::text_in(const json::value& value) {
  const json::string* const text = value.if_string();
  if (text == nullptr) damaged("text");
  return {text->data(), text->size()};
}

bool Members::truth(std::string_view name) const {
  const bool* const value = at(name).if_bool();
  if (value == nullptr) damaged(name);
  return *value;
}

const json::array& Members::list(std::string_view name) const {
  const json::array* const value = at(name).if_array();
  if (value == nullptr) damaged(name);
  return *value;
}

json::value parsed(std::string_view document) {
  json::error_code error;
  json::value value = json::parse(json_text(document), error);
  if (error) damaged("document");
  return value;
}

}  // namespace kontor::store
