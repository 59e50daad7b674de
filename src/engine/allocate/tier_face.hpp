#pragma once

#include "engine/allocate/instance.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kontor::engine::allocate {

/// What an allocation must heed so that the tiers so far keep their optimum.
class TierFace {
 public:
  TierFace(const Instance& instance, std::span<const std::uint8_t> tier);

  /// The market of the tiers up to `rank`, in which only the needs of `rank` cost anything. Needs
  /// of later tiers ask for nothing. @param fine  for what must not stay unmet, and reward for what
  /// must be used; up to kCostMax
  Instance market(std::size_t rank, std::int32_t fine);

  /// Whether `answer` to the last market heeds what it must.
  bool is_kept_by(const Allocation& answer) const;

  /// Narrows the face to the optima of the last market. @return the prices of its tier.
  std::vector<std::int64_t> narrow(const Instance& market, const Allocation& answer,
                                   std::int32_t fine);

  /// The units of `answer` to the last market on the edges of the instance.
  std::vector<std::int32_t> units(const Allocation& answer) const;

 private:
  void add_edges(std::size_t need, std::size_t rank, std::int32_t fine, Instance& market);

  const Instance& instance_;
  std::span<const std::uint8_t> tier_;
  std::vector<bool> is_usable_;      // [edges]
  std::vector<bool> may_be_unmet_;   // [needs]
  std::vector<bool> must_be_full_;   // [offers]
  std::vector<std::uint32_t> edge_;  // [edges of the last market], edge of the instance
  std::size_t rank_ = 0;             // of the last market
};

}  // namespace kontor::engine::allocate
