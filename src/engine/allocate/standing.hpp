#pragma once

#include "engine/allocate/holdings.hpp"
#include "engine/allocate/market.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace kontor::engine::allocate {

/// What a bidder needs for a bid, in one cache line: its best edges, and a bound on the others.
struct alignas(64) Bidder {
  static constexpr std::size_t kFront = 6;

  std::array<Market::Edge, kFront> front;  // those that were best when last sorted
  std::int32_t rest;                       // no other edge is worth less
  std::int32_t outside;                    // cost of a unit without a place
  std::int32_t open;                       // units still to be placed
  std::int32_t aside;                      // units that took the outside option
};

/// Where an auction, and after it the repair, stands: prices, and who holds what.
struct Standing {
  static constexpr std::int32_t kFar = std::numeric_limits<std::int32_t>::max();
  static constexpr std::int32_t kNear = std::numeric_limits<std::int32_t>::min();
  /// The price of no stock, which fills fronts of short rows: above every outside option.
  static constexpr std::int32_t kNoPrice = 1 << 29;

  explicit Standing(const Market& market)
      : price(market.stocks() + 1), bidders(market.bidders()), holdings(market.available) {
    price.back() = kNoPrice;
  }

  std::int32_t worth(const Market::Edge& edge) const { return edge.cost + price[edge.stock]; }

  std::vector<std::int32_t> price;  // [stocks + 1], 0 or more; the last is kNoPrice
  std::vector<Bidder> bidders;
  Holdings holdings;
};

}  // namespace kontor::engine::allocate
