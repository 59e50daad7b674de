#pragma once

#include "engine/allocate/instance.hpp"

#include <cstdint>
#include <optional>

namespace kontor::bench {

/// The lowest cost by LEMON's network simplex (BLOCK_SEARCH), or nothing if it finds none.
///
/// Model: needs give what they ask for, offers take at most their supply (GEQ), and each need has
/// a sink of its own for what stays unmet. One sink for all, or arcs the other way round (LEQ),
/// take LEMON about as long here; 32 bits for costs, used where they fit, are its fastest. Costs
/// are shifted to 0 and above, so that no need gives more. Takes the instance, so that its memory
/// is free while LEMON runs.
std::optional<std::int64_t> lemon_cost(engine::allocate::Instance instance);

}  // namespace kontor::bench
