#include "http/wire/writer.hpp"

#include "base/id.hpp"
#include "base/instant.hpp"
#include "http/problem.hpp"

#include <fmt/format.h>

#include <iterator>

namespace kontor::http::wire {
namespace {

void append_quoted(std::string& out, std::string_view letters) {
  out += '"';
  out += letters;
  out += '"';
}

void write_list(std::string& out, const ListShape& shape, const void* list) {
  out += '[';
  const std::size_t size = shape.size(list);
  for (std::size_t at = 0; at < size; ++at) {
    if (at > 0) out += ',';
    write(out, *shape.element, shape.at(list, at));
  }
  out += ']';
}

void write_object(std::string& out, const ObjectShape& shape, const void* object) {
  out += '{';
  bool is_first = true;
  for (const Member& member : shape.members) {
    const void* const value = member.find(object);
    if (value == nullptr) continue;
    if (!is_first) out += ',';
    is_first = false;
    out += member.key;
    write(out, *member.shape, value);
  }
  out += '}';
}

}  // namespace

void write(std::string& out, const Shape& shape, const void* value) {
  by_shape(
      shape, [&](const TextShape& text) { append_json_string(out, text.get(value)); },
      [&](const WholeShape& whole) { out += fmt::format_int(whole.get(value)).c_str(); },
      [&](const TruthShape& truth) { out += truth.get(value) ? "true" : "false"; },
      [&](const ChoiceShape& choice) { append_quoted(out, choice.names[choice.get(value)]); },
      [&](const IdShape& id) {
        const auto [high, low] = id.get(value);
        append_quoted(out, kontor::detail::uuid_text(high, low));
      },
      [&](const DayShape& day) { append_quoted(out, to_text(day.get(value))); },
      [&](const InstantShape& at) { append_quoted(out, to_text(at.get(value))); },
      [&](const ListShape& list) { write_list(out, list, value); },
      [&](const ObjectShape& object) { write_object(out, object, value); });
}

}  // namespace kontor::http::wire
