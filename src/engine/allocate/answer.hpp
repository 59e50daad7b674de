#pragma once

#include "engine/allocate/exact.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kontor::engine::allocate {

/// The answer in the numbers of the instance. @pre nothing is left to repair
/// @return of no use if `watch` stopped.
Allocation answer_from(const Instance& instance, Exact& exact, unsigned threads, Watch& watch);

/// [needs], what a unit of each costs at best: its penalty, or an edge with the price of its offer.
std::vector<std::int64_t> need_values(const Instance& instance,
                                      std::span<const std::int64_t> offer_price);

/// The prices of the stocks, [offers or needs], that belong to prices of the offers: those
/// themselves, or what each need has to gain at them.
std::vector<std::int64_t> stock_prices(const Instance& instance,
                                       std::span<const std::int64_t> offer_price, bool offers_bid);

}  // namespace kontor::engine::allocate
