#pragma once

#include "engine/allocate/exact.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kontor::engine::allocate {

/// The answer in the numbers of the instance. @pre nothing is left to repair
Allocation answer_from(const Instance& instance, Exact& exact);

/// The prices of the stocks, [offers or needs], that belong to prices of the offers: those
/// themselves, or what each need has to gain at them.
std::vector<std::int64_t> stock_prices(const Instance& instance,
                                       std::span<const std::int64_t> offer_price, bool offers_bid);

}  // namespace kontor::engine::allocate
