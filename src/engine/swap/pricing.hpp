#pragma once

#include "engine/swap/answer.hpp"
#include "engine/swap/columns.hpp"
#include "engine/swap/graph.hpp"

#include <cstdint>
#include <vector>

namespace kontor::engine::swap {

/// In how many parts a weight is divided for prices: a power of two, so small that no sum over
/// all companies leaves 2^61. No arc carries more than the largest weight and every chosen arc
/// leaves a company of its own, so bounds that are of use stay below companies × largest weight.
std::int64_t price_unit(const Instance& instance);

/// Prices that need no search: to lend is worth the heaviest arc. No excess, so their sum is a
/// bound.
Prices plain_prices(const Graph& graph, std::int64_t unit);

/// What prices prove, and which rings and chains they leave underpriced.
class Pricing {
 public:
  Pricing(const Instance& instance, std::int64_t unit);

  /// The bound of `prices` on `graph` (see Proof), in price units. Rings and walks with an excess
  /// of some size are added to `found`: of each lowest company and each giver those that were the
  /// best so far. Time O(Σ over companies of arcs within reach × ring length), rings with an
  /// excess besides.
  std::int64_t bound(const Graph& graph, const Prices& prices, Columns& found);

 private:
  struct Way {
    std::int64_t value = 0;  // the best way back: weights less the prices of its companies
    std::uint32_t lowest = 0;
  };

  void enter(const Prices& prices);
  std::int64_t ring_excess(const Graph& graph, std::uint32_t lowest, Columns& found);
  void look_back(const Graph& graph, std::uint32_t lowest);
  void walk(const Graph& graph, std::int64_t worth, std::int64_t weight);
  void close(std::int64_t worth, std::int64_t weight);
  std::int64_t group_price() const;
  bool has_way(std::uint32_t arcs, std::uint32_t company) const {
    return way_[arcs][company].lowest == path_.front();
  }
  void look_ahead(const Graph& graph);
  std::int64_t chain_excess(const Graph& graph, std::uint32_t giver, Columns& found) const;

  const Instance& instance_;
  std::int64_t unit_;
  const Prices* prices_ = nullptr;
  std::vector<std::vector<std::uint32_t>> groups_of_;  // [companies]
  std::vector<std::vector<Way>> way_;                  // [arcs at most][companies]
  std::vector<std::vector<std::int64_t>> ahead_;       // [arcs at most][companies]
  std::vector<std::uint32_t> seen_;
  std::vector<std::uint32_t> path_;
  std::int64_t best_ = 0;  // excess of the rings of the lowest company at hand
  Columns* found_ = nullptr;
};

}  // namespace kontor::engine::swap
