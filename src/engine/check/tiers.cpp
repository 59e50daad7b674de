#include "engine/check/tiers.hpp"

#include "engine/check/rank.hpp"
#include "engine/check/units.hpp"

#include <algorithm>
#include <vector>

namespace kontor::engine::check {
namespace {

using allocate::Instance;
using allocate::TieredAllocation;

class TierJudge {
 public:
  TierJudge(const Instance& instance, std::span<const std::uint8_t> tier,
            const TieredAllocation& answer)
      : instance_(instance),
        tier_(tier),
        answer_(answer),
        prices_(answer.price),
        tiers_(answer.cost.size()) {}

  bool has_shape() const {
    return tier_.size() == instance_.needs() && tiers_ > 0 && answer_.bound.size() == tiers_ &&
           prices_.has_shape(tiers_, instance_.offers()) &&
           std::ranges::all_of(tier_, [&](auto each) { return each < tiers_; });
  }

  Verdict judge_sums() const {
    Rank cost(tiers_, 0);
    Rank bound(tiers_, 0);
    for (std::size_t need = 0; need < instance_.needs(); ++need) {
      cost[tier_[need]] += cost_of(need);
      add(bound, least_option(need), instance_.demand[need]);
    }
    for (std::size_t offer = 0; offer < instance_.offers(); ++offer) {
      add(bound, prices_.of(offer), -Wide{instance_.supply[offer]});
    }
    if (!std::ranges::equal(cost, answer_.cost)) return {Fault::CostWrong};
    if (!std::ranges::equal(bound, answer_.bound)) return {Fault::BoundWrong};
    return gap(cost, bound);
  }

 private:
  Rank least_option(std::size_t need) const {
    Rank least(tiers_, 0);
    least[tier_[need]] = instance_.penalty[need];
    for (std::size_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1];
         ++edge) {
      Rank option = prices_.of(instance_.offer[edge]);
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
  RankPrices prices_;
  std::size_t tiers_;
};

}  // namespace

Verdict tiers(const Instance& instance, std::span<const std::uint8_t> tier,
              const TieredAllocation& answer) {
  const TierJudge judge(instance, tier, answer);
  if (!judge.has_shape()) return {Fault::Shape};
  if (const Verdict possible = units(instance, answer.units); !possible.holds()) return possible;
  const Verdict prices = RankPrices(answer.price).judge(instance.offers());
  if (!prices.holds()) return prices;
  return judge.judge_sums();
}

}  // namespace kontor::engine::check
