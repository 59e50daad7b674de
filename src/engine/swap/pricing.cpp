#include "engine/swap/pricing.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace kontor::engine::swap {
namespace {

constexpr std::int64_t kUnitMax = std::int64_t{1} << 20;
constexpr std::int64_t kSumMax = std::int64_t{1} << 58;
constexpr std::int64_t kSizePart = 1 << 16;  // an excess of 1 / 65536 of a weight is of some size
constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();

}  // namespace

std::int64_t price_unit(const Instance& instance) {
  std::int64_t largest = 1;
  for (const std::int32_t weight : instance.weight)
    largest = std::max<std::int64_t>(largest, weight);
  largest *= std::max<std::int64_t>(1, instance.companies());
  std::int64_t unit = kUnitMax;
  while (unit > 1 && largest > kSumMax / unit) unit /= 2;
  return unit;
}

Prices plain_prices(const Graph& graph, std::int64_t unit) {
  Prices prices;
  for (std::uint32_t company = 0; company < graph.companies(); ++company) {
    std::int64_t heaviest = 0;
    for (const Arc& arc : graph.out(company)) {
      heaviest = std::max<std::int64_t>(heaviest, arc.weight);
    }
    prices.company.push_back(heaviest * unit);
  }
  return prices;
}

Pricing::Pricing(const Instance& instance, std::int64_t unit)
    : instance_(instance),
      unit_(unit),
      groups_of_(instance.companies()),
      way_(instance.ring_length, std::vector<Way>(instance.companies(), {0, kNobody})) {}

void Pricing::enter(const Prices& prices) {
  prices_ = &prices;
  for (std::vector<std::uint32_t>& groups : groups_of_) groups.clear();
  for (std::uint32_t group = 0; group < prices.groups.size(); ++group) {
    for (const std::uint32_t company : prices.groups[group].companies) {
      groups_of_[company].push_back(group);
    }
  }
}

std::int64_t Pricing::bound(const Graph& graph, const Prices& prices, Columns& found) {
  enter(prices);
  std::int64_t sum = 0;
  for (const std::int64_t price : prices.company) sum += price;
  for (const Group& group : prices.groups) {
    sum += group.price * static_cast<std::int64_t>(group.companies.size() / 2);
  }
  for (auto& ways : way_) std::ranges::fill(ways, Way{0, kNobody});
  for (std::uint32_t lowest = 0; lowest < graph.companies(); ++lowest) {
    if (!graph.in(lowest).empty()) sum += ring_excess(graph, lowest, found);
  }
  if (instance_.chain_arcs == 0) return sum;
  look_ahead(graph);
  for (std::uint32_t giver = 0; giver < graph.companies(); ++giver) {
    if (instance_.gives[giver] != 0) sum += chain_excess(graph, giver, found);
  }
  return sum;
}

/// Fills the ways back to `lowest` through companies above it, by the number of arcs.
void Pricing::look_back(const Graph& graph, std::uint32_t lowest) {
  way_[0][lowest] = {0, lowest};
  seen_ = {lowest};
  for (std::uint32_t arcs = 1; arcs < instance_.ring_length; ++arcs) {
    const std::size_t known = seen_.size();
    for (std::size_t at = 0; at < known; ++at) {
      const std::uint32_t via = seen_[at];
      if (via != lowest) way_[arcs][via] = way_[arcs - 1][via];
    }
    for (std::size_t at = 0; at < known; ++at) {
      const std::uint32_t via = seen_[at];
      if (via == lowest && arcs > 1) continue;
      const std::int64_t rest =
          way_[arcs - 1][via].value - (via == lowest ? 0 : prices_->company[via]);
      for (const Arc& arc : graph.in(via)) {
        if (arc.company <= lowest) continue;
        Way& way = way_[arcs][arc.company];
        const std::int64_t value = arc.weight * unit_ + rest;
        if (way.lowest != lowest) seen_.push_back(arc.company);
        if (way.lowest != lowest || way.value < value) way = {value, lowest};
      }
    }
    // The arc straight back stays open with any number of arcs.
    if (arcs == 1) seen_.erase(seen_.begin());
  }
}

std::int64_t Pricing::ring_excess(const Graph& graph, std::uint32_t lowest, Columns& found) {
  path_ = {lowest};
  look_back(graph, lowest);
  best_ = 0;
  found_ = &found;
  walk(graph, -prices_->company[lowest], 0);
  return best_;
}

void Pricing::walk(const Graph& graph, std::int64_t worth, std::int64_t weight) {
  const auto arcs_left = static_cast<std::uint32_t>(instance_.ring_length - path_.size());
  for (const Arc& arc : graph.out(path_.back())) {
    const std::uint32_t next = arc.company;
    if (next <= path_.front() || !has_way(arcs_left, next)) continue;
    const std::int64_t so_far = worth + arc.weight * unit_ - prices_->company[next];
    if (so_far + way_[arcs_left][next].value <= best_) continue;
    if (std::ranges::find(path_, next) != path_.end()) continue;
    path_.push_back(next);
    if (has_way(1, next)) {
      const std::int64_t closing = way_[1][next].value;
      close(so_far + closing, weight + arc.weight + closing / unit_);
    }
    if (arcs_left > 1) walk(graph, so_far, weight + arc.weight);
    path_.pop_back();
  }
}

void Pricing::close(std::int64_t worth, std::int64_t weight) {
  if (worth <= best_) return;
  const std::int64_t excess = worth - group_price();
  if (excess <= best_) return;
  best_ = excess;
  if (excess > unit_ / kSizePart) found_->add(path_, weight, false);
}

std::int64_t Pricing::group_price() const {
  std::vector<std::uint32_t> taken;
  for (const std::uint32_t member : path_) {
    taken.insert(taken.end(), groups_of_[member].begin(), groups_of_[member].end());
  }
  std::ranges::sort(taken);
  std::int64_t price = 0;
  for (std::size_t at = 0; at + 1 < taken.size(); ++at) {
    if (taken[at] != taken[at + 1]) continue;
    price += prices_->groups[taken[at]].price;
    ++at;
  }
  return price;
}

/// Fills the best walks onwards from each company, by the number of arcs at most.
void Pricing::look_ahead(const Graph& graph) {
  ahead_.assign(instance_.chain_arcs, std::vector<std::int64_t>(graph.companies(), 0));
  for (std::uint32_t arcs = 1; arcs < instance_.chain_arcs; ++arcs) {
    for (std::uint32_t company = 0; company < graph.companies(); ++company) {
      std::int64_t best = 0;
      for (const Arc& arc : graph.out(company)) {
        best = std::max(best, arc.weight * unit_ - prices_->company[arc.company] +
                                  ahead_[arcs - 1][arc.company]);
      }
      ahead_[arcs][company] = best;
    }
  }
}

std::int64_t Pricing::chain_excess(const Graph& graph, std::uint32_t giver, Columns& found) const {
  std::vector<std::uint32_t> walk = {giver};
  std::int64_t weight = 0;
  std::int64_t excess = -prices_->company[giver];
  for (std::uint32_t left = instance_.chain_arcs; left > 0; --left) {
    std::int64_t best = 0;
    Arc next{kNobody, 0};
    for (const Arc& arc : graph.out(walk.back())) {
      const std::int64_t value =
          arc.weight * unit_ - prices_->company[arc.company] + ahead_[left - 1][arc.company];
      if (value <= best && (next.company != kNobody || walk.size() > 1)) continue;
      best = value;
      next = arc;
    }
    if (next.company == kNobody) break;
    excess += next.weight * unit_ - prices_->company[next.company];
    weight += next.weight;
    walk.push_back(next.company);
  }
  if (walk.size() > 1 && excess > unit_ / kSizePart) found.add(walk, weight, true);
  return std::max<std::int64_t>(0, excess);
}

}  // namespace kontor::engine::swap
