#pragma once

#include "base/result.hpp"
#include "http/wire/shape.hpp"

#include <optional>
#include <string_view>

namespace kontor::http::wire {

/// How many issues an answer names; the rest would only repeat them.
constexpr std::size_t kIssuesMax = 100;

/// Fills the value of `shape` behind `target` from JSON text.
/// @return everything that is wrong (codec.hpp names the codes); nothing if all is well.
std::optional<Error> read(std::string_view body, const Shape& shape, void* target);

}  // namespace kontor::http::wire
