#pragma once

#include <cstdint>
#include <limits>

namespace kontor::store {

/// Above every id that is given: a page that starts from the newest.
template <class AnyId>
inline constexpr AnyId kLastId{std::numeric_limits<std::uint64_t>::max(),
                               std::numeric_limits<std::uint64_t>::max()};

/// A limit as the database counts; more rows than it can count are all rows.
constexpr std::int64_t row_limit(std::size_t limit) {
  constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
  return limit < static_cast<std::size_t>(kMax) ? static_cast<std::int64_t>(limit) : kMax;
}

}  // namespace kontor::store
