#include "engine/online/check_start.hpp"

#include "engine/allocate/allocate.hpp"

#include <algorithm>
#include <limits>

namespace kontor::engine::online {
namespace {

using allocate::Allocation;
using allocate::Instance;

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

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
  return start.units.size() == instance.edges() && start.price.size() == instance.offers() &&
         std::ranges::all_of(start.units, [](std::int32_t units) { return units >= 0; }) &&
         std::ranges::all_of(start.price, [](std::int64_t price) { return price >= 0; });
}

}  // namespace

Result<void> check_start(const Instance& instance, const Allocation& start) {
  if (!is_well_formed(instance)) return fail(ErrorKind::Invalid, "online.instance.malformed");
  if (!names_no_offer_twice(instance)) return fail(ErrorKind::Invalid, "online.link.repeated");
  if (!has_shape(instance, start)) return fail(ErrorKind::Invalid, "online.allocation.shape");
  return {};
}

}  // namespace kontor::engine::online
