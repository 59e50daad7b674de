#include "engine/allocate/allocate.hpp"

#include <algorithm>
#include <numeric>

namespace kontor::engine::allocate {
namespace {

constexpr std::size_t kRowsMax = std::size_t{1} << 30;  // of needs, and of offers

bool all_within(const std::vector<std::int32_t>& values, std::int32_t low, std::int32_t high) {
  return std::ranges::all_of(values,
                             [&](std::int32_t each) { return each >= low && each <= high; });
}

bool has_shape(const Instance& instance) {
  const std::vector<std::uint32_t>& begin = instance.row_begin;
  return instance.needs() <= kRowsMax && instance.offers() <= kRowsMax &&
         instance.penalty.size() == instance.needs() && begin.size() == instance.needs() + 1 &&
         begin.front() == 0 && begin.back() == instance.edges() &&
         instance.cost.size() == instance.edges() && std::ranges::is_sorted(begin);
}

bool has_units(const std::vector<std::int32_t>& units) {
  return all_within(units, 0, kUnitsMax) &&
         std::reduce(units.begin(), units.end(), std::int64_t{0}) <= kTotalUnitsMax;
}

}  // namespace

bool is_well_formed(const Instance& instance) {
  return has_shape(instance) && has_units(instance.demand) && has_units(instance.supply) &&
         all_within(instance.penalty, -kCostMax, kCostMax) &&
         all_within(instance.cost, -kCostMax, kCostMax) &&
         std::ranges::all_of(instance.offer,
                             [&](std::uint32_t each) { return each < instance.offers(); });
}

}  // namespace kontor::engine::allocate
