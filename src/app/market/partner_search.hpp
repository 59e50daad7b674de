#pragma once

#include "app/market/columns.hpp"
#include "app/market/pair.hpp"
#include "engine/candidates/scan.hpp"

#include <vector>

namespace kontor::market {

/// What the columns say: who is worth a closer look, and how many there are. Holds what it
/// needs, so the columns may change afterwards.
struct Shortlist {
  Known self;
  std::vector<Known> direct;
  std::vector<Known> across;
  std::vector<Known> largest;  // most people first, for combinations
  std::vector<Known> rejected;
  engine::candidates::Answer counts;  // only the numbers in it
};

/// Asks all listings of the other side. O(listings of that side).
Shortlist shortlist(const Columns& columns, std::uint32_t slot, Instant now,
                    const staff::RankingWeights& weights, const PartnerLimits& limits);

/// Applies the whole rule to those on the shortlist, with all reasons.
Partners partners_from(const Shortlist& shortlist, Instant now,
                       const staff::RankingWeights& weights, const PartnerLimits& limits);

}  // namespace kontor::market
