#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

namespace kontor::engine::text {

/// Lengths of documents in 64 classes: exact below 8, then four classes to each doubling.
inline constexpr std::size_t kLengthClasses = 64;

constexpr std::uint8_t length_class_of(std::uint32_t length) {
  constexpr std::uint32_t kExact = 8;
  constexpr std::uint32_t kLongest = (1U << 17) - 1;
  if (length < kExact) return static_cast<std::uint8_t>(length);
  length = std::min(length, kLongest);
  const auto exponent = static_cast<std::uint32_t>(std::bit_width(length) - 1);  // 3 to 16
  const std::uint32_t step = (length >> (exponent - 2)) & 3U;
  return static_cast<std::uint8_t>(kExact + 4 * (exponent - 3) + step);
}

/// The shortest length of a class, which stands for all of them.
constexpr std::uint32_t length_of_class(std::uint8_t length_class) {
  constexpr std::uint32_t kExact = 8;
  if (length_class < kExact) return length_class;
  const std::uint32_t above = length_class - kExact;
  return (4 + above % 4) << (1 + above / 4);
}

}  // namespace kontor::engine::text
