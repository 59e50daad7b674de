#include "engine/flow/solve.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace kontor::engine::flow {
namespace {

constexpr std::size_t kArcsMax = std::size_t{1} << 31;
constexpr std::size_t kNodesMax = std::size_t{1} << 30;
/// All units that start anywhere, lower bounds included, so that no flow leaves 64 bits.
constexpr std::int64_t kUnitsInAllMax = std::int64_t{1} << 61;
constexpr std::int64_t kPotentialRange = std::int64_t{1} << 59;

tl::unexpected<Error> refuse(const char* code, std::size_t arc) {
  return fail(ErrorKind::Invalid, code, {{"arc", std::to_string(arc)}});
}

bool has_shape(const Network& network) {
  const std::size_t arcs = network.arcs();
  return network.to.size() == arcs && network.lower.size() == arcs &&
         network.upper.size() == arcs && network.cost.size() == arcs;
}

Result<void> inspect_arcs(const Network& network) {
  for (std::size_t arc = 0; arc < network.arcs(); ++arc) {
    if (network.from[arc] >= network.nodes() || network.to[arc] >= network.nodes()) {
      return refuse("network.arc.unknown_node", arc);
    }
    const bool is_in_order = network.lower[arc] >= 0 && network.lower[arc] <= network.upper[arc];
    if (!is_in_order || network.upper[arc] > kUnitsMax) return refuse("network.arc.bounds", arc);
    const std::int64_t cost = network.cost[arc];
    if (cost < -kCostMax || cost > kCostMax) return refuse("network.arc.cost", arc);
  }
  return {};
}

Result<void> inspect_supply(const Network& network) {
  std::int64_t sum = 0;
  std::int64_t all = 0;
  bool overflows = false;
  for (const std::int64_t each : network.supply) {
    overflows |= __builtin_add_overflow(sum, each, &sum);
    overflows |= each == INT64_MIN || __builtin_add_overflow(all, std::abs(each), &all);
    if (overflows) break;
  }
  for (const std::int64_t each : network.lower) {
    overflows = overflows || __builtin_add_overflow(all, each, &all);
  }
  if (overflows || all > kUnitsInAllMax) return fail(ErrorKind::Invalid, "network.supply.range");
  if (sum == 0) return {};
  return fail(ErrorKind::Invalid, "network.supply.unbalanced", {{"sum", std::to_string(sum)}});
}

}  // namespace

Result<void> inspect(const Network& network) {
  if (!has_shape(network)) return fail(ErrorKind::Invalid, "network.shape");
  if (network.nodes() > kNodesMax || network.arcs() > kArcsMax) {
    return fail(ErrorKind::Invalid, "network.size");
  }
  if (auto arcs = inspect_arcs(network); !arcs) return arcs;
  if (auto supply = inspect_supply(network); !supply) return supply;
  std::int64_t largest = 0;
  for (const std::int64_t cost : network.cost) largest = std::max(largest, std::abs(cost));
  const auto nodes = static_cast<std::int64_t>(network.nodes()) + 2;
  if (largest + 1 < kPotentialRange / nodes) return {};
  return fail(ErrorKind::Invalid, "network.cost.range");
}

}  // namespace kontor::engine::flow
