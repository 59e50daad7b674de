#include "engine/flow/pricing.hpp"

// Two versions of the one loop that runs over all arcs, for processors with and without wide
// registers; both do the same whole-number arithmetic.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define KONTOR_SWEEP \
  __attribute__((target_clones("arch=skylake-avx512", "avx2", "default"), optimize("O3")))
#else
#define KONTOR_SWEEP
#endif

namespace kontor::engine::flow {

void Arcs::reserve(std::size_t count) {
  from.reserve(count);
  to.reserve(count);
  cost.reserve(count);
  capacity.reserve(count);
}

void Arcs::add(std::uint32_t tail, std::uint32_t head, std::int64_t unit_cost, std::int64_t units) {
  from.push_back(tail);
  to.push_back(head);
  cost.push_back(unit_cost);
  capacity.push_back(units);
}

KONTOR_SWEEP std::int64_t price_piece(const PricedArcs& arcs, std::size_t begin, std::size_t count,
                                      std::int64_t* __restrict signed_cost) {
  const std::uint32_t* from = arcs.from + begin;
  const std::uint32_t* to = arcs.to + begin;
  const std::int64_t* cost = arcs.cost + begin;
  const std::int8_t* sign = arcs.sign + begin;
  const std::int64_t* potential = arcs.potential;
  std::int64_t least = 0;
  for (std::size_t at = 0; at < count; ++at) {
    const std::int64_t reduced = cost[at] + potential[static_cast<std::int32_t>(from[at])] -
                                 potential[static_cast<std::int32_t>(to[at])];
    const std::int64_t value = sign[at] * reduced;
    signed_cost[at] = value;
    least = value < least ? value : least;
  }
  return least;
}

}  // namespace kontor::engine::flow
