#include "engine/allocate/slices.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <compare>
#include <functional>
#include <numeric>

namespace kontor::engine::allocate {
namespace {

/// begin ÷ (weight × demand), compared exactly: 20 bits × (10 + 20) bits stay within 64.
struct Fill {
  std::int64_t begin;
  std::int64_t whole;

  friend std::strong_ordering operator<=>(const Fill& left, const Fill& right) {
    return left.begin * right.whole <=> right.begin * left.whole;
  }
  friend bool operator==(const Fill& left, const Fill& right) {
    return (left <=> right) == std::strong_ordering::equal;
  }
};

Fill fill_of(const Slice& slice, const Instance& instance, const Fairness& fairness) {
  const std::int64_t weight = fairness.weight.empty() ? 1 : fairness.weight[slice.need];
  return {slice.begin, weight * instance.demand[slice.need]};
}

bool is_in_range(const Instance& instance, const Fairness& fairness) {
  const auto is_weight = [](std::int32_t each) { return each >= 1 && each <= kWeightMax; };
  return (fairness.weight.empty() || fairness.weight.size() == instance.needs()) &&
         std::ranges::all_of(fairness.weight, is_weight) && fairness.steps >= 1 &&
         fairness.steps <= kStepsMax;
}

std::vector<Slice> cut(const Instance& instance, std::int32_t steps_max) {
  std::vector<Slice> slices;
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    const std::int64_t demand = instance.demand[need];
    const std::int64_t steps = std::min<std::int64_t>(demand, steps_max);
    for (std::int64_t step = 0; step < steps; ++step) {
      const auto begin = static_cast<std::int32_t>(demand * step / steps);
      const auto end = static_cast<std::int32_t>(demand * (step + 1) / steps);
      slices.push_back({need, begin, end - begin, 0});
    }
  }
  return slices;
}

}  // namespace

std::vector<Slice> slices_of(const Instance& instance, const Fairness& fairness) {
  KONTOR_CHECK(is_in_range(instance, fairness));
  std::vector<Slice> slices = cut(instance, fairness.steps);
  std::vector<std::size_t> order(slices.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto fill = [&](std::size_t at) { return fill_of(slices[at], instance, fairness); };
  std::ranges::stable_sort(order, std::less(), fill);
  std::int64_t loss = 0;
  for (std::size_t at = order.size(); at-- > 0;) {  // from full to empty
    const bool is_new = at + 1 == order.size() || fill(order[at]) != fill(order[at + 1]);
    loss += is_new ? 1 : 0;
    slices[order[at]].loss = loss;
  }
  return slices;
}

}  // namespace kontor::engine::allocate
