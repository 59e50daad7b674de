#pragma once

#include <cstdint>
#include <string_view>

namespace kontor::engine::text {

inline constexpr std::size_t kHealedLettersMin = 3;
inline constexpr std::size_t kHealedLettersMax = 40;

/// How many errors a word of so many letters may have: 1 up to seven letters, 2 beyond.
constexpr std::uint32_t errors_allowed(std::size_t letters) {
  constexpr std::size_t kShort = 7;
  return letters <= kShort ? 1 : 2;
}

/// The least number of letters left out, put in, replaced, or neighbours swapped, that makes one
/// word the other (Damerau 1964, each place changed at most once), or `limit` + 1 if it is more.
/// Both are UTF-8. O(letters × limit).
std::uint32_t distance(std::string_view left, std::string_view right, std::uint32_t limit);

/// What a word is made of, for a first look: its number of letters, and which letters it has.
/// An error changes at most two of the bits, so words of other make need not be compared.
struct Make {
  std::uint32_t letters = 0;
  std::uint32_t which = 0;
};

Make make_of(std::string_view word);

/// Whether words of these makes can be within `limit` errors of each other.
bool may_be_near(Make left, Make right, std::uint32_t limit);

}  // namespace kontor::engine::text
