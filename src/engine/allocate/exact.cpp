#include "engine/allocate/exact.hpp"

#include <algorithm>
#include <limits>

namespace kontor::engine::allocate {
namespace {

constexpr std::int32_t kFar = std::numeric_limits<std::int32_t>::max();

void round_prices(Standing& standing, int shift, std::int32_t margin) {
  for (std::int32_t& price : standing.price) price = std::max(price - margin, 0) >> shift;
  for (std::int32_t& rest : standing.rest) {
    if (rest != kFar) rest = static_cast<std::int32_t>((std::int64_t{rest} - margin) >> shift);
  }
}

std::int32_t value_of(const Exact& exact, std::uint32_t bidder) {
  const std::uint32_t begin = exact.market.row_begin[bidder];
  const std::uint32_t end = exact.market.row_begin[bidder + 1];
  const std::uint32_t front = std::min(begin + kFront, end);
  std::int32_t value = exact.market.outside[bidder];
  std::uint32_t at = begin;
  for (; at < front; ++at) value = std::min(value, exact.worth(exact.market.edge[at]));
  if (value <= exact.standing.rest[bidder]) return value;
  for (; at < end; ++at) value = std::min(value, exact.worth(exact.market.edge[at]));
  return value;
}

bool holds_best(const Exact& exact, std::uint32_t stock, std::uint32_t bidder) {
  for (std::uint32_t at = exact.market.row_begin[bidder]; at < exact.market.row_begin[bidder + 1];
       ++at) {
    const Market::Edge& edge = exact.market.edge[at];
    if (edge.stock == stock && exact.worth(edge) == exact.value[bidder]) return true;
  }
  return false;
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
      standing.open[each.bidder] += each.units;
      standing.left[stock] += each.units;
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

Exact rounded(const Market& market, Standing& standing, int shift, std::int32_t margin) {
  round_prices(standing, shift, margin);
  Exact exact{market, standing, std::vector<std::int32_t>(market.bidders())};
  for (std::uint32_t bidder = 0; bidder < market.bidders(); ++bidder) {
    exact.value[bidder] = value_of(exact, bidder);
    if (exact.value[bidder] == market.outside[bidder]) continue;
    standing.open[bidder] += standing.aside[bidder];
    standing.aside[bidder] = 0;
  }
  for (std::uint32_t stock = 0; stock < market.stocks(); ++stock) keep_best(exact, stock);
  return exact;
}

}  // namespace kontor::engine::allocate
