#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kontor::engine::flow {

/// Arcs without lower bounds, as the simplex method sees them.
struct Arcs {
  std::vector<std::uint32_t> from;
  std::vector<std::uint32_t> to;
  std::vector<std::int64_t> cost;
  std::vector<std::int64_t> capacity;

  std::size_t count() const { return from.size(); }
  void reserve(std::size_t count);
  void add(std::uint32_t tail, std::uint32_t head, std::int64_t unit_cost, std::int64_t units);
};

/// Where an arc that is not in the tree lies, as the sign that makes a useful arc negative.
inline constexpr std::int8_t kAtLower = 1;
inline constexpr std::int8_t kAtUpper = -1;
inline constexpr std::int8_t kNotPriced = 0;  // in the tree, or frozen

/// Pointers to the arrays of which a piece is priced.
struct PricedArcs {
  const std::uint32_t* from;
  const std::uint32_t* to;
  const std::int64_t* cost;
  const std::int8_t* sign;
  const std::int64_t* potential;
};

/// signed_cost[at − begin] = sign × (cost + potential[from] − potential[to]) of `count` arcs from
/// `begin` on. @return the least of them, or 0 if none is below 0.
std::int64_t price_piece(const PricedArcs& arcs, std::size_t begin, std::size_t count,
                         std::int64_t* signed_cost);

}  // namespace kontor::engine::flow
