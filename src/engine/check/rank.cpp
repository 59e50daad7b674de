#include "engine/check/rank.hpp"

#include <algorithm>

namespace kontor::engine::check {
namespace {

/// Sums of 2^32 units at such prices stay below 2^95.
constexpr std::int64_t kPriceMax = std::int64_t{1} << 62;

}  // namespace

void add(Rank& sum, const Rank& each, Wide times) {
  for (std::size_t at = 0; at < sum.size(); ++at) sum[at] += times * each[at];
}

Verdict gap(const Rank& cost, const Rank& bound) {
  for (std::size_t at = 0; at < cost.size(); ++at) {
    if (cost[at] == bound[at]) continue;
    const Wide wide = std::min<Wide>(cost[at] - bound[at], INT64_MAX);
    return {Fault::None, at, static_cast<std::int64_t>(wide)};
  }
  return {};
}

bool RankPrices::has_shape(std::size_t objectives, std::size_t offers) const {
  return price_.size() == objectives &&
         std::ranges::all_of(price_, [&](const auto& each) { return each.size() == offers; });
}

Verdict RankPrices::judge(std::size_t offers) const {
  for (std::size_t offer = 0; offer < offers; ++offer) {
    const Rank price = of(offer);
    const auto first = std::ranges::find_if(price, [](Wide each) { return each != 0; });
    if (first != price.end() && *first < 0) return {Fault::PriceNegative, offer};
    const bool is_in_range = std::ranges::all_of(
        price, [](Wide each) { return each <= kPriceMax && each >= -kPriceMax; });
    if (!is_in_range) return {Fault::RangeExceeded, offer};
  }
  return {};
}

Rank RankPrices::of(std::size_t offer) const {
  Rank price(price_.size());
  for (std::size_t at = 0; at < price.size(); ++at) price[at] = price_[at][offer];
  return price;
}

}  // namespace kontor::engine::check
