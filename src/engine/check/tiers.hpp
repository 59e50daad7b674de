#pragma once

#include "engine/allocate/tiers.hpp"
#include "engine/check/verdict.hpp"

#include <cstdint>
#include <span>

namespace kontor::engine::check {

/// Judges an answer in tiers from instance, tiers, answer and prices alone, see TieredAllocation;
/// shares no code with any solver. Units are judged as by check::allocation. The gap is that of the
/// first tier that has one; `where` then names this tier.
/// O(tiers × (edges + needs + offers)).
Verdict tiers(const allocate::Instance& instance, std::span<const std::uint8_t> tier,
              const allocate::TieredAllocation& answer);

}  // namespace kontor::engine::check
