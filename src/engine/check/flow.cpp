#include "engine/check/flow.hpp"

#include <algorithm>
#include <vector>

namespace kontor::engine::check {
namespace {

using flow::Flow;
using flow::Network;

// Sums over 2^24 arcs of numbers below 2^103 stay below 2^127.
__extension__ using Wide = __int128;
constexpr std::size_t kArcsMax = std::size_t{1} << 24;

bool has_shape(const Network& network) {
  const std::size_t arcs = network.arcs();
  return network.to.size() == arcs && network.lower.size() == arcs &&
         network.upper.size() == arcs && network.cost.size() == arcs && arcs <= kArcsMax;
}

bool is_known(const Network& network, std::size_t arc) {
  return network.from[arc] < network.nodes() && network.to[arc] < network.nodes();
}

bool is_in_range(const Network& network, std::size_t arc) {
  return network.lower[arc] >= 0 && network.lower[arc] <= network.upper[arc] &&
         network.upper[arc] <= flow::kUnitsMax && network.cost[arc] >= -flow::kCostMax &&
         network.cost[arc] <= flow::kCostMax;
}

Verdict judge_arcs(const Network& network, const Flow& answer) {
  for (std::size_t arc = 0; arc < network.arcs(); ++arc) {
    if (!is_known(network, arc)) return {Fault::EdgeUnknown, arc};
    if (!is_in_range(network, arc)) return {Fault::Shape, arc};
    const std::int64_t units = answer.units[arc];
    if (units < network.lower[arc] || units > network.upper[arc]) return {Fault::OutOfBounds, arc};
  }
  return {};
}

Verdict judge_nodes(const Network& network, const Flow& answer) {
  std::vector<Wide> left(network.supply.begin(), network.supply.end());
  for (std::size_t arc = 0; arc < network.arcs(); ++arc) {
    left[network.from[arc]] -= answer.units[arc];
    left[network.to[arc]] += answer.units[arc];
  }
  for (std::size_t node = 0; node < left.size(); ++node) {
    if (left[node] != 0) return {Fault::NotConserved, node};
    const std::int64_t potential = answer.potential[node];
    if (potential > kPotentialMax || potential < -kPotentialMax) {
      return {Fault::RangeExceeded, node};
    }
  }
  return {};
}

Verdict judge_sums(const Network& network, const Flow& answer) {
  Wide cost = 0;
  Wide bound = 0;
  for (std::size_t node = 0; node < network.nodes(); ++node) {
    bound -= Wide{network.supply[node]} * answer.potential[node];
  }
  for (std::size_t arc = 0; arc < network.arcs(); ++arc) {
    const Wide reduced = Wide{network.cost[arc]} + answer.potential[network.from[arc]] -
                         answer.potential[network.to[arc]];
    cost += Wide{network.cost[arc]} * answer.units[arc];
    bound += std::min(reduced * network.lower[arc], reduced * network.upper[arc]);
  }
  if (cost != answer.cost) return {Fault::CostWrong};
  return {Fault::None, 0, static_cast<std::int64_t>(std::min<Wide>(cost - bound, INT64_MAX))};
}

}  // namespace

Verdict flow(const Network& network, const Flow& answer) {
  if (!has_shape(network) || answer.units.size() != network.arcs() ||
      answer.potential.size() != network.nodes()) {
    return {Fault::Shape};
  }
  const Verdict arcs = judge_arcs(network, answer);
  if (!arcs.holds()) return arcs;
  const Verdict nodes = judge_nodes(network, answer);
  return nodes.holds() ? judge_sums(network, answer) : nodes;
}

bool proves_infeasible(const Network& network, std::span<const std::uint8_t> inside) {
  if (!has_shape(network) || inside.size() != network.nodes()) return false;
  Wide surplus = 0;
  for (std::size_t node = 0; node < network.nodes(); ++node) {
    if (inside[node] != 0) surplus += network.supply[node];
  }
  for (std::size_t arc = 0; arc < network.arcs(); ++arc) {
    if (!is_known(network, arc) || !is_in_range(network, arc)) return false;
    const bool leaves = inside[network.from[arc]] != 0;
    const bool stays = (inside[network.to[arc]] != 0) == leaves;
    if (!stays) surplus += leaves ? -network.upper[arc] : network.lower[arc];
  }
  return surplus > 0;
}

}  // namespace kontor::engine::check
