#pragma once

#include "store/sql/column.hpp"

#include <boost/json.hpp>

namespace kontor::store {

/// Reads the members of a JSON object that this program wrote; whatever is not there or has
/// another type is damage.
class Members {
 public:
  explicit Members(const boost::json::value& value) : object_(object_in(value)) {}

  const boost::json::value& at(std::string_view name) const {
    const boost::json::value* const value = object_.if_contains(name);
    if (value == nullptr) damaged(name);
    return *value;
  }
  const boost::json::value* find(std::string_view name) const { return object_.if_contains(name); }

  std::string_view text(std::string_view name) const { return text_in(at(name)); }
  Day day(std::string_view name) const { return intact(day_from_text(text(name))); }
  std::optional<Day> day_if(std::string_view name) const {
    return find(name) == nullptr ? std::nullopt : std::optional(day(name));
  }
  template <class Tag>
  Id<Tag> id(std::string_view name) const {
    return intact(id_from_text<Tag>(text(name)));
  }
  bool truth(std::string_view name) const;
  const boost::json::array& list(std::string_view name) const;

  template <std::integral T>
  T number(std::string_view name) const {
    boost::json::error_code error;
    const T value = at(name).to_number<T>(error);
    if (error) damaged(name);
    return value;
  }

  template <std::integral T>
  std::optional<T> number_if(std::string_view name) const {
    return find(name) == nullptr ? std::nullopt : std::optional(number<T>(name));
  }

  /// What `read` makes of each object of a list.
  template <class Read>
  auto each(std::string_view name, Read read) const {
    std::vector<decltype(read(std::declval<const Members&>()))> all;
    for (const boost::json::value& value : list(name)) all.push_back(read(Members(value)));
    return all;
  }

  template <class Tag>
  std::vector<Code<Tag>> codes(std::string_view name) const {
    std::vector<Code<Tag>> codes;
    for (const boost::json::value& each : list(name)) {
      codes.push_back({std::string(text_in(each))});
    }
    return codes;
  }

  template <Named Enum>
  Enum named(std::string_view name) const {
    const auto value = from_name<Enum>(text(name));
    if (!value) damaged(name);
    return *value;
  }

  static std::string_view text_in(const boost::json::value& value);

 private:
  static const boost::json::object& object_in(const boost::json::value& value);

  const boost::json::object& object_;
};

/// A name or code as a JSON string.
inline boost::json::string_view json_text(std::string_view text) {
  return {text.data(), text.size()};
}

template <class Tag>
boost::json::array codes_array(const std::vector<Code<Tag>>& codes) {
  boost::json::array array;
  for (const Code<Tag>& each : codes) array.emplace_back(json_text(each.text));
  return array;
}

/// Parses a document. @throws StatementFailed (`store.corrupt`)
boost::json::value parsed(std::string_view document);

}  // namespace kontor::store
