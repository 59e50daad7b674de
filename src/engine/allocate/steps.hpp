#pragma once

#include "engine/allocate/market.hpp"
#include "engine/allocate/watch.hpp"

#include <cstdint>

namespace kontor::engine::allocate {

/// The bid steps of an auction, in fractions of a unit of cost: a price of the auction is a
/// price of the market times 2^shift. Costs and prices so scaled stay below 2^29 each, and a bid
/// adds one step of 2^23 at most, so a cost plus a price never leaves 32 bits.
struct Steps {
  int shift = 0;
  std::int32_t first = 1;
  std::int32_t last = 1;
};

/// Steps from a part of what a unit can be worth down to a part of what the edges of a row
/// differ by; below that, the repair is quicker than the auction.
Steps steps_of(const Market& market, Watch& watch);

}  // namespace kontor::engine::allocate
