#include "engine/allocate/answer.hpp"

#include <algorithm>
#include <limits>

namespace kontor::engine::allocate {
namespace {

/// What a unit of a need costs at best: its penalty, or an edge with the price of its offer.
std::int64_t need_value(const Instance& instance, std::span<const std::int64_t> price,
                        std::uint32_t need) {
  std::int64_t value = instance.penalty[need];
  for (std::uint32_t at = instance.row_begin[need]; at < instance.row_begin[need + 1]; ++at) {
    value = std::min(value, instance.cost[at] + price[instance.offer[at]]);
  }
  return value;
}

std::uint32_t cheapest_edge(const Instance& instance, std::uint32_t need, std::uint32_t offer) {
  std::uint32_t best = std::numeric_limits<std::uint32_t>::max();
  std::int32_t cost = std::numeric_limits<std::int32_t>::max();
  for (std::uint32_t at = instance.row_begin[need]; at < instance.row_begin[need + 1]; ++at) {
    if (instance.offer[at] != offer || instance.cost[at] >= cost) continue;
    best = at;
    cost = instance.cost[at];
  }
  return best;
}

void write_units(const Instance& instance, Exact& exact, Allocation& answer) {
  const Market& market = exact.market;
  answer.units.assign(instance.edges(), 0);
  for (std::uint32_t stock = 0; stock < market.stocks(); ++stock) {
    for (const Hold& each : exact.standing.holdings.of(stock)) {
      const std::uint32_t bidder = market.bidder_id[each.bidder];
      const std::uint32_t other = market.stock_id[stock];
      const std::uint32_t edge = market.offers_bid ? cheapest_edge(instance, other, bidder)
                                                   : cheapest_edge(instance, bidder, other);
      answer.units[edge] += each.units;
    }
  }
}

void write_prices(const Instance& instance, const Exact& exact, Allocation& answer) {
  const Market& market = exact.market;
  answer.price.assign(instance.offers(), 0);
  if (market.offers_bid) {
    for (std::uint32_t bidder = 0; bidder < market.bidders(); ++bidder) {
      answer.price[market.bidder_id[bidder]] = -std::int64_t{exact.value[bidder]};
    }
  } else {
    for (std::uint32_t stock = 0; stock < market.stocks(); ++stock) {
      answer.price[market.stock_id[stock]] = exact.standing.price[stock];
    }
  }
}

/// An offer without a unit took no part; its price is what makes it uninteresting.
void price_empty_offers(const Instance& instance, Allocation& answer) {
  if (std::ranges::count(instance.supply, 0) == 0) return;
  std::vector<std::int64_t> before = answer.price;
  for (std::uint32_t offer = 0; offer < instance.offers(); ++offer) {
    if (instance.supply[offer] == 0) before[offer] = 2 * std::int64_t{kCostMax};
  }
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    const std::int64_t value = need_value(instance, before, need);
    for (std::uint32_t at = instance.row_begin[need]; at < instance.row_begin[need + 1]; ++at) {
      if (instance.supply[instance.offer[at]] > 0) continue;
      std::int64_t& price = answer.price[instance.offer[at]];
      price = std::max(price, value - instance.cost[at]);
    }
  }
}

/// No overflow: at most 2^32 units on each side, each at a cost, value or price within ±2^29.
void sum_up(const Instance& instance, Allocation& answer) {
  answer.cost = 0;
  answer.bound = 0;
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    std::int64_t unmet = instance.demand[need];
    for (std::uint32_t at = instance.row_begin[need]; at < instance.row_begin[need + 1]; ++at) {
      answer.cost += std::int64_t{answer.units[at]} * instance.cost[at];
      unmet -= answer.units[at];
    }
    answer.cost += unmet * instance.penalty[need];
    answer.bound += instance.demand[need] * need_value(instance, answer.price, need);
  }
  for (std::uint32_t offer = 0; offer < instance.offers(); ++offer) {
    answer.bound -= instance.supply[offer] * answer.price[offer];
  }
}

}  // namespace

Allocation answer_from(const Instance& instance, Exact& exact) {
  Allocation answer;
  write_units(instance, exact, answer);
  write_prices(instance, exact, answer);
  price_empty_offers(instance, answer);
  sum_up(instance, answer);
  return answer;
}

std::vector<std::int64_t> stock_prices(const Instance& instance,
                                       std::span<const std::int64_t> offer_price, bool offers_bid) {
  if (!offers_bid) return {offer_price.begin(), offer_price.end()};
  std::vector<std::int64_t> gain(instance.needs());
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    gain[need] = instance.penalty[need] - need_value(instance, offer_price, need);
  }
  return gain;
}

}  // namespace kontor::engine::allocate
