#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace kontor::engine::check {

/// The extremes of a piece of the edges, by which all of them are in range or not.
struct Extremes {
  std::uint32_t offer_max = 0;
  std::uint32_t units_max = 0;  // a negative number is a very large one here
  std::int32_t cost_min = 0;
  std::int32_t cost_max = 0;
};

/// A piece of the edges: three arrays of equal length.
struct Piece {
  std::span<const std::uint32_t> offer;
  std::span<const std::int32_t> cost;
  std::span<const std::int32_t> units;
};

Extremes extremes(const Piece& piece);

/// reach[e] = cost[e] + price[offer[e]]. @pre offers are within `price`, sums within 32 bits.
void add_prices(const Piece& piece, const std::int32_t* price, std::int32_t* reach);

/// The least of `start` and `values`.
std::int32_t least(std::int32_t start, const std::int32_t* values, std::size_t count);

}  // namespace kontor::engine::check
