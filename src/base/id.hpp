#pragma once

#include "base/result.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace kontor {

/// Identity of a stored thing: a UUIDv7 in two words, so ids sort by creation.
/// `Tag` is the thing itself: an `Id<Listing>` never converts to another Id.
template <class Tag>
struct Id {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  friend auto operator<=>(const Id&, const Id&) = default;
};

/// Position in one dense array of the engine; worthless outside its problem.
template <class Tag>
struct Index {
  std::uint32_t value = 0;

  friend auto operator<=>(const Index&, const Index&) = default;
};

namespace detail {
std::string uuid_text(std::uint64_t high, std::uint64_t low);
std::optional<std::pair<std::uint64_t, std::uint64_t>> uuid_words(std::string_view text);
}  // namespace detail

/// The 36 characters of RFC 9562, lower case: "0192f0c1-…".
template <class Tag>
std::string to_text(const Id<Tag>& id) {
  return detail::uuid_text(id.high, id.low);
}

/// @return `id.malformed` unless `text` is a UUID in its 36-character form.
template <class Tag>
Result<Id<Tag>> id_from_text(std::string_view text) {
  const auto words = detail::uuid_words(text);
  if (!words) return fail(ErrorKind::Invalid, "id.malformed");
  return Id<Tag>{words->first, words->second};
}

/// A UUIDv7: 48 bits of Unix milliseconds, then version, variant and `random`.
std::pair<std::uint64_t, std::uint64_t> uuid_v7(std::uint64_t unix_ms,
                                                std::pair<std::uint64_t, std::uint64_t> random);

}  // namespace kontor

template <class Tag>
struct std::hash<kontor::Id<Tag>> {
  std::size_t operator()(const kontor::Id<Tag>& id) const noexcept {
    return std::hash<std::uint64_t>{}(id.high ^ (id.low * 0x9E3779B97F4A7C15ULL));
  }
};
