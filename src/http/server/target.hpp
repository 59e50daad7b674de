#pragma once

#include "http/message.hpp"

#include <optional>
#include <string_view>

namespace kontor::http {

/// A request target in two parts, still percent-encoded.
struct Target {
  std::string_view path;
  std::string_view query;
};

/// Splits the origin form ("/a?b") and the absolute form ("http://host/a?b").
/// Nothing for every other form.
std::optional<Target> split_target(std::string_view target);

constexpr std::size_t kQueryFieldsMax = 100;

/// Decodes path and query into the request.
/// @return `request.path.malformed`, `request.query.malformed`, `request.query.too_many` {max}.
Result<void> decode_target(const Target& target, Request& request);

/// The better liked of the languages that Kontor speaks; German without a wish.
Language language_of(std::string_view accept_language);

}  // namespace kontor::http
