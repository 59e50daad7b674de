#pragma once

#include "engine/swap/columns.hpp"

#include <cstdint>
#include <vector>

namespace kontor::engine::swap {

/// Groups of three companies of which a fractional choice of rings takes more than one (see
/// Proof), the most violated first; at most `most`, and few that share a company.
/// `share` [columns] says how much of each column is chosen, 0 to 1.
/// Source of the cuts: M. Jepsen, B. Petersen, S. Spoorendonk, D. Pisinger, "Subset-row
/// inequalities applied to the vehicle-routing problem with time windows", Operations Research
/// 56 (2008).
std::vector<std::vector<std::uint32_t>> violated_triples(const Columns& columns,
                                                         const std::vector<double>& share,
                                                         std::uint32_t companies, std::size_t most);

}  // namespace kontor::engine::swap
