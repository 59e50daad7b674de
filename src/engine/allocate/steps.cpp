#include "engine/allocate/steps.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace kontor::engine::allocate {
namespace {

constexpr int kBits = 29;                  // of scaled costs and prices
constexpr std::int64_t kFirstPart = 64;    // of the largest worth
constexpr std::int64_t kLastPart = 2'048;  // of the usual difference within a row

struct Reach {
  std::int64_t worth = 1;       // the most that a unit can be better than its outside option
  std::int64_t magnitude = 1;   // of costs, outside costs and worth
  std::int64_t difference = 1;  // between the edges of a row, on average
};

Reach reach_of(const Market& market, Watch& watch) {
  Reach reach;
  std::int64_t differences = 0;
  std::int64_t rows = 0;
  for (std::uint32_t bidder = 0; bidder < market.bidders(); ++bidder) {
    const std::int64_t outside = market.outside[bidder];
    reach.magnitude = std::max(reach.magnitude, std::abs(outside));
    if (watch.stopped(static_cast<std::uint32_t>(market.row(bidder).size()))) return {};
    if (market.row(bidder).empty()) continue;
    std::int32_t low = market.row(bidder).front().cost;
    std::int32_t high = low;
    for (const Market::Edge& edge : market.row(bidder)) {
      low = std::min(low, edge.cost);
      high = std::max(high, edge.cost);
    }
    reach.worth = std::max(reach.worth, outside - low);
    reach.magnitude = std::max(reach.magnitude, std::abs(std::int64_t{low}));
    differences += high - low;  // below 2^30 each, of at most 2^30 rows
    ++rows;
  }
  // Costs lie below the outside option, so their magnitude is that of the lowest or of outside.
  reach.magnitude = std::max(reach.magnitude, reach.worth);
  if (differences > rows) reach.difference = differences / rows;
  return reach;
}

}  // namespace

Steps steps_of(const Market& market, Watch& watch) {
  const Reach reach = reach_of(market, watch);
  Steps steps;
  steps.shift =
      kBits - static_cast<int>(std::bit_width(static_cast<std::uint64_t>(reach.magnitude)));
  const std::int64_t last = (reach.difference << steps.shift) / kLastPart;
  const std::int64_t first = (reach.worth << steps.shift) / kFirstPart;
  steps.last = static_cast<std::int32_t>(
      std::clamp<std::int64_t>(last, 1, std::max<std::int64_t>(first, 1)));
  steps.first = static_cast<std::int32_t>(std::max<std::int64_t>(first, steps.last));
  return steps;
}

}  // namespace kontor::engine::allocate
