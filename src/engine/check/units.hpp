#pragma once

#include "engine/allocate/instance.hpp"
#include "engine/check/verdict.hpp"

#include <cstdint>
#include <vector>

namespace kontor::engine::check {

/// Whether units are possible, whatever they cost: no need over-served, no supply exceeded, and
/// the instance in its range. O(edges).
Verdict units(const allocate::Instance& instance, const std::vector<std::int32_t>& units);

}  // namespace kontor::engine::check
