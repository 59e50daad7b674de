#include "engine/allocate/exact.hpp"

#include "engine/allocate/parts.hpp"

#include <algorithm>

namespace kontor::engine::allocate {
namespace {

constexpr std::uint32_t kRowWork = 16;  // a usual row, in steps of a watch

void round_prices(const Market& market, Standing& standing, const Rounding& rounding) {
  const auto [shift, margin, threads] = rounding;
  for (std::uint32_t stock = 0; stock < market.stocks(); ++stock) {
    standing.price[stock] = std::max(standing.price[stock] - margin, 0) >> shift;
  }
  for (Bidder& bidder : standing.bidders) {
    if (bidder.rest != Standing::kFar) {
      bidder.rest = static_cast<std::int32_t>((std::int64_t{bidder.rest} - margin) >> shift);
    }
    bidder.outside >>= shift;
    for (Market::Edge& edge : bidder.front) edge.cost >>= shift;
  }
}

std::int32_t value_of(const Exact& exact, std::uint32_t number) {
  const Bidder& bidder = exact.standing.bidders[number];
  std::int32_t value = bidder.outside;
  for (const Market::Edge& edge : bidder.front) value = std::min(value, exact.standing.worth(edge));
  if (value <= bidder.rest) return value;
  for (const Market::Edge& edge : exact.market.row(number)) {
    value = std::min(value, exact.standing.worth(edge));
  }
  return value;
}

/// Units may stand aside only if nothing is better.
void open_aside(Exact& exact, std::size_t number) {
  Bidder& bidder = exact.standing.bidders[number];
  if (exact.value[number] == bidder.outside) return;
  bidder.open += bidder.aside;
  bidder.aside = 0;
}

bool holds_best(const Exact& exact, std::uint32_t stock, std::uint32_t bidder) {
  const auto is_best = [&](const Market::Edge& edge) {
    return edge.stock == stock && exact.standing.worth(edge) == exact.value[bidder];
  };
  return std::ranges::any_of(exact.standing.bidders[bidder].front, is_best) ||
         std::ranges::any_of(exact.market.row(bidder), is_best);
}

/// Joins the holds of a bidder into one, and opens those that are not on a best edge.
void keep_best(Exact& exact, std::uint32_t stock) {
  Standing& standing = exact.standing;
  const std::span<Hold> holds = standing.holdings.of(stock);
  std::ranges::sort(holds, {}, &Hold::bidder);
  std::size_t kept = 0;
  for (const Hold& each : holds) {
    if (kept > 0 && holds[kept - 1].bidder == each.bidder) {
      holds[kept - 1].units += each.units;
    } else if (holds_best(exact, stock, each.bidder)) {
      holds[kept++] = each;
    } else {
      standing.bidders[each.bidder].open += each.units;
      standing.holdings.left(stock) += each.units;
    }
  }
  standing.holdings.shrink(stock, kept);
}

}  // namespace

void Exact::give(std::uint32_t stock, std::uint32_t bidder, std::int32_t units) {
  if (Hold* hold = find(stock, bidder)) {
    hold->units += units;
  } else {
    standing.holdings.append(stock, {bidder, 0, units});
  }
}

void Exact::take(std::uint32_t stock, std::uint32_t bidder, std::int32_t units) {
  Hold* hold = find(stock, bidder);
  hold->units -= units;
  if (hold->units > 0) return;
  const std::span<Hold> holds = standing.holdings.of(stock);
  *hold = holds.back();
  standing.holdings.shrink(stock, holds.size() - 1);
}

Exact rounded(const Market& market, Standing& standing, const Rounding& rounding, Watch& watch) {
  round_prices(market, standing, rounding);
  Exact exact{market, standing, std::vector<std::int32_t>(market.bidders())};
  for_each_part(market.bidders(), rounding.threads,
                [&](std::size_t, std::size_t number, std::size_t end) {
                  Watch own = watch;
                  for (; number < end && !own.stopped(kRowWork); ++number) {
                    exact.value[number] = value_of(exact, static_cast<std::uint32_t>(number));
                    open_aside(exact, number);
                  }
                });
  for (std::uint32_t stock = 0; stock < market.stocks() && !watch.stopped(kRowWork); ++stock) {
    keep_best(exact, stock);
  }
  return exact;
}

}  // namespace kontor::engine::allocate
