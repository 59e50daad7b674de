#include "engine/allocate/fairness.hpp"

#include "base/check.hpp"
#include "engine/allocate/slices.hpp"
#include "engine/allocate/tiers.hpp"
#include "engine/flow/transport.hpp"

#include <functional>
#include <numeric>
#include <utility>

namespace kontor::engine::allocate {
namespace {

using flow::Simplex;
using flow::Transport;

/// The transport of an instance in which what stays unmet leaves by slices. The unmet arc of a
/// transport serves the first slice, more arcs beside it the others.
class SlicedTransport {
 public:
  SlicedTransport(const Instance& instance, const std::vector<Slice>& slices)
      : instance_(instance), transport_(instance), slices_(slices) {}

  Simplex::Start start() {
    Simplex::Start start = transport_.start();
    for (std::size_t need = 0; need < instance_.needs(); ++need) leave_out_dear_edges(need, start);
    for (const Slice& slice : slices_) add(slice, start);
    start.priced = start.arcs.count();
    return start;
  }

  /// What counts for the needs of which `counts` is true: losses, or costs in money.
  std::vector<std::int64_t> losses(const std::vector<bool>& counts) const {
    std::vector<std::int64_t> loss(arcs(), 0);
    for_each_unmet([&](std::size_t arc, const Slice& slice) {
      if (counts[slice.need]) loss[arc] = slice.loss;
    });
    return loss;
  }
  std::vector<std::int64_t> costs(const std::vector<bool>& counts) const {
    std::vector<std::int64_t> cost(arcs(), 0);
    for (std::size_t need = 0; need < instance_.needs(); ++need) {
      if (!counts[need]) continue;
      for (std::size_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1];
           ++edge) {
        cost[edge] = instance_.cost[edge];
      }
    }
    for_each_unmet([&](std::size_t arc, const Slice& slice) {
      if (counts[slice.need]) cost[arc] = instance_.penalty[slice.need];
    });
    return cost;
  }

  const Transport& transport() const { return transport_; }

 private:
  void leave_out_dear_edges(std::size_t need, Simplex::Start& start) const {
    for (std::size_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1];
         ++edge) {
      if (instance_.cost[edge] > instance_.penalty[need]) start.arcs.capacity[edge] = 0;
    }
  }

  /// The arc of the first slice is in the tree and has no limit: it is the dearest and so never
  /// takes more than its slice, and its need can always push a unit to the root.
  void add(const Slice& slice, Simplex::Start& start) {
    if (slice.begin == 0) return;
    flow::Branch& branch = start.branches[transport_.need(slice.need)];
    branch.up += slice.units;
    branch.down -= slice.units;
    start.full.push_back(static_cast<std::uint32_t>(start.arcs.count()));
    start.arcs.add(transport_.need(slice.need), transport_.root(), 0, slice.units);
    ++more_arcs_;
  }

  std::size_t arcs() const { return transport_.arcs() + more_arcs_; }

  void for_each_unmet(const std::function<void(std::size_t, const Slice&)>& see) const {
    std::size_t more = transport_.arcs();
    for (const Slice& slice : slices_) {
      see(slice.begin == 0 ? transport_.unmet(slice.need) : more, slice);
      more += slice.begin == 0 ? 0 : 1;
    }
  }

  const Instance& instance_;
  Transport transport_;
  const std::vector<Slice>& slices_;
  std::size_t more_arcs_ = 0;
};

std::vector<std::uint8_t> tiers_of(const Instance& instance, const Fairness& fairness) {
  if (fairness.tier.empty()) return std::vector<std::uint8_t>(instance.needs(), 0);
  KONTOR_CHECK(fairness.tier.size() == instance.needs());
  return fairness.tier;
}

std::vector<bool> needs_of(const std::vector<std::uint8_t>& tier, std::size_t rank) {
  std::vector<bool> counts(tier.size());
  for (std::size_t need = 0; need < tier.size(); ++need) counts[need] = tier[need] == rank;
  return counts;
}

std::int64_t total(const std::vector<std::int32_t>& units) {
  return std::reduce(units.begin(), units.end(), std::int64_t{0});
}

}  // namespace

Fair allocate_fairly(const Instance& instance, const Fairness& fairness,
                     const std::stop_token& stop) {
  const std::vector<Slice> slices = slices_of(instance, fairness);
  const std::vector<std::uint8_t> tier = tiers_of(instance, fairness);
  const Tiered efficient = allocate_tiers(instance, tier, stop);
  if (efficient.status == Status::Stopped) return {};
  SlicedTransport sliced(instance, slices);
  Simplex simplex(sliced.start());
  for (std::size_t rank = 0; rank < efficient.best.cost.size(); ++rank) {
    const std::vector<bool> counts = needs_of(tier, rank);
    simplex.set_costs(sliced.losses(counts));
    if (simplex.optimise(stop) == flow::Status::Stopped) return {};
    simplex.freeze();
    simplex.set_costs(sliced.costs(counts));
    if (simplex.optimise(stop) == flow::Status::Stopped) return {};
    simplex.freeze();
  }
  FairAllocation best;
  best.units = sliced.transport().units(simplex);
  best.cost = flow::cost_of(instance, best.units);
  best.served = total(best.units);
  const std::vector<std::int64_t>& costs = efficient.best.cost;
  best.efficient_cost = std::reduce(costs.begin(), costs.end(), std::int64_t{0});
  best.efficient_served = total(efficient.best.units);
  return {Status::Optimal, std::move(best)};
}

}  // namespace kontor::engine::allocate
