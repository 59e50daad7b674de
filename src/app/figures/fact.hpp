#pragma once

#include "app/journal/facts.hpp"
#include "app/journal/journal.hpp"
#include "domain/market/listing.hpp"

#include <charconv>
#include <optional>
#include <string_view>

namespace kontor::figures {

/// The fact `key` of an entry, empty if it is not there.
inline std::string_view fact(const journal::Entry& entry, const char* key) {
  const auto found = entry.facts.find(key);
  return found == entry.facts.end() ? std::string_view() : std::string_view(found->second);
}

/// The same as a whole number; nothing if it is none, or does not fit.
template <class Number>
std::optional<Number> number(const journal::Entry& entry, const char* key) {
  const std::string_view text = fact(entry, key);
  Number value{};
  const char* const end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  return error == std::errc{} && stopped == end && !text.empty() ? std::optional(value)
                                                                 : std::nullopt;
}

inline std::optional<Instant> instant(const journal::Entry& entry, const char* key) {
  const auto seconds = number<std::int64_t>(entry, key);
  return seconds ? std::optional(Instant{std::chrono::seconds{*seconds}}) : std::nullopt;
}

inline market::Kind kind(const journal::Entry& entry) {
  const std::string_view text = fact(entry, journal::facts::kKind);
  if (text == "material") return market::Kind::Material;
  if (text == "capacity") return market::Kind::Capacity;
  if (text == "support") return market::Kind::Support;
  if (text == "knowledge") return market::Kind::Knowledge;
  return market::Kind::Staff;
}

}  // namespace kontor::figures
