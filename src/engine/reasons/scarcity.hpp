#pragma once

#include "engine/allocate/instance.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kontor::engine::reasons {

/// How scarce the offers of a group are: what one unit more of them would save.
struct Scarcity {
  std::int64_t price_max = 0;
  std::int64_t price_total = 0;  // Σ units × price
  std::int64_t units = 0;        // of supply

  /// By units, rounded down; 0 without supply.
  std::int64_t price_mean() const { return units == 0 ? 0 : price_total / units; }

  friend bool operator==(const Scarcity&, const Scarcity&) = default;
};

/// How far the needs of a group stay unmet, which says something where there is no offer.
struct Shortage {
  std::int64_t demand = 0;
  std::int64_t unmet = 0;

  friend bool operator==(const Shortage&, const Shortage&) = default;
};

// A group is whatever the caller counts together, such as an occupation in a district in a
// week; groups are numbered from 0. Answers: one for each group. Time: O(edges + groups).

/// @param group_of_offer  [offers], each below `groups`
std::vector<Scarcity> scarcity_by_group(const allocate::Instance& instance,
                                        const allocate::Allocation& allocation,
                                        std::span<const std::uint32_t> group_of_offer,
                                        std::size_t groups);

/// @param group_of_need  [needs], each below `groups`
std::vector<Shortage> shortage_by_group(const allocate::Instance& instance,
                                        const allocate::Allocation& allocation,
                                        std::span<const std::uint32_t> group_of_need,
                                        std::size_t groups);

}  // namespace kontor::engine::reasons
