#pragma once

#include "engine/allocate/instance.hpp"

namespace kontor::bench {

/// Whether the units of `claimed` fit and cost what it says, and its prices prove that nothing
/// is cheaper. Computed from the definitions at Instance and Allocation, with no other code.
bool proves_optimal(const engine::allocate::Instance& market,
                    const engine::allocate::Allocation& claimed);

}  // namespace kontor::bench
