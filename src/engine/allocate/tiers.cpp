#include "engine/allocate/tiers.hpp"

#include "base/check.hpp"
#include "engine/allocate/tier_face.hpp"
#include "engine/flow/transport.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

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

std::size_t count_tiers(const Instance& instance, std::span<const std::uint8_t> tier) {
  KONTOR_CHECK(tier.size() == instance.needs());
  return tier.empty() ? 1 : std::size_t{*std::ranges::max_element(tier)} + 1;
}

void put_costs(const Instance& instance, std::span<const std::uint8_t> tier,
               TieredAllocation& best) {
  for (std::size_t rank = 0; rank < best.price.size(); ++rank) {
    best.cost.push_back(cost_of_tier(instance, best.units, costs_of_tier(instance, tier, rank)));
  }
  best.bound = best.cost;  // strong duality, tier by tier
}

/// A first reward and fine well above what a single unit can save by moving.
std::int32_t first_fine(const Instance& instance) {
  constexpr std::int64_t kFactor = 64;
  std::int64_t largest = 1;
  const auto look = [&](std::int32_t each) {
    largest = std::max(largest, std::int64_t{std::abs(each)});
  };
  std::ranges::for_each(instance.cost, look);
  std::ranges::for_each(instance.penalty, look);
  return static_cast<std::int32_t>(std::min<std::int64_t>(kFactor * largest, kCostMax));
}

}  // namespace

Tiered allocate_tiers(const Instance& instance, std::span<const std::uint8_t> tier,
                      const std::stop_token& stop) {
  const std::size_t tiers = count_tiers(instance, tier);
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
  put_costs(instance, tier, best);
  return {Status::Optimal, std::move(best)};
}

Tiered allocate_tiers_by(const Solver& solve, const Instance& instance,
                         std::span<const std::uint8_t> tier, const std::stop_token& stop) {
  constexpr std::int32_t kRaise = 16;
  TierFace face(instance, tier);
  TieredAllocation best;
  const std::size_t tiers = count_tiers(instance, tier);
  std::int32_t fine = first_fine(instance);
  while (best.price.size() < tiers) {
    const Instance market = face.market(best.price.size(), fine);
    const std::optional<Allocation> answer = solve(market, stop);
    if (!answer) return {};
    if (face.is_kept_by(*answer)) {
      best.price.push_back(face.narrow(market, *answer, fine));
      best.units = face.units(*answer);
    } else if (fine == kCostMax) {
      return allocate_tiers(instance, tier, stop);
    } else {
      fine = fine > kCostMax / kRaise ? kCostMax : fine * kRaise;
    }
  }
  put_costs(instance, tier, best);
  return {Status::Optimal, std::move(best)};
}

}  // namespace kontor::engine::allocate
