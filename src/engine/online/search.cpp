#include "engine/online/search.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace kontor::engine::online {

void Search::begin(const View& view, std::uint32_t node, Budget& budget) {
  KONTOR_CHECK(!under_way_ && is_pending(view.near.nodes[node]));
  under_way_ = true;
  source_ = node;
  end_ = {kFar, node, true};
  budget.spend(reach(view, node, 0));
}

bool Search::advance(const View& view, Budget& budget) {
  KONTOR_CHECK(under_way_);
  if (!find_end(view, budget)) return false;
  change_profits(view);
  move_along(view);
  forget(view);
  return true;
}

void Search::abandon(const View& view) {
  if (under_way_) forget(view);
}

bool Search::find_end(const View& view, Budget& budget) {
  while (!queue_.empty() && queue_.front().label < end_.label) {
    if (budget.is_spent()) return false;
    budget.spend(settle(view, pop()));
  }
  return true;
}

/// Goes from a far node over its pairs to the near nodes that hold it.
std::uint64_t Search::settle(const View& view, const Entry& entry) {
  if (entry.label > view.far.nodes[entry.node].label) return 1;  // a better way came later
  std::uint64_t looked_at = 1;
  const std::span<const Holding> holders = view.far.held(entry.node);
  for (const Holding& held : holders) __builtin_prefetch(&view.near.nodes[held.other]);
  for (const Holding& held : holders) {
    Node& node = view.near.nodes[held.other];
    if (node.label != kFar) continue;
    node.parent = entry.node;
    looked_at += reach(view, held.other, entry.label);
  }
  return looked_at;
}

/// Goes from a near node over its edges. Labels and profits are at most kGainMax each, so that
/// their sum less a gain may pass 32 bits but not 64.
std::uint64_t Search::reach(const View& view, std::uint32_t near, std::int32_t label) {
  Node& from = view.near.nodes[near];
  from.label = label;
  near_reached_.push_back(near);
  if (label + from.profit < end_.label) end_ = {label + from.profit, near, true};
  const std::span<const Edge> row = view.near.row(near);
  std::uint64_t looked_at = 0;
  for (const Edge& edge : row) {
    ++looked_at;
    const std::int64_t least = std::int64_t{label} + from.profit - edge.gain;
    if (least >= end_.label) break;
    Node& node = view.far.nodes[edge.other];
    const std::int64_t through = least + node.profit;
    if (through >= std::min(node.label, end_.label)) continue;
    if (node.label == kFar) far_reached_.push_back(edge.other);
    node.label = static_cast<std::int32_t>(through);
    node.parent = near;
    if (node.open > 0) {
      end_ = {node.label, edge.other, false};
    } else {
      __builtin_prefetch(view.far.held(edge.other).data());
      push({node.label, edge.other});
    }
  }
  return looked_at;
}

void Search::push(const Entry& entry) {
  queue_.push_back(entry);
  std::ranges::push_heap(queue_, ComesLater());
}

Search::Entry Search::pop() {
  std::ranges::pop_heap(queue_, ComesLater());
  const Entry entry = queue_.back();
  queue_.pop_back();
  return entry;
}

/// Every node nearer than the end moves by what it is nearer: near ones down, far ones up.
///
/// No profit passes kGainMax. Near ones fall. A far one that rises was reached over an edge of
/// gain g from a near node of label l and profit p, so its own label is at least l + p − g plus
/// its profit; the end is at most l + p away, so it rises to g at most.
void Search::change_profits(const View& view) const {
  for (const std::uint32_t each : near_reached_) {
    Node& node = view.near.nodes[each];
    node.profit -= std::max(0, end_.label - node.label);
  }
  for (const std::uint32_t each : far_reached_) {
    Node& node = view.far.nodes[each];
    node.profit += std::max(0, end_.label - node.label);
    KONTOR_CHECK(node.profit <= kGainMax);
  }
}

/// How many units fit through the way that was found.
std::int32_t Search::width(const View& view) const {
  std::int32_t units = view.near.nodes[source_].open;
  if (!end_.is_near) units = std::min(units, view.far.nodes[end_.node].open);
  std::uint32_t near = end_.is_near ? end_.node : view.far.nodes[end_.node].parent;
  while (near != source_) {
    const std::uint32_t far = view.near.nodes[near].parent;
    units = std::min(units, units_held(view.near, near, far));
    near = view.far.nodes[far].parent;
  }
  return units;
}

/// Walks from the end to the source. Each near node on the way changes its partner.
void Search::move_along(const View& view) const {
  const std::int32_t units = width(view);
  std::uint32_t near = end_.node;
  if (!end_.is_near) {
    near = view.far.nodes[end_.node].parent;
    move_units(view, near, end_.node, units);
  }
  while (near != source_) {
    const std::uint32_t far = view.near.nodes[near].parent;
    move_units(view, near, far, -units);
    near = view.far.nodes[far].parent;
    move_units(view, near, far, units);
  }
}

void Search::forget(const View& view) {
  for (const std::uint32_t each : near_reached_) view.near.nodes[each].label = kFar;
  for (const std::uint32_t each : far_reached_) view.far.nodes[each].label = kFar;
  near_reached_.clear();
  far_reached_.clear();
  queue_.clear();
  under_way_ = false;
}

}  // namespace kontor::engine::online
