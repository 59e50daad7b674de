#include "engine/check/fair.hpp"

#include "engine/check/rank.hpp"
#include "engine/check/units.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace kontor::engine::check {
namespace {

using allocate::FairAllocation;
using allocate::Fairness;
using allocate::Instance;

/// Units of a need that are equally urgent.
struct Portion {
  std::size_t need = 0;
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::int64_t whole = 0;  // weight × demand: its fill is begin ÷ whole
  std::int64_t loss = 0;
};

bool is_emptier(const Portion& left, const Portion& right) {
  return Wide{left.begin} * right.whole < Wide{right.begin} * left.whole;
}

std::vector<Portion> portions_of(const Instance& instance, const Fairness& rule) {
  std::vector<Portion> portions;
  for (std::size_t need = 0; need < instance.needs(); ++need) {
    const std::int64_t demand = instance.demand[need];
    const std::int64_t weight = rule.weight.empty() ? 1 : rule.weight[need];
    const std::int64_t count = std::min<std::int64_t>(demand, rule.steps);
    for (std::int64_t step = 0; step < count; ++step) {
      portions.push_back(
          {need, demand * step / count, demand * (step + 1) / count, weight * demand, 0});
    }
  }
  std::ranges::sort(portions, is_emptier);
  for (std::size_t at = portions.size(); at-- > 0;) {
    const bool is_last = at + 1 == portions.size();
    const std::int64_t above = is_last ? 0 : portions[at + 1].loss;
    const bool is_new = is_last || is_emptier(portions[at], portions[at + 1]);
    portions[at].loss = above + (is_new ? 1 : 0);
  }
  return portions;
}

class FairJudge {
 public:
  FairJudge(const Instance& instance, const Fairness& rule, const FairAllocation& answer)
      : instance_(instance), rule_(rule), answer_(answer), prices_(answer.price) {
    for (std::size_t need = 0; need < instance.needs(); ++need) {
      served_.push_back(0);
      for (std::size_t edge = instance.row_begin[need]; edge < instance.row_begin[need + 1];
           ++edge) {
        served_[need] += answer.units[edge];
      }
    }
  }

  Verdict judge() {
    Rank reached(answer_.reached.size(), 0);
    Rank bound = reached;
    for (std::size_t need = 0; need < instance_.needs(); ++need) {
      if (const Verdict paid = pay(need, reached); !paid.holds()) return paid;
    }
    for (const Portion& portion : portions_of(instance_, rule_)) {
      const std::int64_t units = portion.end - portion.begin;
      const std::int64_t open =
          std::clamp(portion.end - served_[portion.need], std::int64_t{0}, units);
      reached[2 * tier(portion.need)] += Wide{open} * portion.loss;
      add(bound, least_option(portion), units);
    }
    for (std::size_t offer = 0; offer < instance_.offers(); ++offer) {
      add(bound, prices_.of(offer), -Wide{instance_.supply[offer]});
    }
    if (!std::ranges::equal(reached, answer_.reached)) return {Fault::CostWrong};
    if (!std::ranges::equal(bound, answer_.bound)) return {Fault::BoundWrong};
    return gap(reached, bound);
  }

 private:
  std::size_t tier(std::size_t need) const { return rule_.tier.empty() ? 0 : rule_.tier[need]; }
  bool is_dear(std::size_t need, std::size_t edge) const {
    return instance_.cost[edge] > instance_.penalty[need];
  }

  /// Adds the cost in money of a need.
  Verdict pay(std::size_t need, Rank& reached) const {
    Wide& cost = reached[2 * tier(need) + 1];
    cost += Wide{instance_.demand[need] - served_[need]} * instance_.penalty[need];
    for (std::size_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1];
         ++edge) {
      if (answer_.units[edge] > 0 && is_dear(need, edge)) return {Fault::EdgeUnknown, edge};
      cost += Wide{answer_.units[edge]} * instance_.cost[edge];
    }
    return {};
  }

  Rank least_option(const Portion& portion) const {
    const std::size_t need = portion.need;
    Rank least(answer_.reached.size(), 0);
    least[2 * tier(need)] = portion.loss;
    least[2 * tier(need) + 1] = instance_.penalty[need];
    for (std::size_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1];
         ++edge) {
      if (is_dear(need, edge)) continue;
      Rank option = prices_.of(instance_.offer[edge]);
      option[2 * tier(need) + 1] += instance_.cost[edge];
      least = std::min(least, option);
    }
    return least;
  }

  const Instance& instance_;
  const Fairness& rule_;
  const FairAllocation& answer_;
  RankPrices prices_;
  std::vector<std::int64_t> served_;  // [needs], at most the demand
};

bool has_shape(const Instance& instance, const Fairness& rule, const FairAllocation& answer) {
  const std::size_t objectives = answer.reached.size();
  const auto fits = [&](std::size_t size) { return size == 0 || size == instance.needs(); };
  const auto is_weight = [](std::int32_t each) {
    return each >= 1 && each <= allocate::kWeightMax;
  };
  return objectives > 0 && objectives % 2 == 0 && answer.bound.size() == objectives &&
         RankPrices(answer.price).has_shape(objectives, instance.offers()) &&
         fits(rule.weight.size()) && fits(rule.tier.size()) &&
         std::ranges::all_of(rule.weight, is_weight) && rule.steps >= 1 &&
         rule.steps <= allocate::kStepsMax &&
         std::ranges::all_of(rule.tier, [&](auto each) { return 2 * each < objectives; });
}

}  // namespace

Verdict fair(const Instance& instance, const Fairness& rule, const FairAllocation& answer) {
  if (!has_shape(instance, rule, answer)) return {Fault::Shape};
  if (const Verdict possible = units(instance, answer.units); !possible.holds()) return possible;
  const Verdict prices = RankPrices(answer.price).judge(instance.offers());
  if (!prices.holds()) return prices;
  return FairJudge(instance, rule, answer).judge();
}

}  // namespace kontor::engine::check
