#pragma once

#include "engine/allocate/holdings.hpp"
#include "engine/allocate/market.hpp"

#include <cstdint>
#include <vector>

namespace kontor::engine::allocate {

/// How many edges of a row are looked at first; the rest only when a bound demands it.
inline constexpr std::uint32_t kFront = 6;

/// Where an auction, and after it the repair, stands: prices, and who holds what.
struct Standing {
  explicit Standing(const Market& market)
      : price(market.stocks()),
        left(market.available),
        open(market.wanted),
        aside(market.bidders()),
        rest(market.bidders()),
        holdings(market.stocks()) {}

  std::vector<std::int32_t> price;  // [stocks], 0 or more
  std::vector<std::int32_t> left;   // [stocks], units that nobody holds
  std::vector<std::int32_t> open;   // [bidders], units still without a place
  std::vector<std::int32_t> aside;  // [bidders], units that took the outside option
  std::vector<std::int32_t> rest;   // [bidders], no edge behind the front is worth less
  Holdings holdings;
};

}  // namespace kontor::engine::allocate
