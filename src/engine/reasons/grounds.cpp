#include "engine/reasons/grounds.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace kontor::engine::reasons {

using allocate::Allocation;
using allocate::Instance;

Grounds::Grounds(const Instance& instance, const Allocation& allocation)
    : instance_(instance), allocation_(allocation), residual_(instance, allocation) {
  KONTOR_CHECK(allocation.cost == allocation.bound);
}

std::int64_t Grounds::margin(std::uint32_t edge) const {
  const std::int64_t price = allocation_.price[instance_.offer[edge]];
  return instance_.cost[edge] + price - value(need_of(edge));
}

std::vector<Miss> Grounds::nearest(std::uint32_t need, std::size_t count) const {
  std::vector<Miss> misses;
  for (std::uint32_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1];
       ++edge) {
    if (allocation_.units[edge] == 0) misses.push_back({edge, margin(edge)});
  }
  std::ranges::stable_sort(misses, {}, &Miss::margin);
  misses.resize(std::min(misses.size(), count));
  return misses;
}

std::optional<std::int64_t> Grounds::until_chosen(std::uint32_t edge) const {
  if (allocation_.units[edge] > 0) return 0;
  const std::uint32_t offer = residual_.node_of_offer(instance_.offer[edge]);
  const std::int64_t back = residual_.between(offer, need_of(edge));
  if (back == Residual::kFar) return {};
  return margin(edge) + back;
}

std::int64_t Grounds::until_reduced(std::uint32_t edge) const {
  KONTOR_CHECK(allocation_.units[edge] > 0);
  const std::uint32_t offer = residual_.node_of_offer(instance_.offer[edge]);
  return residual_.between(need_of(edge), offer, edge);
}

std::int64_t Grounds::cost_of_one_more(std::uint32_t need) const {
  return value(need) + residual_.to_outside(need);
}

std::int64_t Grounds::saving_of_one_less(std::uint32_t need) const {
  KONTOR_CHECK(instance_.demand[need] > 0);
  return value(need) - residual_.from_outside(need);
}

std::int64_t Grounds::saving_of_one_more(std::uint32_t offer) const {
  const std::int64_t way = residual_.from_outside(residual_.node_of_offer(offer));
  return std::max<std::int64_t>(0, allocation_.price[offer] - way);
}

std::int64_t Grounds::cost_of_one_less(std::uint32_t offer) const {
  KONTOR_CHECK(instance_.supply[offer] > 0);
  return allocation_.price[offer] + residual_.to_outside(residual_.node_of_offer(offer));
}

std::uint32_t Grounds::need_of(std::uint32_t edge) const {
  const auto& begin = instance_.row_begin;
  const auto next = std::ranges::upper_bound(begin, edge);
  return static_cast<std::uint32_t>(next - begin.begin()) - 1;
}

}  // namespace kontor::engine::reasons
