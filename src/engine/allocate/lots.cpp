#include "engine/allocate/lots.hpp"

#include "base/check.hpp"
#include "engine/allocate/lot_state.hpp"
#include "engine/allocate/lot_window.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace kontor::engine::allocate {
namespace {

constexpr std::size_t kWindowEdgesMax = 400;

/// Improves units in lots window by window.
class Improvement {
 public:
  Improvement(const Instance& instance, const Lots& lots, const Allocation& flow,
              const LotEffort& effort)
      : instance_(instance),
        lots_(lots),
        price_(flow.price),
        effort_(effort),
        state_(instance, lots, flow.price),
        edges_of_(instance.offers()) {
    for (std::uint32_t edge = 0; edge < instance.edges(); ++edge) {
      edges_of_[instance.offer[edge]].push_back(edge);
    }
    for (std::size_t need = 0; need < instance.needs(); ++need) value_.push_back(least_of(need));
    state_.round(flow.units);
  }

  /// @return whether it came to an end before `stop`.
  bool improve(const std::stop_token& stop) {
    std::int32_t windows = effort_.windows;
    for (bool saved = true; saved && windows > 0;) {
      saved = false;
      for (const std::uint32_t seed : worst_offers()) {
        if (windows-- <= 0) break;
        if (stop.stop_requested()) return false;
        saved |= improve_window(edges_around(seed));
      }
    }
    return true;
  }

  std::vector<std::int32_t> units() && { return std::move(state_).take(); }

 private:
  /// The least of penalty and cost + price: what a unit of the need costs in the bound.
  std::int64_t least_of(std::size_t need) const {
    std::int64_t least = instance_.penalty[need];
    for (std::size_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1];
         ++edge) {
      least = std::min(least, instance_.cost[edge] + price_[instance_.offer[edge]]);
    }
    return least;
  }

  /// What an offer adds to the distance from the bound: its units that are worth more elsewhere,
  /// what it has left, and what its needs lack.
  std::int64_t distance(std::uint32_t offer) const {
    std::int64_t sum = state_.left(offer) * price_[offer];
    for (const std::uint32_t edge : edges_of_[offer]) {
      const std::uint32_t need = state_.need_of(edge);
      const std::int64_t reduced = instance_.cost[edge] + price_[offer] - value_[need];
      sum += state_.units(edge) * reduced;
      sum += state_.open(need) * (instance_.penalty[need] - value_[need]);
    }
    return sum;
  }

  std::vector<std::uint32_t> worst_offers() const {
    std::vector<std::pair<std::int64_t, std::uint32_t>> ranked;
    for (std::uint32_t offer = 0; offer < instance_.offers(); ++offer) {
      const std::int64_t far = edges_of_[offer].empty() ? 0 : distance(offer);
      if (far > 0) ranked.emplace_back(-far, offer);
    }
    std::ranges::sort(ranked);
    std::vector<std::uint32_t> offers;
    offers.reserve(ranked.size());
    for (const auto& [far, offer] : ranked) offers.push_back(offer);
    return offers;
  }

  /// The edges of the offers nearest to `seed`: those that serve the same needs, and so on.
  std::vector<std::uint32_t> edges_around(std::uint32_t seed) const {
    std::vector<std::uint32_t> offers = {seed};
    std::vector<std::uint32_t> edges;
    const auto most = static_cast<std::size_t>(std::clamp(effort_.window, 2, 30));
    for (std::size_t at = 0; at < offers.size(); ++at) {
      const std::vector<std::uint32_t>& own = edges_of_[offers[at]];
      if (at > 0 && edges.size() + own.size() > kWindowEdgesMax) continue;
      edges.insert(edges.end(), own.begin(), own.end());
      for (const std::uint32_t edge : own) add_neighbours(state_.need_of(edge), most, offers);
    }
    return edges;
  }

  void add_neighbours(std::uint32_t need, std::size_t most,
                      std::vector<std::uint32_t>& offers) const {
    for (std::size_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1];
         ++edge) {
      if (offers.size() == most) return;
      const bool is_new = std::ranges::find(offers, instance_.offer[edge]) == offers.end();
      if (is_new) offers.push_back(instance_.offer[edge]);
    }
  }

  /// Takes what the window decides if that is possible and cheaper in whole numbers.
  bool improve_window(const std::vector<std::uint32_t>& edges) {
    const std::vector<std::int32_t> decided =
        LotWindow(instance_, lots_, state_, edges).decide(effort_.nodes);
    std::vector<std::int32_t> before;
    std::int64_t saved = 0;
    for (std::size_t at = 0; at < edges.size(); ++at) {
      before.push_back(state_.units(edges[at]));
      const std::uint32_t need = state_.need_of(edges[at]);
      saved += std::int64_t{decided[at] - before[at]} *
               (std::int64_t{instance_.penalty[need]} - instance_.cost[edges[at]]);
    }
    if (saved <= 0) return false;
    put(edges, decided);
    if (is_possible(edges)) return true;
    put(edges, before);
    return false;
  }

  void put(const std::vector<std::uint32_t>& edges, const std::vector<std::int32_t>& units) {
    for (std::size_t at = 0; at < edges.size(); ++at) state_.set(edges[at], units[at]);
  }

  bool is_possible(const std::vector<std::uint32_t>& edges) const {
    return std::ranges::all_of(edges, [&](std::uint32_t edge) {
      const std::uint32_t need = state_.need_of(edge);
      const std::int32_t units = state_.units(edge);
      const std::int32_t open = state_.open(need);
      const bool is_broken = lots_.is_whole(need) && open > 0 && open < instance_.demand[need];
      const bool is_lot = units >= 0 && (units == 0 || units >= lots_.minimum_of(edge));
      return is_lot && open >= 0 && !is_broken && state_.left(instance_.offer[edge]) >= 0;
    });
  }

  const Instance& instance_;
  const Lots& lots_;
  const std::vector<std::int64_t>& price_;
  const LotEffort& effort_;
  LotState state_;
  std::vector<std::vector<std::uint32_t>> edges_of_;  // [offers]
  std::vector<std::int64_t> value_;                   // [needs], see least_of
};

bool have_shape(const Instance& instance, const Lots& lots) {
  const auto fits = [](std::size_t size, std::size_t wanted) {
    return size == 0 || size == wanted;
  };
  const auto is_lot = [](std::int32_t each) { return each >= 1; };
  return fits(lots.lot.size(), instance.offers()) && fits(lots.minimum.size(), instance.edges()) &&
         fits(lots.whole.size(), instance.needs()) && std::ranges::all_of(lots.lot, is_lot);
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

}  // namespace

Instance in_whole_lots(const Instance& instance, const Lots& lots) {
  KONTOR_CHECK(have_shape(instance, lots));
  Instance whole = instance;
  for (std::size_t offer = 0; offer < whole.offers(); ++offer) {
    whole.supply[offer] -= whole.supply[offer] % lots.lot_of(offer);
  }
  return whole;
}

LotAllocation allocate_lots(const Instance& instance, const Lots& lots, const Allocation& flow,
                            const LotEffort& effort, const std::stop_token& stop) {
  KONTOR_CHECK(flow.units.size() == instance.edges() && flow.price.size() == instance.offers());
  KONTOR_CHECK(have_shape(instance, lots));
  Improvement improvement(instance, lots, flow, effort);
  LotAllocation best;
  best.is_complete = improvement.improve(stop);
  best.units = std::move(improvement).units();
  best.cost = cost_of(instance, best.units);
  best.bound = flow.bound;
  return best;
}

}  // namespace kontor::engine::allocate
