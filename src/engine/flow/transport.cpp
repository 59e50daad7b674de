#include "engine/flow/transport.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace kontor::engine::flow {
namespace {

using allocate::Allocation;
using allocate::Instance;

/// More than all units together, which are at most 2^33.
constexpr std::int64_t kUnlimited = std::int64_t{1} << 40;

/// Deals out supply greedily and ties whoever is exhausted to whom exhausted it: since each node
/// is exhausted once, that is a tree.
class Greedy {
 public:
  Greedy(const Instance& instance, const Transport& transport)
      : instance_(instance),
        transport_(transport),
        left_(instance.supply),
        branches_(transport.nodes()) {}

  std::vector<Branch> deal() {
    for (std::size_t need = 0; need < instance_.needs(); ++need) serve(need);
    for (std::size_t offer = 0; offer < instance_.offers(); ++offer) {
      if (left_[offer] == 0 && instance_.supply[offer] > 0) continue;
      tie_to_root(offer);
    }
    return std::move(branches_);
  }

 private:
  void serve(std::size_t need) {
    std::int32_t open = instance_.demand[need];
    while (open > 0) {
      const std::size_t edge = cheapest(need);
      if (edge == instance_.row_begin[need + 1]) break;
      const std::uint32_t offer = instance_.offer[edge];
      const std::int32_t units = std::min(open, left_[offer]);
      open -= units;
      left_[offer] -= units;
      const auto arc = static_cast<std::uint32_t>(edge);
      if (left_[offer] == 0) {
        branches_[transport_.offer(offer)] = {
            .parent = transport_.need(need), .arc = arc, .up = units, .down = kUnlimited - units};
      } else {
        branches_[transport_.need(need)] = {
            .parent = transport_.offer(offer), .arc = arc, .up = kUnlimited - units, .down = units};
        return;
      }
    }
    branches_[transport_.need(need)] = {.parent = transport_.root(),
                                        .arc = transport_.unmet(need),
                                        .up = kUnlimited - open,
                                        .down = open};
  }

  /// The cheapest edge of the need that saves something and leads to supply; else the row's end.
  std::size_t cheapest(std::size_t need) const {
    const std::size_t end = instance_.row_begin[need + 1];
    std::size_t best = end;
    for (std::size_t edge = instance_.row_begin[need]; edge < end; ++edge) {
      if (left_[instance_.offer[edge]] == 0) continue;
      const std::int32_t limit = best == end ? instance_.penalty[need] : instance_.cost[best];
      if (instance_.cost[edge] < limit) best = edge;
    }
    return best;
  }

  /// An offer without supply could never give a unit back to the root: it may push there freely,
  /// which changes nothing, for nothing can come to it.
  void tie_to_root(std::size_t offer) {
    const bool is_empty = instance_.supply[offer] == 0;
    branches_[transport_.offer(offer)] = {.parent = transport_.root(),
                                          .arc = transport_.unused(offer),
                                          .up = is_empty ? kUnlimited : left_[offer],
                                          .down = is_empty ? 0 : kUnlimited - left_[offer]};
  }

  const Instance& instance_;
  const Transport& transport_;
  std::vector<std::int32_t> left_;  // [offers]
  std::vector<Branch> branches_;
};

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
  start.branches = Greedy(instance_, *this).deal();
  start.root = root();
  start.priced = start.arcs.count();
  return start;
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
  if (simplex.optimise(stop) == Status::Stopped) return {};
  Allocation best{
      .units = transport.units(simplex), .price = transport.prices(simplex), .cost = 0, .bound = 0};
  best.cost = cost_of(instance, best.units);
  best.bound = bound_of(instance, best.price);
  return {allocate::Status::Optimal, std::move(best)};
}

}  // namespace kontor::engine::flow
