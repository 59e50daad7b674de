#include "engine/check/sweep.hpp"

#include <algorithm>

// Loops over all edges, kept apart so that the compiler makes one version for processors with
// wide registers and one for all others; both do the same whole-number arithmetic.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define KONTOR_SWEEP __attribute__((target_clones("avx2", "default"), optimize("O3")))
#else
#define KONTOR_SWEEP
#endif

namespace kontor::engine::check {

KONTOR_SWEEP Extremes extremes(const Piece& piece) {
  Extremes found;
  const std::size_t count = piece.offer.size();
  const std::uint32_t* offer = piece.offer.data();
  const std::int32_t* cost = piece.cost.data();
  const std::int32_t* units = piece.units.data();
  for (std::size_t at = 0; at < count; ++at) {
    const auto amount = static_cast<std::uint32_t>(units[at]);
    found.offer_max = offer[at] > found.offer_max ? offer[at] : found.offer_max;
    found.units_max = amount > found.units_max ? amount : found.units_max;
    found.cost_min = cost[at] < found.cost_min ? cost[at] : found.cost_min;
    found.cost_max = cost[at] > found.cost_max ? cost[at] : found.cost_max;
  }
  return found;
}

KONTOR_SWEEP void add_prices(const Piece& piece, const std::int32_t* price, std::int32_t* reach) {
  const std::size_t count = piece.offer.size();
  const std::uint32_t* offer = piece.offer.data();
  const std::int32_t* cost = piece.cost.data();
  for (std::size_t at = 0; at < count; ++at) {
    // Indices below 2^31 (checked before) may be gathered as signed ones.
    reach[at] = cost[at] + price[static_cast<std::int32_t>(offer[at])];
  }
}

KONTOR_SWEEP std::int32_t least(std::int32_t start, const std::int32_t* values, std::size_t count) {
  std::int32_t found = start;
  for (std::size_t at = 0; at < count; ++at) found = values[at] < found ? values[at] : found;
  return found;
}

}  // namespace kontor::engine::check
