#pragma once

#include "engine/allocate/fairness.hpp"
#include "engine/check/verdict.hpp"

namespace kontor::engine::check {

/// Judges a fair allocation from instance, rule, answer and prices alone; shares no code with any
/// solver and slices demands itself. What is judged is stated at FairAllocation and at
/// allocate_fairly; an edge that costs more than its need's penalty must be empty
/// (Fault::EdgeUnknown). The gap is that of the first objective that has one; `where` names it.
/// The efficient cost beside it is an Allocation's own and judged there.
/// O(tiers × (slices × edges a need + offers) + slices × log(slices)).
Verdict fair(const allocate::Instance& instance, const allocate::Fairness& rule,
             const allocate::FairAllocation& answer);

}  // namespace kontor::engine::check
