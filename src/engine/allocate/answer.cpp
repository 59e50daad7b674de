#include "engine/allocate/answer.hpp"

#include "engine/allocate/parts.hpp"

#include <algorithm>
#include <limits>

namespace kontor::engine::allocate {
namespace {

constexpr std::uint32_t kRowWork = 32;  // a usual row, in steps of a watch

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

void write_units(const Instance& instance, Exact& exact, Watch& watch, Allocation& answer) {
  const Market& market = exact.market;
  answer.units.assign(instance.edges(), 0);
  for (std::uint32_t stock = 0; stock < market.stocks() && !watch.stopped(kRowWork); ++stock) {
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

struct Sums {
  std::int64_t cost = 0;
  std::int64_t bound = 0;
};

/// No overflow: at most 2^32 units on each side, each at a cost, value or price within ±2^29.
Sums sums_of(const Instance& instance, const Allocation& answer, std::uint32_t need) {
  Sums sums;
  std::int64_t unmet = instance.demand[need];
  for (std::uint32_t at = instance.row_begin[need]; at < instance.row_begin[need + 1]; ++at) {
    sums.cost += std::int64_t{answer.units[at]} * instance.cost[at];
    unmet -= answer.units[at];
  }
  sums.cost += unmet * instance.penalty[need];
  sums.bound = instance.demand[need] * need_value(instance, answer.price, need);
  return sums;
}

void sum_up(const Instance& instance, unsigned threads, Watch& watch, Allocation& answer) {
  std::vector<Sums> parts(std::max(1U, threads));
  for_each_part(instance.needs(), threads,
                [&](std::size_t part, std::size_t need, std::size_t end) {
                  Watch own = watch;
                  for (; need < end && !own.stopped(kRowWork); ++need) {
                    const Sums sums = sums_of(instance, answer, static_cast<std::uint32_t>(need));
                    parts[part].cost += sums.cost;
                    parts[part].bound += sums.bound;
                  }
                });
  for (const Sums& each : parts) {
    answer.cost += each.cost;
    answer.bound += each.bound;
  }
  for (std::uint32_t offer = 0; offer < instance.offers(); ++offer) {
    answer.bound -= instance.supply[offer] * answer.price[offer];
  }
}

}  // namespace

Allocation answer_from(const Instance& instance, Exact& exact, unsigned threads, Watch& watch) {
  Allocation answer;
  write_units(instance, exact, watch, answer);
  write_prices(instance, exact, answer);
  price_empty_offers(instance, answer);
  sum_up(instance, threads, watch, answer);
  return answer;
}

std::vector<std::int64_t> need_values(const Instance& instance,
                                      std::span<const std::int64_t> offer_price) {
  std::vector<std::int64_t> values(instance.needs());
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    values[need] = need_value(instance, offer_price, need);
  }
  return values;
}

std::vector<std::int64_t> stock_prices(const Instance& instance,
                                       std::span<const std::int64_t> offer_price, bool offers_bid) {
  if (!offers_bid) return {offer_price.begin(), offer_price.end()};
  std::vector<std::int64_t> gain = need_values(instance, offer_price);
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    gain[need] = instance.penalty[need] - gain[need];
  }
  return gain;
}

}  // namespace kontor::engine::allocate
