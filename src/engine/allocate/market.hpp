#pragma once

#include "engine/allocate/instance.hpp"
#include "engine/allocate/watch.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kontor::engine::allocate {

/// The instance as the solver sees it: bidders look for units of stocks. The short side of the
/// market bids, because an auction is quick where there is enough for all: needs bid for offers,
/// or, where demand exceeds supply, offers bid for needs. Few rows of great length never bid. A
/// unit that a bidder does not place takes the outside option; a unit of a stock that nobody holds
/// costs nothing.
///
/// When offers bid, the cost of an edge is that of the edge less the penalty of its need, and the
/// outside option costs 0. Edges that cannot be better than the outside option are left out.
/// Ranges: costs and outside costs stay within ±2^29, their differences below 2^29.
struct Market {
  struct Edge {
    std::uint32_t stock;
    std::int32_t cost;
  };

  bool offers_bid = false;
  std::vector<std::uint32_t> bidder_id;  // [bidders], the need or offer it stands for
  std::vector<std::uint32_t> stock_id;   // [stocks], the offer or need it stands for
  std::vector<std::int32_t> wanted;      // [bidders], units
  std::vector<std::int32_t> outside;     // [bidders], cost of a unit without a place
  std::vector<std::int32_t> available;   // [stocks], units
  std::vector<std::uint32_t> row_begin;  // [bidders + 1]
  std::vector<Edge> edge;                // by bidder

  std::size_t bidders() const { return wanted.size(); }
  std::size_t stocks() const { return available.size(); }
  std::span<const Edge> row(std::uint32_t bidder) const {
    return {edge.data() + row_begin[bidder], edge.data() + row_begin[bidder + 1]};
  }
};

/// @return the market, unfinished if `watch` stopped.
/// @pre is_well_formed(instance)
Market market_from(const Instance& instance, Watch& watch);

}  // namespace kontor::engine::allocate
