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

Reach reach_of(const Market& market) {
  Reach reach;
  std::int64_t sum = 0;
  std::int64_t rows = 0;
  for (std::uint32_t bidder = 0; bidder < market.bidders(); ++bidder) {
    std::int64_t low = market.outside[bidder];
    std::int64_t high = -low;
    for (std::uint32_t at = market.row_begin[bidder]; at < market.row_begin[bidder + 1]; ++at) {
      const std::int64_t cost = market.edge[at].cost;
      low = std::min(low, cost);
      high = at == market.row_begin[bidder] ? cost : std::max(high, cost);
    }
    if (market.row_begin[bidder] == market.row_begin[bidder + 1]) continue;
    reach.worth = std::max(reach.worth, market.outside[bidder] - low);
    reach.magnitude = std::max({reach.magnitude, std::abs(low), std::abs(high),
                                std::abs(std::int64_t{market.outside[bidder]})});
    sum += high - low;
    ++rows;
  }
  reach.magnitude = std::max(reach.magnitude, reach.worth);
  if (sum > rows) reach.difference = sum / rows;
  return reach;
}

}  // namespace

Steps steps_of(const Market& market) {
  const Reach reach = reach_of(market);
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
