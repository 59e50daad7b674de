#pragma once

#include "engine/allocate/instance.hpp"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace kontor::engine::allocate {

/// An allocation that is best for tier 0, among those best for tier 1, and so on, with the prices
/// that prove it. `price` and `bound` are as in Allocation, once a tier.
///
/// The proof is the duality of Allocation in vectors, one component a tier, which are compared like
/// words in a dictionary: the cost of an edge is its cost at the place of its need's tier and 0
/// elsewhere, and every price vector must be 0 or begin with a positive number. Σ demand × least
/// option − Σ supply × price is then a vector below which no allocation can cost.
struct TieredAllocation {
  std::vector<std::int32_t> units;               // [edges]
  std::vector<std::vector<std::int64_t>> price;  // [tiers][offers]; of later tiers any sign
  std::vector<std::int64_t> cost;                // [tiers], of edges and unmet demand of its needs
  std::vector<std::int64_t> bound;               // [tiers], equals `cost` if optimal
};

struct Tiered {
  Status status = Status::Stopped;
  TieredAllocation best;  // complete if Optimal, empty if Stopped
};

/// Serves tier by tier, exactly: no weight makes up for rank, so nothing overflows and no number
/// of later needs outweighs an earlier one.
///
/// Method: the network simplex method finds the optimum for tier 0, while all else costs nothing.
/// Whatever keeps that optimum is exactly what leaves every arc with a reduced cost other than 0
/// where it lies (complementary slackness): those arcs are frozen, among them edges of later tiers
/// to offers that have a price in tier 0, so that such offers stay fully used above. On what is
/// left tier 1 is solved from the tree that stands, and so on.
/// Deterministic. Time: that of the first tier and usually little more.
/// @param tier  [needs], 0 first; its largest number + 1 is the number of tiers.
/// @param stop  asked at every pivot.
/// @pre the instance has the shape and the range stated at Instance.
Tiered allocate_tiers(const Instance& instance, std::span<const std::uint8_t> tier,
                      const std::stop_token& stop);

}  // namespace kontor::engine::allocate
