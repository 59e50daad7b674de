#include "engine/reasons/scarcity.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace kontor::engine::reasons {

using allocate::Allocation;
using allocate::Instance;

std::vector<Scarcity> scarcity_by_group(const Instance& instance, const Allocation& allocation,
                                        std::span<const std::uint32_t> group_of_offer,
                                        std::size_t groups) {
  KONTOR_CHECK(group_of_offer.size() == instance.offers());
  std::vector<Scarcity> scarcity(groups);
  for (std::uint32_t offer = 0; offer < instance.offers(); ++offer) {
    if (instance.supply[offer] == 0) continue;  // its price says nothing of a unit that is there
    KONTOR_CHECK(group_of_offer[offer] < groups);
    Scarcity& group = scarcity[group_of_offer[offer]];
    const std::int64_t price = allocation.price[offer];
    group.price_max = std::max(group.price_max, price);
    // A price in use is below 2^29 and all units together are at most 2^32.
    group.price_total += price * instance.supply[offer];
    group.units += instance.supply[offer];
  }
  return scarcity;
}

std::vector<Shortage> shortage_by_group(const Instance& instance, const Allocation& allocation,
                                        std::span<const std::uint32_t> group_of_need,
                                        std::size_t groups) {
  KONTOR_CHECK(group_of_need.size() == instance.needs());
  std::vector<Shortage> shortage(groups);
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    KONTOR_CHECK(group_of_need[need] < groups);
    Shortage& group = shortage[group_of_need[need]];
    group.demand += instance.demand[need];
    group.unmet += instance.demand[need];
    for (std::uint32_t edge = instance.row_begin[need]; edge < instance.row_begin[need + 1];
         ++edge) {
      group.unmet -= allocation.units[edge];
    }
  }
  return shortage;
}

}  // namespace kontor::engine::reasons
