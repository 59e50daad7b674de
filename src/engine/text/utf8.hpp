#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kontor::engine::text {

struct Decoded {
  std::int32_t character = 0;  // a code point, or kIllFormed
  std::size_t bytes = 1;
};

inline constexpr std::int32_t kIllFormed = -1;

/// The character at `at`; a byte that begins none is ill-formed and stands alone. Surrogates and
/// overlong forms count as ill-formed. @pre at < text.size()
constexpr Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [text](std::size_t place) {
    return place < text.size() ? std::int32_t{static_cast<unsigned char>(text[place])} : 0;
  };
  const std::int32_t first = byte(at);
  if (first < 0x80) return {first, 1};
  const bool can_lead = first >= 0xC2 && first <= 0xF4;
  if (!can_lead) return {kIllFormed, 1};
  const std::size_t more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
  std::int32_t character = first & (0x3F >> more);
  for (std::size_t step = 1; step <= more; ++step) {
    if ((byte(at + step) & 0xC0) != 0x80) return {kIllFormed, 1};
    character = (character << 6) | (byte(at + step) & 0x3F);
  }
  constexpr std::int32_t kLeast[] = {0, 0x80, 0x800, 0x10000};
  const bool is_surrogate = character >= 0xD800 && character <= 0xDFFF;
  const bool is_good = character >= kLeast[more] && character <= 0x10FFFF && !is_surrogate;
  return is_good ? Decoded{character, more + 1} : Decoded{kIllFormed, 1};
}

}  // namespace kontor::engine::text
