#pragma once

#include "engine/allocate/fairness.hpp"

#include <cstdint>
#include <vector>

namespace kontor::engine::allocate {

/// A piece of a need's demand: the units from `begin` on.
struct Slice {
  std::uint32_t need = 0;
  std::int32_t begin = 0;
  std::int32_t units = 0;
  std::int64_t loss = 0;  // of a unit that stays unserved; higher where the fill is lower
};

/// The demands of an instance in slices, need by need, from empty to full. Losses are 1 and more,
/// one number for each different fill.
std::vector<Slice> slices_of(const Instance& instance, const Fairness& fairness);

}  // namespace kontor::engine::allocate
