#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kontor::engine::allocate {

/// The largest cost of a unit, either sign, and the largest number of units of a row. A sum of
/// 2^32 units at such costs stays below 2^62, so totals never leave 64 bits.
inline constexpr std::int32_t kCostMax = (1 << 28) - 1;
inline constexpr std::int32_t kUnitsMax = (1 << 20) - 1;
/// All demand together, and all supply together.
inline constexpr std::int64_t kTotalUnitsMax = std::int64_t{1} << 32;

/// Needs that ask for units, offers that give units, and what a unit costs along each edge.
/// Every need has an outside option: a unit that stays unmet costs `penalty`. Edges stand in
/// rows, one row a need (compressed sparse rows); an edge carries any number of units.
/// Unit of costs: the caller's; only differences matter.
struct Instance {
  std::vector<std::int32_t> demand;      // [needs], 0 to kUnitsMax
  std::vector<std::int32_t> penalty;     // [needs], -kCostMax to kCostMax
  std::vector<std::int32_t> supply;      // [offers], 0 to kUnitsMax
  std::vector<std::uint32_t> row_begin;  // [needs + 1], the first is 0, never falling
  std::vector<std::uint32_t> offer;      // [edges], below offers
  std::vector<std::int32_t> cost;        // [edges], -kCostMax to kCostMax

  std::size_t needs() const { return demand.size(); }
  std::size_t offers() const { return supply.size(); }
  std::size_t edges() const { return offer.size(); }
};

/// Who gets how much from whom, with the prices that prove that nothing is cheaper.
///
/// The proof is linear programming duality: any prices ≥ 0 give the bound
/// Σ demand × min(penalty, min over edges (cost + price)) − Σ supply × price,
/// below which no allocation can cost; if `cost` equals it, the allocation is optimal.
struct Allocation {
  std::vector<std::int32_t> units;  // [edges]
  std::vector<std::int64_t> price;  // [offers], 0 or more; what a unit more of it would save
  std::int64_t cost = 0;            // of all edges and all unmet demand
  std::int64_t bound = 0;           // what `price` proves; equals `cost` if optimal
};

enum class Status : std::uint8_t { Optimal, Stopped };

}  // namespace kontor::engine::allocate
