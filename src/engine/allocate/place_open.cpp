#include "engine/allocate/exact.hpp"
#include "engine/allocate/frontier.hpp"

#include <algorithm>

namespace kontor::engine::allocate {
namespace {

/// Nodes: the stocks, then the bidders; then, only in line, a mark a bidder that the rest of its
/// row is due.
class Placement {
 public:
  Placement(Exact& exact, Statistics& statistics)
      : exact_(exact),
        market_(exact.market),
        standing_(exact.standing),
        statistics_(statistics),
        first_bidder_(static_cast<std::uint32_t>(market_.stocks())),
        first_mark_(static_cast<std::uint32_t>(market_.stocks() + market_.bidders())),
        frontier_(market_.stocks() + market_.bidders()) {}

  bool place(std::uint32_t bidder, Watch& watch) {
    while (standing_.bidders[bidder].open > 0) {
      if (!search(bidder, watch)) return false;
      move_units(bidder);
      raise_prices();
      frontier_.forget();
    }
    return true;
  }

 private:
  bool search(std::uint32_t bidder, Watch& watch) {
    ++statistics_.forward_searches;
    source_ = first_bidder_ + bidder;
    best_ = standing_.bidders[bidder].outside - exact_.value[bidder];
    end_ = source_;
    frontier_.reach(source_, 0, source_);
    frontier_.push(source_, 0);
    while (!frontier_.is_empty()) {
      const Frontier::Step step = frontier_.pop();
      if (step.distance >= best_) break;
      if (watch.stopped(settle(step))) return false;
    }
    return true;
  }

  /// @return work done.
  std::uint32_t settle(Frontier::Step step) {
    if (step.node >= first_mark_) return settle_rest(step.node - first_mark_);
    if (step.distance > frontier_.distance(step.node)) return 1;
    ++statistics_.settled;
    if (step.node < first_bidder_) return settle_stock(step.node, step.distance);
    return settle_bidder(step.node - first_bidder_, step.distance);
  }

  /// Who holds units of the stock may move on.
  std::uint32_t settle_stock(std::uint32_t stock, std::int32_t distance) {
    std::uint32_t work = 1;
    for (const Hold& each : standing_.holdings.of(stock)) {
      const std::uint32_t node = first_bidder_ + each.bidder;
      if (frontier_.reach(node, distance, stock)) frontier_.push(node, distance);
      ++work;
    }
    return work;
  }

  std::uint32_t settle_bidder(std::uint32_t number, std::int32_t distance) {
    const Bidder& bidder = standing_.bidders[number];
    const std::int32_t value = exact_.value[number];
    if (distance + bidder.outside - value < best_) {
      best_ = distance + bidder.outside - value;
      end_ = first_bidder_ + number;
    }
    relax(number, bidder.front);
    if (bidder.rest == Standing::kFar) return Bidder::kFront;  // there are no others
    const std::int32_t rest = std::max(bidder.rest - value, 0);
    if (rest < best_ - distance) frontier_.push(first_mark_ + number, distance + rest);
    return Bidder::kFront;
  }

  std::uint32_t settle_rest(std::uint32_t number) {
    relax(number, market_.row(number));
    return static_cast<std::uint32_t>(market_.row(number).size());
  }

  void relax(std::uint32_t bidder, std::span<const Market::Edge> edges) {
    const std::uint32_t node = first_bidder_ + bidder;
    // No overflow: a distance is at most 2^29, the worth of an edge 2^30, a value at least -2^29.
    const std::int32_t base = frontier_.distance(node) - exact_.value[bidder];
    for (const Market::Edge& edge : edges) {
      const std::int32_t distance = base + standing_.worth(edge);
      if (distance >= best_ || !frontier_.reach(edge.stock, distance, node)) continue;
      if (standing_.holdings.left(edge.stock) > 0) {
        best_ = distance;
        end_ = edge.stock;
      } else {
        frontier_.push(edge.stock, distance);
      }
    }
  }

  /// As many units as all on the path can move.
  std::int32_t movable(std::uint32_t bidder) {
    std::int32_t units = standing_.bidders[bidder].open;
    if (end_ < first_bidder_) units = std::min(units, standing_.holdings.left(end_));
    for (std::uint32_t node = end_; node != source_; node = frontier_.from(node)) {
      if (node < first_bidder_) continue;
      units = std::min(units, exact_.find(frontier_.from(node), node - first_bidder_)->units);
    }
    return units;
  }

  void move_units(std::uint32_t bidder) {
    const std::int32_t units = movable(bidder);
    for (std::uint32_t node = end_; node != source_; node = frontier_.from(node)) {
      if (node < first_bidder_) {
        exact_.give(node, frontier_.from(node) - first_bidder_, units);
      } else {
        exact_.take(frontier_.from(node), node - first_bidder_, units);
      }
    }
    standing_.bidders[bidder].open -= units;
    if (end_ < first_bidder_) {
      standing_.holdings.left(end_) -= units;
    } else {
      standing_.bidders[end_ - first_bidder_].aside += units;
    }
  }

  void raise_prices() {
    for (const std::uint32_t node : frontier_.touched()) {
      const std::int32_t rise = best_ - frontier_.distance(node);
      if (rise <= 0) continue;
      if (node < first_bidder_) {
        standing_.price[node] += rise;
      } else {
        exact_.value[node - first_bidder_] += rise;
      }
    }
  }

  Exact& exact_;
  const Market& market_;
  Standing& standing_;
  Statistics& statistics_;
  std::uint32_t first_bidder_;
  std::uint32_t first_mark_;
  Frontier frontier_;
  std::uint32_t source_ = 0;
  std::int32_t best_ = 0;  // length of the shortest complete path so far
  std::uint32_t end_ = 0;  // its last node: a stock with units left, or a bidder to stand aside
};

}  // namespace

bool place_open(Exact& exact, Statistics& statistics, Watch& watch) {
  Placement placement(exact, statistics);
  for (std::uint32_t bidder = 0; bidder < exact.market.bidders(); ++bidder) {
    statistics.dropped += exact.standing.bidders[bidder].open;
    if (!placement.place(bidder, watch)) return false;
  }
  return true;
}

}  // namespace kontor::engine::allocate
