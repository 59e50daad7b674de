#pragma once

#include "engine/allocate/allocate.hpp"
#include "engine/allocate/standing.hpp"
#include "engine/allocate/steps.hpp"
#include "engine/allocate/watch.hpp"

#include <cstdint>
#include <vector>

namespace kontor::engine::allocate {

/// A standing whose prices are whole units of cost and whose places all hold at them: each hold
/// is on a best edge of its bidder, and who stands aside has nothing better.
///
/// What may still be wrong is noted, not hidden: `open` units of bidders without a place, and
/// units `left` of stocks that have a price. The two repairs take these away, one by one, and keep
/// everything else true; when nothing is left to repair, prices and places prove each other.
struct Exact {
  const Market& market;
  Standing& standing;
  std::vector<std::int32_t> value;  // [bidders], of the best edge or the outside option

  /// The units that `bidder` holds of `stock`, or nullptr.
  Hold* find(std::uint32_t stock, std::uint32_t bidder) {
    for (Hold& each : standing.holdings.of(stock)) {
      if (each.bidder == bidder) return &each;
    }
    return nullptr;
  }

  void give(std::uint32_t stock, std::uint32_t bidder, std::int32_t units);
  /// @pre the bidder holds as many
  void take(std::uint32_t stock, std::uint32_t bidder, std::int32_t units);
};

struct Rounding {
  int shift = 0;            // a price of the market is one of the auction divided by 2^shift
  std::int32_t margin = 0;  // by which prices of the auction are lowered before
  unsigned threads = 1;
};

/// Rounds the prices of an auction below and drops what does not hold at the rounded ones.
/// @return of no use if `watch` stopped.
Exact rounded(const Market& market, Standing& standing, const Rounding& rounding, Watch& watch);

/// Places each open unit along a shortest path: to a unit that nobody holds, through bidders who
/// move, or to the outside option of one of them. Prices only rise. @return false if stopped.
bool place_open(Exact& exact, Statistics& statistics, Watch& watch);

/// Fills each stock that has units left and a price, or lowers its price to 0, along a shortest
/// path backwards. Prices only fall. @return false if stopped.
bool fill_left(Exact& exact, Statistics& statistics, Watch& watch);

}  // namespace kontor::engine::allocate
