#include "engine/flow/transport.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <utility>

namespace kontor::engine::flow {
namespace {

using allocate::Allocation;
using allocate::Instance;

/// More than all units together, which are at most 2^33.
constexpr std::int64_t kUnlimited = std::int64_t{1} << 40;

}  // namespace

Transport::Transport(const Instance& instance) : instance_(instance) {
  KONTOR_CHECK(instance.row_begin.size() == instance.needs() + 1);
  KONTOR_CHECK(instance.edges() + instance.needs() + instance.offers() < kNone / 2);
}

Simplex::Start Transport::start() const {
  Simplex::Start start;
  start.arcs.reserve(instance_.edges() + nodes());
  for (std::size_t at = 0; at < instance_.needs(); ++at) {
    for (std::size_t edge = instance_.row_begin[at]; edge < instance_.row_begin[at + 1]; ++edge) {
      const std::uint32_t to = instance_.offer[edge];
      const bool is_open = instance_.supply[to] > 0;
      start.arcs.add(need(at), offer(to), instance_.cost[edge], is_open ? kUnlimited : 0);
    }
  }
  for (std::size_t at = 0; at < instance_.needs(); ++at) {
    start.arcs.add(need(at), root(), instance_.penalty[at], kUnlimited);
  }
  for (std::size_t at = 0; at < instance_.offers(); ++at) {
    const bool is_empty = instance_.supply[at] == 0;
    start.arcs.add(is_empty ? offer(at) : root(), is_empty ? root() : offer(at), 0, kUnlimited);
  }
  start.branches = star();
  start.root = root();
  start.priced = start.arcs.count();
  return start;
}

/// Everything unmet, everything unused: from there the method gets to the optimum in fewer pivots
/// than from a greedy allocation, whose tree is deep and degenerate. An offer without supply could
/// not push a unit to the root against its unused arc, so that arc points the other way.
std::vector<Branch> Transport::star() const {
  std::vector<Branch> branches(nodes());
  for (std::size_t at = 0; at < instance_.needs(); ++at) {
    const std::int64_t units = instance_.demand[at];
    branches[need(at)] = {
        .parent = root(), .arc = unmet(at), .up = kUnlimited - units, .down = units};
  }
  for (std::size_t at = 0; at < instance_.offers(); ++at) {
    const std::int64_t units = instance_.supply[at];
    branches[offer(at)] = {
        .parent = root(), .arc = unused(at), .up = units, .down = kUnlimited - units};
    if (units == 0) std::swap(branches[offer(at)].up, branches[offer(at)].down);
  }
  return branches;
}

void Transport::pivot_first(Simplex& simplex) const {
  const std::vector<std::int64_t>& cost = simplex.arcs().cost;
  for (std::size_t at = 0; at < instance_.needs(); ++at) {
    std::uint32_t best = unmet(at);
    for (std::uint32_t edge = instance_.row_begin[at]; edge < instance_.row_begin[at + 1]; ++edge) {
      if (simplex.may_enter(edge) && cost[edge] < cost[best]) best = edge;
    }
    simplex.try_arc(best);
  }
}

std::vector<std::int64_t> Transport::prices(const Simplex& simplex) const {
  std::vector<std::int64_t> price(instance_.offers(), 0);
  for (std::size_t at = 0; at < instance_.offers(); ++at) {
    if (instance_.supply[at] > 0) price[at] = -simplex.potential(offer(at));
  }
  for (std::size_t at = 0; at < instance_.needs(); ++at) {
    for (std::size_t edge = instance_.row_begin[at]; edge < instance_.row_begin[at + 1]; ++edge) {
      const std::uint32_t to = instance_.offer[edge];
      if (instance_.supply[to] > 0) continue;
      const std::int64_t value = -simplex.potential(need(at));
      price[to] = std::max(price[to], value - simplex.arcs().cost[edge]);
    }
  }
  return price;
}

std::vector<std::int32_t> Transport::units(const Simplex& simplex) const {
  const std::vector<std::int64_t> all = simplex.all_units();
  std::vector<std::int32_t> units(instance_.edges());
  for (std::size_t edge = 0; edge < units.size(); ++edge) {
    units[edge] = static_cast<std::int32_t>(all[edge]);
  }
  return units;
}

std::int64_t cost_of(const Instance& instance, std::span<const std::int32_t> units) {
  std::int64_t cost = 0;
  for (std::size_t need = 0; need < instance.needs(); ++need) {
    std::int64_t open = instance.demand[need];
    for (std::size_t edge = instance.row_begin[need]; edge < instance.row_begin[need + 1]; ++edge) {
      cost += std::int64_t{units[edge]} * instance.cost[edge];
      open -= units[edge];
    }
    cost += open * instance.penalty[need];
  }
  return cost;
}

std::int64_t bound_of(const Instance& instance, std::span<const std::int64_t> price) {
  std::int64_t bound = 0;
  for (std::size_t need = 0; need < instance.needs(); ++need) {
    std::int64_t value = instance.penalty[need];
    for (std::size_t edge = instance.row_begin[need]; edge < instance.row_begin[need + 1]; ++edge) {
      value = std::min(value, instance.cost[edge] + price[instance.offer[edge]]);
    }
    bound += instance.demand[need] * value;
  }
  for (std::size_t offer = 0; offer < instance.offers(); ++offer) {
    bound -= instance.supply[offer] * price[offer];
  }
  return bound;
}

Allocated allocate_by_simplex(const Instance& instance, const std::stop_token& stop) {
  const Transport transport(instance);
  Simplex simplex(transport.start());
  transport.pivot_first(simplex);
  if (simplex.optimise(stop) == Status::Stopped) return {};
  Allocation best{
      .units = transport.units(simplex), .price = transport.prices(simplex), .cost = 0, .bound = 0};
  best.cost = cost_of(instance, best.units);
  best.bound = bound_of(instance, best.price);
  return {allocate::Status::Optimal, std::move(best)};
}

}  // namespace kontor::engine::flow
