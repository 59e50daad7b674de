#include "engine/allocate/exact.hpp"
#include "engine/allocate/frontier.hpp"

#include <algorithm>
#include <numeric>

namespace kontor::engine::allocate {
namespace {

/// The bidders of each stock. What the edge costs stands in the row: few are looked up.
struct Columns {
  std::vector<std::uint32_t> begin;   // [stocks + 1]
  std::vector<std::uint32_t> bidder;  // [edges]

  std::span<const std::uint32_t> of(std::uint32_t stock) const {
    return {bidder.data() + begin[stock], bidder.data() + begin[stock + 1]};
  }
};

Columns columns_of(const Market& market, Watch& watch) {
  Columns columns;
  columns.begin.assign(market.stocks() + 2, 0);
  for (const Market::Edge& edge : market.edge) {
    if (watch.stopped()) return {};
    ++columns.begin[edge.stock + 2];
  }
  std::partial_sum(columns.begin.begin(), columns.begin.end(), columns.begin.begin());
  columns.bidder.resize(market.edge.size());
  for (std::uint32_t bidder = 0; bidder < market.bidders(); ++bidder) {
    if (watch.stopped(static_cast<std::uint32_t>(market.row(bidder).size()))) return {};
    for (const Market::Edge& edge : market.row(bidder)) {
      columns.bidder[columns.begin[edge.stock + 1]++] = bidder;
    }
  }
  columns.begin.pop_back();
  return columns;
}

/// Nodes: the stocks, then the bidders. A path runs from the stock with units left to a bidder
/// who would take them, on to a stock that this bidder leaves, and so on; it ends at a bidder who
/// stands aside, or at a stock whose price may fall to 0, the first one too.
class Filling {
 public:
  Filling(Exact& exact, Columns columns, Statistics& statistics)
      : exact_(exact),
        market_(exact.market),
        standing_(exact.standing),
        columns_(std::move(columns)),
        statistics_(statistics),
        first_bidder_(static_cast<std::uint32_t>(market_.stocks())),
        frontier_(market_.stocks() + market_.bidders()) {}

  bool fill(std::uint32_t stock, Watch& watch) {
    while (standing_.holdings.left(stock) > 0 && standing_.price[stock] > 0) {
      if (!search(stock, watch)) return false;
      if (end_ != stock) move_units(stock);
      lower_prices();
      frontier_.forget();
    }
    return true;
  }

 private:
  bool search(std::uint32_t stock, Watch& watch) {
    ++statistics_.backward_searches;
    best_ = standing_.price[stock];
    end_ = stock;
    frontier_.reach(stock, 0, stock);
    frontier_.push(stock, 0);
    while (!frontier_.is_empty()) {
      const Frontier::Step step = frontier_.pop();
      if (step.distance >= best_) break;
      if (step.distance > frontier_.distance(step.node)) continue;
      ++statistics_.settled;
      const bool is_stock = step.node < first_bidder_;
      const std::uint32_t work = is_stock ? settle_stock(step.node, step.distance)
                                          : settle_bidder(step.node, step.distance);
      if (watch.stopped(work)) return false;
    }
    return true;
  }

  /// Who would like units of this stock next?
  std::uint32_t settle_stock(std::uint32_t stock, std::int32_t distance) {
    if (distance + standing_.price[stock] < best_) {
      best_ = distance + standing_.price[stock];
      end_ = stock;
    }
    std::uint32_t work = 1;
    for (const std::uint32_t bidder : columns_.of(stock)) {
      work += static_cast<std::uint32_t>(market_.row(bidder).size());
      // No overflow: a distance is at most 2^29, the worth of an edge 2^30, a value at least -2^29.
      const std::int32_t length =
          distance + (worth_of_cheapest(stock, bidder) - exact_.value[bidder]);
      const std::uint32_t node = first_bidder_ + bidder;
      if (length >= best_ || !frontier_.reach(node, length, stock)) continue;
      if (standing_.bidders[bidder].aside > 0) {
        best_ = length;
        end_ = node;
      } else {
        frontier_.push(node, length);
      }
    }
    return work;
  }

  std::int32_t worth_of_cheapest(std::uint32_t stock, std::uint32_t bidder) const {
    std::int32_t worth = Standing::kNoPrice;
    for (const Market::Edge& edge : market_.row(bidder)) {
      if (edge.stock == stock) worth = std::min(worth, standing_.worth(edge));
    }
    return worth;
  }

  /// Which stocks would it leave?
  std::uint32_t settle_bidder(std::uint32_t node, std::int32_t distance) {
    const std::uint32_t bidder = node - first_bidder_;
    for (const Market::Edge& edge : market_.row(bidder)) {
      if (standing_.worth(edge) != exact_.value[bidder]) continue;
      if (exact_.find(edge.stock, bidder) == nullptr) continue;
      if (frontier_.reach(edge.stock, distance, node)) frontier_.push(edge.stock, distance);
    }
    return static_cast<std::uint32_t>(market_.row(bidder).size()) + 1;
  }

  std::int32_t movable(std::uint32_t stock) {
    std::int32_t units = standing_.holdings.left(stock);
    if (end_ >= first_bidder_)
      units = std::min(units, standing_.bidders[end_ - first_bidder_].aside);
    for (std::uint32_t node = end_; node != stock; node = frontier_.from(node)) {
      if (node >= first_bidder_) continue;
      units = std::min(units, exact_.find(node, frontier_.from(node) - first_bidder_)->units);
    }
    return units;
  }

  void move_units(std::uint32_t stock) {
    const std::int32_t units = movable(stock);
    for (std::uint32_t node = end_; node != stock; node = frontier_.from(node)) {
      if (node < first_bidder_) {
        exact_.take(node, frontier_.from(node) - first_bidder_, units);
      } else {
        exact_.give(frontier_.from(node), node - first_bidder_, units);
      }
    }
    standing_.holdings.left(stock) -= units;
    if (end_ < first_bidder_) {
      standing_.holdings.left(end_) += units;
    } else {
      standing_.bidders[end_ - first_bidder_].aside -= units;
    }
  }

  void lower_prices() {
    for (const std::uint32_t node : frontier_.touched()) {
      const std::int32_t fall = best_ - frontier_.distance(node);
      if (fall <= 0) continue;
      if (node < first_bidder_) {
        standing_.price[node] -= fall;
      } else {
        exact_.value[node - first_bidder_] -= fall;
      }
    }
  }

  Exact& exact_;
  const Market& market_;
  Standing& standing_;
  Columns columns_;
  Statistics& statistics_;
  std::uint32_t first_bidder_;
  Frontier frontier_;
  std::int32_t best_ = 0;  // length of the shortest complete path so far
  std::uint32_t end_ = 0;  // its last node
};

}  // namespace

bool fill_left(Exact& exact, Statistics& statistics, Watch& watch) {
  const Standing& standing = exact.standing;
  std::vector<std::uint32_t> empty;  // stocks with units left at a price
  for (std::uint32_t stock = 0; stock < exact.market.stocks(); ++stock) {
    if (standing.holdings.left(stock) > 0 && standing.price[stock] > 0) empty.push_back(stock);
  }
  if (empty.empty()) return true;
  Columns columns = columns_of(exact.market, watch);
  if (watch.stopped_now()) return false;
  Filling filling(exact, std::move(columns), statistics);
  return std::ranges::all_of(empty,
                             [&](std::uint32_t stock) { return filling.fill(stock, watch); });
}

}  // namespace kontor::engine::allocate
