#pragma once

#include "engine/allocate/lots.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kontor::engine::allocate {

/// Units in lots as they stand, with what is open and left.
class LotState {
 public:
  LotState(const Instance& instance, const Lots& lots, std::span<const std::int64_t> price);

  /// Rounds `units` down to lots and minimum quantities, then fills what is open.
  void round(std::span<const std::int32_t> units);

  void set(std::size_t edge, std::int32_t units);
  std::int32_t units(std::size_t edge) const { return units_[edge]; }
  std::int32_t open(std::size_t need) const { return open_[need]; }
  std::int32_t left(std::size_t offer) const { return left_[offer]; }
  std::uint32_t need_of(std::size_t edge) const { return need_of_[edge]; }
  std::vector<std::int32_t> take() && { return std::move(units_); }

 private:
  void fill(std::size_t need);
  void clear(std::size_t need);
  std::int32_t possible(std::size_t edge) const;
  std::int64_t saving(std::size_t need) const;

  const Instance& instance_;
  const Lots& lots_;
  std::span<const std::int64_t> price_;
  std::vector<std::uint32_t> need_of_;  // [edges]
  std::vector<std::int32_t> units_;     // [edges]
  std::vector<std::int32_t> open_;      // [needs]
  std::vector<std::int32_t> left_;      // [offers]
};

}  // namespace kontor::engine::allocate
