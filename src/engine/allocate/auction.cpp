#include "engine/allocate/auction.hpp"

#include <algorithm>
#include <limits>

namespace kontor::engine::allocate {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();
constexpr std::int32_t kFar = std::numeric_limits<std::int32_t>::max();
constexpr std::int32_t kNear = std::numeric_limits<std::int32_t>::min();
constexpr std::int32_t kStepFall = 5;       // how much smaller the step of the next phase is
constexpr std::int32_t kStepsBack = 4;      // prices restart so many steps lower
constexpr std::uint32_t kChainMax = 1'000;  // bids that one opening may cause before the last phase

}  // namespace

Auction::Auction(Market& market, Standing& standing, const Steps& steps, Statistics& statistics)
    : market_(market), standing_(standing), steps_(steps), statistics_(statistics) {}

bool Auction::run(std::int32_t first, Watch& watch) {
  step_ = first;
  for (bool lower = false;; lower = true) {
    reopen(lower);
    if (lower) step_ = std::max(step_ / kStepFall, steps_.last);
    ++statistics_.phases;
    if (!sell(watch)) return false;
    if (step_ == steps_.last) return true;
  }
}

/// Puts everything on sale again. Prices may be too high by some steps, and what nobody held may
/// be worth nothing: prices that start too low only cost bids, too high ones the proof.
void Auction::reopen(bool lower) {
  for (std::uint32_t stock = 0; lower && stock < market_.stocks(); ++stock) {
    const std::int32_t start = standing_.price[stock] - kStepsBack * step_;
    standing_.price[stock] = standing_.left[stock] > 0 ? 0 : std::max(start, 0);
  }
  standing_.left = market_.available;
  standing_.open = market_.wanted;
  std::ranges::fill(standing_.aside, 0);
  std::ranges::fill(standing_.rest, kNear);
  standing_.holdings.clear();
}

bool Auction::sell(Watch& watch) {
  for (std::uint32_t bidder = 0; bidder < market_.bidders(); ++bidder) {
    if (standing_.open[bidder] == 0) continue;
    if (!settle_chain(bidder, watch)) return false;
  }
  return true;
}

/// Lets `bidder` bid, then whom it outbid, and so on: the last first, since it is still in cache.
bool Auction::settle_chain(std::uint32_t bidder, Watch& watch) {
  const bool is_last = step_ == steps_.last;
  outbid_.assign(1, bidder);
  for (std::uint32_t bids = 0; !outbid_.empty() && (is_last || bids < kChainMax); ++bids) {
    const std::uint32_t next = outbid_.back();
    outbid_.pop_back();
    if (watch.stopped(bid(next))) return false;
  }
  for (const std::uint32_t each : outbid_) standing_.open[each] = 0;  // the next phase reopens
  return true;
}

/// @return edges looked at.
std::uint32_t Auction::bid(std::uint32_t bidder) {
  const std::int64_t bids_before = statistics_.bids;
  std::int32_t& open = standing_.open[bidder];
  while (open > 0) {
    ++statistics_.bids;
    const Choice choice = choose(bidder);
    if (choice.edge == kNone) {
      standing_.aside[bidder] += open;
      open = 0;
      break;
    }
    const Market::Edge edge = market_.edge[choice.edge];
    const std::int32_t level = choice.second - (edge.cost << steps_.shift) + step_;
    open = buy(edge.stock, {bidder, level, open});
  }
  const auto bids = static_cast<std::uint32_t>(statistics_.bids - bids_before);
  return bids * (market_.row_begin[bidder + 1] - market_.row_begin[bidder] + 1);
}

Auction::Choice Auction::choose(std::uint32_t bidder) {
  const Choice choice = choose_from_front(bidder);
  if (choice.second <= standing_.rest[bidder]) return choice;
  sort_front(bidder);
  return choose_from_front(bidder);
}

Auction::Choice Auction::choose_from_front(std::uint32_t bidder) const {
  const std::uint32_t begin = market_.row_begin[bidder];
  const std::uint32_t end = std::min(begin + kFront, market_.row_begin[bidder + 1]);
  const std::int32_t outside = market_.outside[bidder] << steps_.shift;
  Choice choice{kNone, outside, outside};
  for (std::uint32_t at = begin; at < end; ++at) {
    const std::int32_t worth_here = worth(market_.edge[at]);
    if (worth_here >= choice.second) continue;
    if (worth_here < choice.worth) {
      choice = {at, worth_here, choice.worth};
    } else {
      choice.second = worth_here;
    }
  }
  return choice;
}

/// Brings the best edges of a row to its front, and notes what the others are worth at least.
void Auction::sort_front(std::uint32_t bidder) {
  Market::Edge* row = market_.edge.data() + market_.row_begin[bidder];
  const std::uint32_t size = market_.row_begin[bidder + 1] - market_.row_begin[bidder];
  const std::uint32_t front = std::min(size, kFront);
  if (row_worth_.size() < size) row_worth_.resize(size);
  std::int32_t* worths = row_worth_.data();
  std::int32_t rest = kFar;
  for (std::uint32_t at = 0; at < size; ++at) {
    const Market::Edge edge = row[at];
    const std::int32_t worth_here = worth(edge);
    std::uint32_t to = at;
    if (at >= front) {
      rest = std::min(rest, std::max(worth_here, worths[front - 1]));
      if (worth_here >= worths[front - 1]) continue;
      to = front - 1;
      row[at] = row[to];
    }
    for (; to > 0 && worths[to - 1] > worth_here; --to) {
      worths[to] = worths[to - 1];
      row[to] = row[to - 1];
    }
    worths[to] = worth_here;
    row[to] = edge;
  }
  standing_.rest[bidder] = rest;
}

/// Takes units of `stock` for the wish, as many as are free or held below its level.
/// @return units still wanted.
std::int32_t Auction::buy(std::uint32_t stock, Hold wish) {
  std::int32_t& left = standing_.left[stock];
  const std::int32_t free = std::min(wish.units, left);
  left -= free;
  Hold bought{wish.bidder, wish.level, free};
  std::int32_t wanted = wish.units - free;
  Hold rest{wish.bidder, wish.level, wanted};
  bought.units += outbid(stock, rest);
  wanted = rest.units;
  standing_.holdings.push(stock, bought);
  if (left == 0) standing_.price[stock] = standing_.holdings.lowest(stock).level;
  return wanted;
}

/// Takes units held below the level of `wish`, the lowest first; units of its own are raised.
/// @return units taken and raised; those taken no longer count in `wish`.
std::int32_t Auction::outbid(std::uint32_t stock, Hold& wish) {
  Holdings& holdings = standing_.holdings;
  std::int32_t gained = 0;
  while (wish.units > 0 && !holdings.is_empty(stock)) {
    Hold& lowest = holdings.lowest(stock);
    if (lowest.level >= wish.level) break;
    const bool is_own = lowest.bidder == wish.bidder;
    const std::int32_t units = is_own ? lowest.units : std::min(wish.units, lowest.units);
    gained += units;
    if (!is_own) {
      wish.units -= units;
      if (standing_.open[lowest.bidder] == 0) outbid_.push_back(lowest.bidder);
      standing_.open[lowest.bidder] += units;
    }
    lowest.units -= units;
    if (lowest.units == 0) holdings.pop_lowest(stock);
  }
  return gained;
}

}  // namespace kontor::engine::allocate
