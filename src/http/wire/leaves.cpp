#include "http/wire/leaves.hpp"

#include "base/id.hpp"
#include "base/instant.hpp"
#include "http/wire/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace kontor::http::wire {

void read_leaf(const TextShape& shape, const Leaf& leaf) {
  const std::string_view text = leaf.letters;
  if (shape.max > 0 && code_points(text) > shape.max) {
    leaf.issues.add("text.too_long", {{"max", fmt::to_string(shape.max)}});
  } else if (shape.min > 0 && code_points(trimmed(text)) < shape.min) {
    leaf.issues.add("text.too_short", {{"min", fmt::to_string(shape.min)}});
  }
  if (has_control_character(text, shape.has_lines)) leaf.issues.add("text.control_character");
  shape.set(leaf.target, text);
}

void read_leaf(const WholeShape& shape, const Leaf& leaf) {
  const WholeNumber number = whole_number(leaf.letters);
  if (number.fault == NumberFault::NotWhole) return leaf.issues.add("number.not_whole");
  if (number.fault == NumberFault::OutOfRange || number.value < shape.min ||
      number.value > shape.max) {
    return leaf.issues.add("number.out_of_range", {{"min", fmt::to_string(shape.min)},
                                                   {"max", fmt::to_string(shape.max)}});
  }
  shape.set(leaf.target, number.value);
}

void read_leaf(const ChoiceShape& shape, const Leaf& leaf) {
  const auto found = std::ranges::find(shape.names, leaf.letters);
  if (found == shape.names.end()) {
    return leaf.issues.add("enum.unknown",
                           {{"allowed", fmt::format("{}", fmt::join(shape.names, ", "))}});
  }
  shape.set(leaf.target, static_cast<std::size_t>(found - shape.names.begin()));
}

void read_leaf(const IdShape& shape, const Leaf& leaf) {
  const auto words = kontor::detail::uuid_words(leaf.letters);
  if (!words) return leaf.issues.add("id.malformed");
  shape.set(leaf.target, words->first, words->second);
}

void read_leaf(const DayShape& shape, const Leaf& leaf) {
  const auto day = day_from_text(leaf.letters);
  if (!day) return leaf.issues.add(day.error().code);
  shape.set(leaf.target, *day);
}

void read_leaf(const InstantShape& shape, const Leaf& leaf) {
  const auto instant = instant_from_text(leaf.letters);
  if (!instant) return leaf.issues.add(instant.error().code);
  shape.set(leaf.target, *instant);
}

}  // namespace kontor::http::wire
