#pragma once

#include "http/wire/shape.hpp"

#include <string>

namespace kontor::http::wire {

/// Appends the value of `shape` behind `value` as JSON, without white space.
void write(std::string& out, const Shape& shape, const void* value);

}  // namespace kontor::http::wire
