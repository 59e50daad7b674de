#pragma once

#include "base/chance.hpp"
#include "engine/allocate/instance.hpp"

#include <cstdint>
#include <string>

namespace kontor::test {

/// Ranges from which small instances are drawn.
struct InstanceShape {
  std::int64_t needs_max = 12;
  std::int64_t offers_max = 12;
  std::int64_t degree_max = 6;
  std::int64_t demand_max = 5;
  std::int64_t supply_max = 5;
  std::int64_t cost_min = 0;
  std::int64_t cost_max = 20;
  std::int64_t penalty_min = 5;
  std::int64_t penalty_max = 40;
};

/// Rows may be empty or name an offer twice; demand and supply may be 0.
inline engine::allocate::Instance small_instance(const InstanceShape& shape, std::uint64_t seed) {
  Chance chance(seed);
  const auto draw = [&](std::int64_t low, std::int64_t high) {
    return static_cast<std::int32_t>(chance.between(low, high));
  };
  engine::allocate::Instance instance;
  const std::int64_t needs = draw(1, shape.needs_max);
  const std::int64_t offers = draw(1, shape.offers_max);
  for (std::int64_t offer = 0; offer < offers; ++offer) {
    instance.supply.push_back(draw(0, shape.supply_max));
  }
  instance.row_begin.push_back(0);
  for (std::int64_t need = 0; need < needs; ++need) {
    instance.demand.push_back(draw(0, shape.demand_max));
    instance.penalty.push_back(draw(shape.penalty_min, shape.penalty_max));
    for (std::int64_t left = draw(0, shape.degree_max); left > 0; --left) {
      instance.offer.push_back(static_cast<std::uint32_t>(draw(0, offers - 1)));
      instance.cost.push_back(draw(shape.cost_min, shape.cost_max));
    }
    instance.row_begin.push_back(static_cast<std::uint32_t>(instance.offer.size()));
  }
  return instance;
}

/// What is wrong with `claimed`, or nothing. Shares no code with a solver.
inline std::string fault_of(const engine::allocate::Instance& instance,
                            const engine::allocate::Allocation& claimed) {
  if (claimed.units.size() != instance.edges()) return "units have another shape";
  if (claimed.price.size() != instance.offers()) return "prices have another shape";
  std::vector<std::int64_t> left(instance.supply.begin(), instance.supply.end());
  std::int64_t cost = 0;
  std::int64_t bound = 0;
  for (std::size_t need = 0; need < instance.needs(); ++need) {
    std::int64_t unmet = instance.demand[need];
    std::int64_t least = instance.penalty[need];
    for (std::size_t at = instance.row_begin[need]; at < instance.row_begin[need + 1]; ++at) {
      if (claimed.units[at] < 0) return "units below 0";
      unmet -= claimed.units[at];
      left[instance.offer[at]] -= claimed.units[at];
      cost += std::int64_t{claimed.units[at]} * instance.cost[at];
      least = std::min(least, instance.cost[at] + claimed.price[instance.offer[at]]);
    }
    if (unmet < 0) return "more than demand";
    cost += unmet * instance.penalty[need];
    bound += instance.demand[need] * least;
  }
  for (std::size_t offer = 0; offer < instance.offers(); ++offer) {
    if (left[offer] < 0) return "more than supply";
    if (claimed.price[offer] < 0) return "a price below 0";
    bound -= instance.supply[offer] * claimed.price[offer];
  }
  if (cost != claimed.cost) return "another cost than claimed";
  if (bound != claimed.bound) return "another bound than claimed";
  return cost == bound ? "" : "a gap between cost and bound";
}

}  // namespace kontor::test
