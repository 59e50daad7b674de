#include "bench/engine/judge.hpp"

#include <algorithm>
#include <optional>

namespace kontor::bench {
namespace {

using engine::allocate::Allocation;
using engine::allocate::Instance;

std::int64_t bound_of(const Instance& market, const std::vector<std::int64_t>& price) {
  std::int64_t bound = 0;
  for (std::size_t need = 0; need < market.needs(); ++need) {
    std::int64_t value = market.penalty[need];
    for (std::uint32_t edge = market.row_begin[need]; edge < market.row_begin[need + 1]; ++edge) {
      value = std::min(value, market.cost[edge] + price[market.offer[edge]]);
    }
    bound += value * market.demand[need];
  }
  for (std::size_t offer = 0; offer < market.offers(); ++offer) {
    bound -= price[offer] * market.supply[offer];
  }
  return bound;
}

/// What the units cost, or nothing if they give more than there is.
std::optional<std::int64_t> cost_of(const Instance& market,
                                    const std::vector<std::int32_t>& units) {
  std::vector<std::int64_t> left(market.supply.begin(), market.supply.end());
  std::int64_t cost = 0;
  for (std::size_t need = 0; need < market.needs(); ++need) {
    std::int64_t unmet = market.demand[need];
    for (std::uint32_t edge = market.row_begin[need]; edge < market.row_begin[need + 1]; ++edge) {
      if (units[edge] < 0) return {};
      cost += std::int64_t{units[edge]} * market.cost[edge];
      unmet -= units[edge];
      left[market.offer[edge]] -= units[edge];
    }
    if (unmet < 0) return {};
    cost += unmet * market.penalty[need];
  }
  if (std::ranges::any_of(left, [](std::int64_t each) { return each < 0; })) return {};
  return cost;
}

}  // namespace

bool proves_optimal(const Instance& market, const Allocation& claimed) {
  return claimed.units.size() == market.edges() && claimed.price.size() == market.offers() &&
         std::ranges::all_of(claimed.price, [](std::int64_t price) { return price >= 0; }) &&
         cost_of(market, claimed.units) == claimed.cost &&
         bound_of(market, claimed.price) == claimed.cost;
}

}  // namespace kontor::bench
