#pragma once

#include "base/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kontor::http::wire {

/// A JSON value as it was sent: numbers in their own letters, members in their
/// order, repeated ones too. What a reader needs to say everything that is wrong.
struct Node {
  enum class Type : std::uint8_t { Null, Truth, Number, Text, List, Object };

  Type type = Type::Null;
  bool truth = false;
  std::string text = {};  // of Number and Text
  std::vector<Node> elements = {};
  std::vector<std::pair<std::string, Node>> members = {};
};

constexpr std::size_t kDepthMax = 32;

/// @return `body.malformed` with params position (in bytes, from 0) and reason: syntax,
///         incomplete, too_deep, not_utf8.
Result<Node> parse_json(std::string_view text);

}  // namespace kontor::http::wire
