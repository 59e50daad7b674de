#include "engine/allocate/slices.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <compare>
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

}  // namespace

std::vector<Slice> slices_of(const Instance& instance, const Fairness& fairness) {
  KONTOR_CHECK(fairness.weight.empty() || fairness.weight.size() == instance.needs());
  KONTOR_CHECK(fairness.steps >= 1 && fairness.steps <= 1'000);
  for (const std::int32_t weight : fairness.weight) {
    KONTOR_CHECK(weight >= 1 && weight <= kWeightMax);
  }
  std::vector<Slice> slices;
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    const std::int64_t demand = instance.demand[need];
    const std::int64_t steps = std::min<std::int64_t>(demand, fairness.steps);
    for (std::int64_t step = 0; step < steps; ++step) {
      const auto begin = static_cast<std::int32_t>(demand * step / steps);
      const auto end = static_cast<std::int32_t>(demand * (step + 1) / steps);
      slices.push_back({need, begin, end - begin, 0});
    }
  }
  std::vector<std::size_t> order(slices.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto fill = [&](std::size_t at) { return fill_of(slices[at], instance, fairness); };
  std::ranges::sort(order, [&](std::size_t left, std::size_t right) {
    const auto compared = fill(left) <=> fill(right);
    return compared != 0 ? compared < 0 : left < right;
  });
  std::int64_t loss = 0;
  for (std::size_t at = order.size(); at-- > 0;) {  // from full to empty
    const bool is_new = at + 1 == order.size() || fill(order[at]) != fill(order[at + 1]);
    loss += is_new ? 1 : 0;
    slices[order[at]].loss = loss;
  }
  return slices;
}

}  // namespace kontor::engine::allocate
