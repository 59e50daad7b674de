#pragma once

#include "base/check.hpp"

#include <bit>
#include <cstdint>

namespace kontor::engine::text {

inline constexpr int kFractionBits = 16;

/// The binary logarithm times 2^16, rounded down, by repeated squaring: the same on every
/// machine, which std::log2 does not promise. @pre value > 0. O(16)
constexpr std::uint32_t log2_fixed(std::uint64_t value) {
  KONTOR_CHECK(value > 0);
  const int whole = static_cast<int>(std::bit_width(value)) - 1;
  constexpr int kOne = 31;  // the mantissa lies in [2^31, 2^32), so its square fits 64 bits
  std::uint64_t mantissa = whole > kOne ? value >> (whole - kOne) : value << (kOne - whole);
  auto result = static_cast<std::uint32_t>(whole);
  for (int bit = 0; bit < kFractionBits; ++bit) {
    mantissa = (mantissa * mantissa) >> kOne;
    const std::uint64_t carry = mantissa >> (kOne + 1);
    mantissa >>= carry;
    result = (result << 1) | static_cast<std::uint32_t>(carry);
  }
  return result;
}

}  // namespace kontor::engine::text
