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

/// Pointers to the arrays of which a piece is priced. Costs that fit into 32 bits are read as such:
/// the loop waits for memory more than it computes.
template <class Cost>
struct PricedArcs {
  const std::uint32_t* from;
  const std::uint32_t* to;
  const Cost* cost;
  const std::int8_t* sign;
  const std::int64_t* potential;
};

/// The arc that improves most, if any.
struct Priced {
  std::uint32_t arc = 0;
  std::int64_t value = 0;  // sign × reduced cost: 0 if no arc improves
};

/// The best of `count` arcs from `begin` on. Plain code on purpose: gathering by wide registers
/// was measured to be slower.
template <class Cost>
Priced price_piece(const PricedArcs<Cost>& arcs, std::size_t begin, std::size_t count) {
  Priced best;
  for (std::size_t arc = begin; arc < begin + count; ++arc) {
    const std::int64_t reduced =
        arcs.cost[arc] + arcs.potential[arcs.from[arc]] - arcs.potential[arcs.to[arc]];
    const std::int64_t value = arcs.sign[arc] * reduced;
    if (value < best.value) best = {static_cast<std::uint32_t>(arc), value};
  }
  return best;
}

}  // namespace kontor::engine::flow
