#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace kontor::engine::candidates {

/// Days are counted from 1970-01-01, a Thursday; bit 0 of a week mask is Monday.
/// Branch-free counting for loops over many rows; days before 1970 are not allowed.
inline constexpr int kDaysInWeek = 7;
inline constexpr std::uint32_t kWeekMask = 0x7F;

namespace detail {

constexpr std::array<std::uint8_t, 256> counts_of_bits() {
  std::array<std::uint8_t, 256> counts{};
  for (std::uint32_t mask = 0; mask < counts.size(); ++mask) {
    counts[mask] = static_cast<std::uint8_t>(std::popcount(mask));
  }
  return counts;
}

// A table, because without -mpopcnt counting bits is a call.
inline constexpr auto kBitCounts = counts_of_bits();

}  // namespace detail

/// @pre mask < 256
constexpr std::int32_t bit_count(std::uint32_t mask) {
  return detail::kBitCounts[mask];
}

/// How many days of `first` … `last` (both included; none if last < first) are in `week`.
constexpr std::int32_t working_days(std::int32_t first, std::int32_t last, std::uint32_t week) {
  const std::int32_t days = last - first + 1;
  if (days <= 0) return 0;
  constexpr std::int32_t kWeekdayOfEpoch = 3;
  const auto start = static_cast<std::uint32_t>((first + kWeekdayOfEpoch) % kDaysInWeek);
  const std::uint32_t rest = ((1U << (days % kDaysInWeek)) - 1) << start;
  const std::uint32_t folded = (rest | (rest >> kDaysInWeek)) & kWeekMask;
  return days / kDaysInWeek * bit_count(week) + bit_count(folded & week);
}

}  // namespace kontor::engine::candidates
