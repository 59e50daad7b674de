#include "engine/check/tiers.hpp"

#include "engine/check/allocation.hpp"

#include <algorithm>
#include <vector>

namespace kontor::engine::check {
namespace {

using allocate::Instance;
using allocate::TieredAllocation;

__extension__ using Wide = __int128;
/// Sums of 2^32 units at such prices stay below 2^95.
constexpr std::int64_t kPriceMax = std::int64_t{1} << 62;

/// One number a tier, compared like words in a dictionary.
using Rank = std::vector<Wide>;

class TierJudge {
 public:
  TierJudge(const Instance& instance, std::span<const std::uint8_t> tier,
            const TieredAllocation& answer)
      : instance_(instance), tier_(tier), answer_(answer), tiers_(answer.cost.size()) {}

  bool has_shape() const {
    const auto has_offers = [&](const auto& each) { return each.size() == instance_.offers(); };
    return tier_.size() == instance_.needs() && tiers_ > 0 && answer_.bound.size() == tiers_ &&
           answer_.price.size() == tiers_ && std::ranges::all_of(answer_.price, has_offers) &&
           std::ranges::all_of(tier_, [&](auto each) { return each < tiers_; });
  }

  /// Whether the units are possible, without a look at cost and prices.
  Verdict judge_units() const {
    allocate::Allocation plain;
    plain.units = answer_.units;
    plain.price.assign(instance_.offers(), 0);
    const Verdict verdict = allocation(instance_, plain);
    const bool is_possible =
        verdict.holds() || verdict.fault == Fault::CostWrong || verdict.fault == Fault::BoundWrong;
    return is_possible ? Verdict{} : verdict;
  }

  Verdict judge_prices() const {
    for (std::size_t offer = 0; offer < instance_.offers(); ++offer) {
      const Rank price = price_of(offer);
      if (price < Rank(tiers_, 0)) return {Fault::PriceNegative, offer};
      const bool is_in_range = std::ranges::all_of(
          price, [](Wide each) { return each <= kPriceMax && each >= -kPriceMax; });
      if (!is_in_range) return {Fault::RangeExceeded, offer};
    }
    return {};
  }

  Verdict judge_sums() const {
    Rank cost(tiers_, 0);
    Rank bound(tiers_, 0);
    for (std::size_t need = 0; need < instance_.needs(); ++need) {
      cost[tier_[need]] += cost_of(need);
      add(bound, least_option(need), instance_.demand[need]);
    }
    for (std::size_t offer = 0; offer < instance_.offers(); ++offer) {
      add(bound, price_of(offer), -Wide{instance_.supply[offer]});
    }
    if (!std::ranges::equal(cost, answer_.cost)) return {Fault::CostWrong};
    if (!std::ranges::equal(bound, answer_.bound)) return {Fault::BoundWrong};
    return gap(cost, bound);
  }

 private:
  static void add(Rank& sum, const Rank& each, Wide times) {
    for (std::size_t at = 0; at < sum.size(); ++at) sum[at] += times * each[at];
  }

  static Verdict gap(const Rank& cost, const Rank& bound) {
    for (std::size_t at = 0; at < cost.size(); ++at) {
      if (cost[at] == bound[at]) continue;
      const Wide wide = std::min<Wide>(cost[at] - bound[at], INT64_MAX);
      return {Fault::None, at, static_cast<std::int64_t>(wide)};
    }
    return {};
  }

  Rank price_of(std::size_t offer) const {
    Rank price;
    for (const auto& each : answer_.price) price.push_back(each[offer]);
    return price;
  }

  Rank least_option(std::size_t need) const {
    Rank least(tiers_, 0);
    least[tier_[need]] = instance_.penalty[need];
    for (std::size_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1];
         ++edge) {
      Rank option = price_of(instance_.offer[edge]);
      option[tier_[need]] += instance_.cost[edge];
      least = std::min(least, option);
    }
    return least;
  }

  Wide cost_of(std::size_t need) const {
    Wide cost = 0;
    Wide open = instance_.demand[need];
    for (std::size_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1];
         ++edge) {
      cost += Wide{answer_.units[edge]} * instance_.cost[edge];
      open -= answer_.units[edge];
    }
    return cost + open * instance_.penalty[need];
  }

  const Instance& instance_;
  std::span<const std::uint8_t> tier_;
  const TieredAllocation& answer_;
  std::size_t tiers_;
};

}  // namespace

Verdict tiers(const Instance& instance, std::span<const std::uint8_t> tier,
              const TieredAllocation& answer) {
  const TierJudge judge(instance, tier, answer);
  if (!judge.has_shape()) return {Fault::Shape};
  if (const Verdict units = judge.judge_units(); !units.holds()) return units;
  if (const Verdict prices = judge.judge_prices(); !prices.holds()) return prices;
  return judge.judge_sums();
}

}  // namespace kontor::engine::check
