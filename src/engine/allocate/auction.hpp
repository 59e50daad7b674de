#pragma once

#include "engine/allocate/allocate.hpp"
#include "engine/allocate/standing.hpp"
#include "engine/allocate/steps.hpp"
#include "engine/allocate/watch.hpp"

#include <array>
#include <cstdint>
#include <deque>
#include <vector>

namespace kontor::engine::allocate {

/// Multi-unit auction with a falling bid step.
///
/// In each phase all units are on sale again, at prices somewhat below those of the phase before.
/// A bidder with open units goes to the stock that is cheapest for it, takes units that nobody
/// holds or that are held at a lower level, and bids as much as makes its second choice as good,
/// plus a step. Who was outbid queues up. Within a phase prices only rise: so a bidder keeps the
/// best edges of its row in front, with a lower bound on all others, and rarely looks further.
class Auction {
 public:
  Auction(const Market& market, Standing& standing, const Steps& steps, Statistics& statistics);

  /// Phases from step `first` down to `steps.last`. At the end every unit has a place or stands
  /// aside, and nobody pays more than a step over its best choice. @return false if stopped.
  bool run(std::int32_t first, Watch& watch);

 private:
  struct Choice {
    std::size_t at;       // in the front
    std::int32_t worth;   // of the best edge: cost + price; not below `second` if none is better
    std::int32_t second;  // of the next best, or the outside option
  };

  void lower_prices();
  bool reopen(Watch& watch);
  bool sell(Watch& watch);
  void fetch_ahead() const;
  void line_up(std::uint32_t number);
  std::uint32_t bid(std::uint32_t number);
  Choice choose(std::uint32_t number);
  Choice choose_from_front(const Bidder& bidder) const;
  void sort_front(std::uint32_t number);
  std::int32_t buy(std::uint32_t stock, Hold wish);
  std::int32_t outbid(std::uint32_t stock, Hold& wish);

  const Market& market_;
  Standing& standing_;
  Steps steps_;
  Statistics& statistics_;
  std::int32_t step_ = 1;
  std::vector<std::uint32_t> line_;  // a ring of bidders with open units, first come first served
  std::size_t first_in_line_ = 0;
  std::size_t in_line_ = 0;
};

}  // namespace kontor::engine::allocate
