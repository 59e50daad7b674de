#include "engine/online/check_start.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace kontor::engine::online {
namespace {

using allocate::Allocation;
using allocate::Instance;
using allocate::kCostMax;
using allocate::kTotalUnitsMax;
using allocate::kUnitsMax;

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

bool has_shape(const Instance& instance) {
  return instance.penalty.size() == instance.needs() && instance.needs() < kNone &&
         instance.offers() < kNone && instance.cost.size() == instance.edges() &&
         instance.row_begin.size() == instance.needs() + 1 && instance.row_begin.front() == 0 &&
         instance.row_begin.back() == instance.edges() &&
         std::ranges::is_sorted(instance.row_begin);
}

template <class Number>
bool all_between(const std::vector<Number>& numbers, Number least, Number most) {
  return std::ranges::all_of(numbers, [=](Number each) { return least <= each && each <= most; });
}

bool units_fit(const std::vector<std::int32_t>& units) {
  return all_between(units, 0, kUnitsMax) &&
         std::reduce(units.begin(), units.end(), std::int64_t{0}) <= kTotalUnitsMax;
}

bool has_range(const Instance& instance) {
  return units_fit(instance.demand) && units_fit(instance.supply) &&
         all_between(instance.penalty, -kCostMax, kCostMax) &&
         all_between(instance.cost, -kCostMax, kCostMax) &&
         std::ranges::all_of(instance.offer,
                             [&](std::uint32_t each) { return each < instance.offers(); });
}

bool names_no_offer_twice(const Instance& instance) {
  std::vector<std::uint32_t> last_need(instance.offers(), kNone);
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    for (std::uint32_t edge = instance.row_begin[need]; edge < instance.row_begin[need + 1];
         ++edge) {
      std::uint32_t& last = last_need[instance.offer[edge]];
      if (last == need) return false;
      last = need;
    }
  }
  return true;
}

bool has_shape(const Instance& instance, const Allocation& start) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  return start.units.size() == instance.edges() && start.price.size() == instance.offers() &&
         all_between(start.units, 0, kUnitsMax) && all_between(start.price, std::int64_t{0}, kMost);
}

}  // namespace

Result<void> check_start(const Instance& instance, const Allocation& start) {
  if (!has_shape(instance)) return fail(ErrorKind::Invalid, "online.instance.shape");
  if (!has_range(instance)) return fail(ErrorKind::Invalid, "online.instance.range");
  if (!names_no_offer_twice(instance)) return fail(ErrorKind::Invalid, "online.link.repeated");
  if (!has_shape(instance, start)) return fail(ErrorKind::Invalid, "online.allocation.shape");
  return {};
}

}  // namespace kontor::engine::online
