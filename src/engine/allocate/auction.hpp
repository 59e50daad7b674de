#pragma once

#include "engine/allocate/allocate.hpp"
#include "engine/allocate/standing.hpp"
#include "engine/allocate/steps.hpp"
#include "engine/allocate/watch.hpp"

#include <cstdint>
#include <vector>

namespace kontor::engine::allocate {

/// Multi-unit auction with a falling bid step.
///
/// In each phase all units are on sale again, at prices somewhat below those of the phase before.
/// A bidder with open units goes to the stock that is cheapest for it, takes units that nobody
/// holds or that are held at a lower level, and bids as much as makes its second choice as good,
/// plus a step. Who was outbid is next. Within a phase prices only rise: so a bidder keeps the
/// best edges of its row in front, with a lower bound on all others, and rarely looks further.
class Auction {
 public:
  Auction(Market& market, Standing& standing, const Steps& steps, Statistics& statistics);

  /// Phases from step `first` down to `steps.last`. At the end every unit has a place or stands
  /// aside, and nobody pays more than a step over its best choice. @return false if stopped.
  bool run(std::int32_t first, Watch& watch);

 private:
  struct Choice {
    std::uint32_t edge;
    std::int32_t worth;   // of the best edge: cost + price
    std::int32_t second;  // of the next best, or the outside option
  };

  void reopen(bool lower);
  bool sell(Watch& watch);
  bool settle_chain(std::uint32_t bidder, Watch& watch);
  std::uint32_t bid(std::uint32_t bidder);
  Choice choose(std::uint32_t bidder);
  Choice choose_from_front(std::uint32_t bidder) const;
  void sort_front(std::uint32_t bidder);
  std::int32_t buy(std::uint32_t stock, Hold wish);
  std::int32_t outbid(std::uint32_t stock, Hold& wish);

  std::int32_t worth(const Market::Edge& edge) const {
    return (edge.cost << steps_.shift) + standing_.price[edge.stock];
  }

  Market& market_;
  Standing& standing_;
  Steps steps_;
  Statistics& statistics_;
  std::int32_t step_ = 1;
  std::vector<std::uint32_t> outbid_;    // bidders with open units, the last is next
  std::vector<std::int32_t> row_worth_;  // of the row being sorted
};

}  // namespace kontor::engine::allocate
