#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

/// Types of members whose limits belong to the declaration: the decoder refuses
/// what breaks them and the OpenAPI document states them.
namespace kontor::http::wire {

/// From this length on a text is sentences: it may have lines and tabs.
constexpr std::size_t kTextHasLinesFrom = 1'000;

/// UTF-8 text of at most `max` characters (code points), at least `min` of them
/// besides white space at its ends.
template <std::size_t max, std::size_t min = 0>
struct Text {
  std::string value;
  friend bool operator==(const Text&, const Text&) = default;
};

/// A whole number from `min` to `max`.
template <std::int64_t min, std::int64_t max>
struct Whole {
  std::int64_t value = min;
  friend bool operator==(const Whole&, const Whole&) = default;
};

/// At most `max` elements.
template <class Element, std::size_t max>
struct List {
  std::vector<Element> value;
  friend bool operator==(const List&, const List&) = default;
};

}  // namespace kontor::http::wire
