#pragma once

#include "engine/allocate/lots.hpp"
#include "engine/check/verdict.hpp"

#include <cstdint>
#include <span>

namespace kontor::engine::check {

/// Judges an allocation in lots: units and cost as check::allocation, the bound from `price` and
/// supplies in whole lots alone, and every lot, minimum quantity and whole need (Fault::LotBroken
/// at an edge, Fault::NeedBroken at a need). The gap is the proven distance from the best such
/// allocation. O(edges).
Verdict lots(const allocate::Instance& instance, const allocate::Lots& lots,
             const allocate::LotAllocation& answer, std::span<const std::int64_t> price);

}  // namespace kontor::engine::check
