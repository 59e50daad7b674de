#pragma once

#include "engine/swap/answer.hpp"
#include "engine/swap/columns.hpp"

#include <cstdint>
#include <vector>

namespace kontor::engine::swap {

/// By how much the prices of each column exceed its weight, in price units; negative: an excess.
/// O(members of all columns × groups of each).
std::vector<std::int64_t> slacks(const Columns& columns, const Prices& prices, std::int64_t unit);

/// Raises the price of the lowest company of each column with an excess until there is none, then
/// lowers every price as far as no excess arises. @pre `columns` are all rings there are
/// @return the bound, the sum of all prices (see Proof). O(members of all columns × groups).
std::int64_t tighten(const Columns& columns, Prices& prices, std::int64_t unit);

}  // namespace kontor::engine::swap
