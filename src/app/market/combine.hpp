#pragma once

#include "app/market/pair.hpp"

#include <span>
#include <vector>

namespace kontor::market {

/// Some lenders of `candidates`, by their place in it, and how many people each gives.
struct Group {
  std::vector<std::size_t> members;      // two or three
  std::vector<std::uint32_t> headcount;  // of each
  std::vector<staff::PartScore> parts;
  std::uint16_t score_permille = 0;
  std::optional<DaySpan> shared;
};

/// The best groups of two or three different companies that reach the headcount of the need,
/// none of which can be left out; best first, fewer lenders first among equal ones. No group
/// shares more than half of its lenders with a better one. O(candidates³): give it some dozens.
/// @pre All of `candidates` fit the same need.
std::vector<Group> combine(std::span<const Pair> candidates, const staff::RankingWeights& weights,
                           std::size_t limit);

}  // namespace kontor::market
