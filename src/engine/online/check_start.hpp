#pragma once

#include "base/result.hpp"
#include "engine/allocate/instance.hpp"

namespace kontor::engine::online {

/// Whether a market and an allocation of it have the shapes and ranges that they state, and no
/// row names an offer twice. The codes stand at StandingAllocation::restore(). Time: O(edges).
Result<void> check_start(const allocate::Instance& instance, const allocate::Allocation& start);

}  // namespace kontor::engine::online
