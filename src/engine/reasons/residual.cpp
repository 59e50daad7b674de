#include "engine/reasons/residual.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <unordered_map>
#include <utility>

namespace kontor::engine::reasons {

using allocate::Allocation;
using allocate::Instance;

/// One run of Dijkstra: forward from its start or, against all ways, backward.
struct Residual::Walk {
  using Entry = std::pair<std::int64_t, std::uint32_t>;  // label, node

  bool is_forward = true;
  std::uint32_t without = kNone;
  std::int64_t best = kFar;  // the nearest end so far
  std::unordered_map<std::uint32_t, std::int64_t> label = {};
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue = {};

  void offer(std::uint32_t node, std::int64_t through) {
    if (through >= best) return;
    const auto [place, is_new] = label.try_emplace(node, through);
    if (!is_new && place->second <= through) return;
    place->second = through;
    queue.emplace(through, node);
  }
};

Residual::Residual(const Instance& instance, const Allocation& allocation)
    : instance_(instance),
      allocation_(allocation),
      needs_(static_cast<std::uint32_t>(instance.needs())) {
  index_edges_of_offers();
  count_open_units();
  find_values();
}

void Residual::index_edges_of_offers() {
  need_of_edge_.reserve(instance_.edges());
  for (std::uint32_t need = 0; need < needs_; ++need) {
    need_of_edge_.resize(instance_.row_begin[need + 1], need);
  }
  offer_begin_.assign(instance_.offers() + 1, 0);
  for (const std::uint32_t offer : instance_.offer) ++offer_begin_[offer + 1];
  std::partial_sum(offer_begin_.begin(), offer_begin_.end(), offer_begin_.begin());
  edges_of_offer_.resize(instance_.edges());
  std::vector<std::uint32_t> place(offer_begin_.begin(), offer_begin_.end() - 1);
  for (std::uint32_t edge = 0; edge < instance_.edges(); ++edge) {
    edges_of_offer_[place[instance_.offer[edge]]++] = edge;
  }
}

void Residual::count_open_units() {
  open_.assign(instance_.demand.begin(), instance_.demand.end());
  open_.insert(open_.end(), instance_.supply.begin(), instance_.supply.end());
  for (std::uint32_t edge = 0; edge < instance_.edges(); ++edge) {
    open_[need_of_edge_[edge]] -= allocation_.units[edge];
    open_[node_of_offer(instance_.offer[edge])] -= allocation_.units[edge];
  }
}

void Residual::find_values() {
  value_.assign(instance_.penalty.begin(), instance_.penalty.end());
  for (std::uint32_t edge = 0; edge < instance_.edges(); ++edge) {
    std::int64_t& value = value_[need_of_edge_[edge]];
    value = std::min(value, instance_.cost[edge] + allocation_.price[instance_.offer[edge]]);
  }
}

std::int64_t Residual::to_outside(std::uint32_t from, std::uint32_t without) const {
  Walk walk{.is_forward = true, .without = without};
  walk.offer(from, 0);
  return walk_to_end(walk);
}

std::int64_t Residual::from_outside(std::uint32_t to, std::uint32_t without) const {
  Walk walk{.is_forward = false, .without = without};
  walk.offer(to, 0);
  return walk_to_end(walk);
}

/// Outside has too many neighbours to go through it: a way there and a way on are found apart.
std::int64_t Residual::between(std::uint32_t from, std::uint32_t to, std::uint32_t without) const {
  const std::int64_t around = std::min(kFar, to_outside(from, without) + from_outside(to, without));
  Walk walk{.is_forward = true, .without = without, .best = around};
  walk.offer(from, 0);
  while (!walk.queue.empty() && walk.queue.top().first < walk.best) {
    const auto [label, node] = walk.queue.top();
    walk.queue.pop();
    if (node == to) return label;
    if (label == walk.label[node]) leave(walk, node, label);
  }
  return around;
}

std::int64_t Residual::walk_to_end(Walk& walk) const {
  while (!walk.queue.empty() && walk.queue.top().first < walk.best) {
    const auto [label, node] = walk.queue.top();
    walk.queue.pop();
    if (label != walk.label[node]) continue;
    walk.best = std::min(walk.best, label + step_outside(walk, node));
    leave(walk, node, label);
  }
  return walk.best;
}

/// From a node to the outside or, backward, from the outside to it.
std::int64_t Residual::step_outside(const Walk& walk, std::uint32_t node) const {
  if (node < needs_) {
    if (walk.is_forward) return instance_.penalty[node] - value_[node];
    return open_[node] > 0 ? 0 : kFar;
  }
  const std::uint32_t offer = node - needs_;
  if (walk.is_forward) return open_[node] > 0 ? 0 : kFar;
  return open_[node] < instance_.supply[offer] ? allocation_.price[offer] : kFar;
}

void Residual::leave(Walk& walk, std::uint32_t node, std::int64_t label) const {
  node < needs_ ? leave_need(walk, node, label) : leave_offer(walk, node, label);
}

/// Forward over every edge, backward over those that carry units, which cost nothing.
void Residual::leave_need(Walk& walk, std::uint32_t need, std::int64_t label) const {
  for (std::uint32_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1];
       ++edge) {
    const std::uint32_t offer = instance_.offer[edge];
    if (!walk.is_forward) {
      if (allocation_.units[edge] > 0) walk.offer(node_of_offer(offer), label);
    } else if (edge != walk.without) {
      const std::int64_t price = allocation_.price[offer];
      walk.offer(node_of_offer(offer), label + instance_.cost[edge] + price - value_[need]);
    }
  }
}

/// The mirror of leave_need().
void Residual::leave_offer(Walk& walk, std::uint32_t node, std::int64_t label) const {
  const std::uint32_t offer = node - needs_;
  for (std::uint32_t at = offer_begin_[offer]; at < offer_begin_[offer + 1]; ++at) {
    const std::uint32_t edge = edges_of_offer_[at];
    const std::uint32_t need = need_of_edge_[edge];
    if (walk.is_forward) {
      if (allocation_.units[edge] > 0) walk.offer(need, label);
    } else if (edge != walk.without) {
      const std::int64_t price = allocation_.price[offer];
      walk.offer(need, label + instance_.cost[edge] + price - value_[need]);
    }
  }
}

}  // namespace kontor::engine::reasons
