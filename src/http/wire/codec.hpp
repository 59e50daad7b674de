#pragma once

#include "base/result.hpp"
#include "http/wire/messages.hpp"
#include "http/wire/query.hpp"
#include "http/wire/reader.hpp"
#include "http/wire/shape.hpp"
#include "http/wire/writer.hpp"

#include <string>
#include <string_view>

/// Messages to JSON and back. What may be wrong with a body is found at once.
namespace kontor::http::wire {

/// The shape of a message of messages.hpp; defined for those that shapes_*.cpp names.
template <class T>
const Shape& shape_of();

/// @return `body.malformed` {position, reason} unless `body` is JSON in UTF-8, at most
///         32 deep; else `input.invalid` with every issue: `member.missing`,
///         `member.unknown`, `member.repeated`, `member.type` {expected},
///         `text.too_long` {max}, `text.too_short` {min}, `text.control_character`,
///         `list.too_long` {max}, `number.out_of_range` {min, max}, `number.not_whole`,
///         `enum.unknown` {allowed}, `id.malformed`, `day.malformed`, `instant.malformed`.
template <class T>
Result<T> decode(std::string_view body) {
  T message{};
  auto failure = read(body, shape_of<T>(), &message);
  if (failure) return fail(std::move(*failure));
  return message;
}

/// The same for the query of a request; paths are "/query/<name>".
/// @return `input.invalid` with issues as above, and `query.unknown`, `query.repeated`.
template <class T>
Result<T> decode_query(const QueryPairs& query) {
  T message{};
  auto failure = read_query(query, shape_of<T>(), &message);
  if (failure) return fail(std::move(*failure));
  return message;
}

/// Appends `message` as JSON: members in the order of their declaration, absent ones
/// left out.
template <class T>
void encode(std::string& out, const T& message) {
  write(out, shape_of<T>(), &message);
}

template <class T>
std::string encoded(const T& message) {
  std::string out;
  encode(out, message);
  return out;
}

}  // namespace kontor::http::wire
