#pragma once

#include "http/wire/issues.hpp"
#include "http/wire/shape.hpp"

#include <string>
#include <string_view>

/// Values without parts, from their letters. A body and a query share these.
namespace kontor::http::wire {

/// What the reader of a leaf is told: the letters and where to put the value.
struct Leaf {
  std::string_view letters;
  void* target;
  Issues& issues;
};

void read_leaf(const TextShape& shape, const Leaf& leaf);
/// @pre The letters are a JSON number.
void read_leaf(const WholeShape& shape, const Leaf& leaf);
void read_leaf(const ChoiceShape& shape, const Leaf& leaf);
void read_leaf(const IdShape& shape, const Leaf& leaf);
void read_leaf(const DayShape& shape, const Leaf& leaf);
void read_leaf(const InstantShape& shape, const Leaf& leaf);

}  // namespace kontor::http::wire
