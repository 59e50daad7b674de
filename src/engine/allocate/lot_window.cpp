#include "engine/allocate/lot_window.hpp"

#include <algorithm>

namespace kontor::engine::allocate {

// A column of an edge counts lots; a need has a column for what stays unmet, in units or, if it is
// whole, as one piece.
LotWindow::LotWindow(const Instance& instance, const Lots& lots, const LotState& state,
                     std::span<const std::uint32_t> edges)
    : instance_(instance), lots_(lots), state_(state), edges_(edges.begin(), edges.end()) {
  std::map<std::uint32_t, std::int64_t> by_need;  // units that are free to go
  for (const std::uint32_t edge : edges_) {
    by_need[state.need_of(edge)] += state.units(edge);
    const std::uint32_t offer = instance.offer[edge];
    if (!offer_rows_.contains(offer)) {
      offer_rows_[offer] = program_.add_row(0, instance.supply[offer]);
    }
  }
  for (const std::uint32_t edge : edges_) add_edge_column(edge);
  for (const auto& [need, units] : by_need) add_need(need, units);
  for (std::size_t at = 0; at < edges_.size(); ++at) add_edge(edges_[at], static_cast<int>(at));
}

int LotWindow::add_column(std::int64_t upper, std::int64_t cost, std::int64_t start) {
  start_.push_back(start);
  return program_.add_column(upper, cost);
}

void LotWindow::add_edge_column(std::uint32_t edge) {
  const std::int64_t lot = lots_.lot_of(instance_.offer[edge]);
  const std::int32_t most =
      std::min(instance_.supply[instance_.offer[edge]], instance_.demand[state_.need_of(edge)]);
  add_column(most / lot, lot * instance_.cost[edge], state_.units(edge) / lot);
}

/// What the window gives and what stays unmet add up to what the rest of the market leaves open.
void LotWindow::add_need(std::uint32_t need, std::int64_t units) {
  const std::int64_t open = state_.open(need);
  const std::int64_t asked = open + units;
  const int row = program_.add_row(asked, asked);
  need_rows_[need] = row;
  const std::int64_t penalty = instance_.penalty[need];
  if (!lots_.is_whole(need)) {
    program_.add_entry(row, add_column(asked, penalty, open), 1);
  } else if (asked == instance_.demand[need] && asked > 0) {
    program_.add_entry(row, add_column(1, penalty * asked, open > 0 ? 1 : 0), asked);
  }
}

void LotWindow::add_edge(std::uint32_t edge, int column) {
  const std::uint32_t offer = instance_.offer[edge];
  const std::int64_t lot = lots_.lot_of(offer);
  program_.add_entry(need_rows_.at(state_.need_of(edge)), column, lot);
  program_.add_entry(offer_rows_.at(offer), column, lot);
  const std::int64_t least = lots_.minimum_of(edge);
  if (least <= lot) return;
  const std::int64_t most =
      std::min(instance_.supply[offer], instance_.demand[state_.need_of(edge)]);
  const int used = add_column(1, 0, state_.units(edge) > 0 ? 1 : 0);
  const int at_least = program_.add_row(0, most);  // lot × lots − least × used ≥ 0
  program_.add_entry(at_least, column, lot);
  program_.add_entry(at_least, used, -least);
  const int at_most = program_.add_row(-most, 0);  // lot × lots − most × used ≤ 0
  program_.add_entry(at_most, column, lot);
  program_.add_entry(at_most, used, -most);
}

std::vector<std::int32_t> LotWindow::decide(int nodes) const {
  const auto best = program_.solve(start_, nodes);
  std::vector<std::int32_t> units;
  for (std::size_t at = 0; at < edges_.size(); ++at) {
    const std::int64_t lots = best ? (*best)[at] : start_[at];
    units.push_back(static_cast<std::int32_t>(lots * lots_.lot_of(instance_.offer[edges_[at]])));
  }
  return units;
}

}  // namespace kontor::engine::allocate
