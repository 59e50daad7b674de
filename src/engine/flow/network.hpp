#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kontor::engine::flow {

inline constexpr std::int64_t kCostMax = (std::int64_t{1} << 40) - 1;
inline constexpr std::int64_t kUnitsMax = (std::int64_t{1} << 40) - 1;

/// A network of nodes and directed arcs, each arc with bounds and a cost of a unit. Self loops,
/// repeated arcs and cycles of negative cost are allowed.
struct Network {
  std::vector<std::int64_t> supply;  // [nodes], positive gives, negative takes; sum 0
  std::vector<std::uint32_t> from;   // [arcs], a node
  std::vector<std::uint32_t> to;     // [arcs], a node
  std::vector<std::int64_t> lower;   // [arcs], 0 to upper
  std::vector<std::int64_t> upper;   // [arcs], up to kUnitsMax
  std::vector<std::int64_t> cost;    // [arcs], -kCostMax to kCostMax

  std::size_t nodes() const { return supply.size(); }
  std::size_t arcs() const { return from.size(); }
};

enum class Status : std::uint8_t { Optimal, Infeasible, Stopped };

/// A flow of minimum cost with the potentials that prove it. The reduced cost of an arc is
/// cost + potential[from] − potential[to]: where it is positive the flow lies at the lower
/// bound, where it is negative at the upper one.
struct Flow {
  std::vector<std::int64_t> units;      // [arcs]
  std::vector<std::int64_t> potential;  // [nodes]
  std::int64_t cost = 0;                // may need 128 bits in the middle; the end is checked
};

}  // namespace kontor::engine::flow
