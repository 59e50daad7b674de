#pragma once

#include "base/day.hpp"
#include "base/period.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

/// The shape of a message, as data: made at compile time from its declaration
/// (shapes.hpp), read by the decoder, the encoder and the OpenAPI document. A
/// `void*` points to a value of the type whose shape it is.
namespace kontor::http::wire {

struct Shape;

/// UTF-8 text of `min` to `max` code points.
struct TextShape {
  std::size_t min = 0;
  std::size_t max = 0;     // 0: a text of ours, without a limit that a reader must know
  bool has_lines = false;  // line feeds and tabs are allowed
  const std::string& (*get)(const void*) = nullptr;
  void (*set)(void*, std::string_view) = nullptr;
};

/// A whole number of `min` to `max`.
struct WholeShape {
  std::int64_t min = 0;
  std::int64_t max = 0;
  std::int64_t (*get)(const void*) = nullptr;
  void (*set)(void*, std::int64_t) = nullptr;
};

struct TruthShape {
  bool (*get)(const void*) = nullptr;
  void (*set)(void*, bool) = nullptr;
};

/// One of a closed set; the value is the position of its name.
struct ChoiceShape {
  std::string_view name;                    // of the set itself, such as "SkillLevel"
  std::span<const std::string_view> names;  // on the wire
  std::size_t (*get)(const void*) = nullptr;
  void (*set)(void*, std::size_t) = nullptr;
};

/// The 36 characters of an Id.
struct IdShape {
  std::pair<std::uint64_t, std::uint64_t> (*get)(const void*) = nullptr;
  void (*set)(void*, std::uint64_t high, std::uint64_t low) = nullptr;
};

struct DayShape {
  Day (*get)(const void*) = nullptr;
  void (*set)(void*, Day) = nullptr;
};

struct InstantShape {
  Instant (*get)(const void*) = nullptr;
  void (*set)(void*, Instant) = nullptr;
};

struct ListShape {
  std::size_t max = 0;  // 0: a list of ours
  const Shape* element = nullptr;
  std::size_t (*size)(const void*) = nullptr;
  const void* (*at)(const void*, std::size_t) = nullptr;
  void* (*append)(void*) = nullptr;  // a new last element, valid until the next one
};

struct Member {
  std::string_view name;
  std::string_view key;  // `"name":`, ready to be written
  bool required = true;
  const Shape* shape = nullptr;
  const void* (*find)(const void*) = nullptr;  // null if it is absent
  void* (*make)(void*) = nullptr;              // makes it present
};

struct ObjectShape {
  std::string_view name;  // of the message, such as "NewListing"
  std::span<const Member> members;
};

struct Shape : std::variant<TextShape, WholeShape, TruthShape, ChoiceShape, IdShape, DayShape,
                            InstantShape, ListShape, ObjectShape> {
  using variant::variant;
};

/// The function object that does for each alternative what its own lambda says.
template <class... Lambdas>
struct Cases : Lambdas... {
  using Lambdas::operator()...;
};
template <class... Lambdas>
Cases(Lambdas...) -> Cases<Lambdas...>;

/// Calls the case of the alternative that `shape` holds.
template <class... Lambdas>
decltype(auto) by_shape(const Shape& shape, Lambdas... cases) {
  const std::variant<TextShape, WholeShape, TruthShape, ChoiceShape, IdShape, DayShape,
                     InstantShape, ListShape, ObjectShape>& variant = shape;
  return std::visit(Cases{cases...}, variant);
}

}  // namespace kontor::http::wire
