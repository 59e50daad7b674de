#include "engine/allocate/tiers.hpp"

#include "base/check.hpp"
#include "engine/flow/transport.hpp"

#include <algorithm>

namespace kontor::engine::allocate {
namespace {

using flow::Simplex;
using flow::Transport;

/// Costs of all arcs of a transport if only the needs of `rank` count.
std::vector<std::int64_t> costs_of_tier(const Instance& instance,
                                        std::span<const std::uint8_t> tier, std::size_t rank) {
  const Transport transport(instance);
  std::vector<std::int64_t> cost(transport.arcs(), 0);
  for (std::size_t need = 0; need < instance.needs(); ++need) {
    if (tier[need] != rank) continue;
    cost[transport.unmet(need)] = instance.penalty[need];
    for (std::size_t edge = instance.row_begin[need]; edge < instance.row_begin[need + 1]; ++edge) {
      cost[edge] = instance.cost[edge];
    }
  }
  return cost;
}

/// Sums `units` × `cost` over edges and what stays unmet.
std::int64_t cost_of_tier(const Instance& instance, std::span<const std::int32_t> units,
                          std::span<const std::int64_t> cost) {
  const Transport transport(instance);
  std::int64_t sum = 0;
  for (std::size_t need = 0; need < instance.needs(); ++need) {
    std::int64_t open = instance.demand[need];
    for (std::size_t edge = instance.row_begin[need]; edge < instance.row_begin[need + 1]; ++edge) {
      open -= units[edge];
      sum += units[edge] * cost[edge];
    }
    sum += open * cost[transport.unmet(need)];
  }
  return sum;
}

}  // namespace

Tiered allocate_tiers(const Instance& instance, std::span<const std::uint8_t> tier,
                      const std::stop_token& stop) {
  KONTOR_CHECK(tier.size() == instance.needs());
  const std::size_t tiers = tier.empty() ? 1 : std::size_t{*std::ranges::max_element(tier)} + 1;
  const Transport transport(instance);
  Simplex simplex(transport.start());
  TieredAllocation best;
  for (std::size_t rank = 0; rank < tiers; ++rank) {
    simplex.set_costs(costs_of_tier(instance, tier, rank));
    transport.pivot_first(simplex);
    if (simplex.optimise(stop) == flow::Status::Stopped) return {};
    best.price.push_back(transport.prices(simplex));
    simplex.freeze();
  }
  best.units = transport.units(simplex);
  for (std::size_t rank = 0; rank < tiers; ++rank) {
    best.cost.push_back(cost_of_tier(instance, best.units, costs_of_tier(instance, tier, rank)));
  }
  best.bound = best.cost;  // strong duality, tier by tier
  return {Status::Optimal, std::move(best)};
}

}  // namespace kontor::engine::allocate
