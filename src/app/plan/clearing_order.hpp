#pragma once

#include "app/market/clearing_problem.hpp"
#include "app/store.hpp"

namespace kontor::plan {

/// What the store knows of the pairs of `live` needs: which are suggested or talked about, and
/// which one side declined.
market::ClearingOrder clearing_order(const Records& records, const PlanFields& fields,
                                     const std::vector<market::ListedPtr>& live, Instant now);

}  // namespace kontor::plan
