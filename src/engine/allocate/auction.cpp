#include "engine/allocate/auction.hpp"

#include <algorithm>
#include <bit>

namespace kontor::engine::allocate {
namespace {

constexpr std::int32_t kStepFall = 5;   // how much smaller the step of the next phase is
constexpr std::int32_t kStepsBack = 4;  // prices restart so many steps lower
constexpr std::size_t kAtOnce = 16;     // bidders in line before the next one opens
constexpr std::size_t kAhead = 4;       // how early what a bidder looks at is fetched

}  // namespace

Auction::Auction(const Market& market, Standing& standing, const Steps& steps,
                 Statistics& statistics)
    : market_(market),
      standing_(standing),
      steps_(steps),
      statistics_(statistics),
      line_(std::bit_ceil(std::max(market.bidders() + 1, 2 * kAtOnce))) {}

bool Auction::run(std::int32_t first, Watch& watch) {
  for (step_ = first;; step_ = std::max(step_ / kStepFall, steps_.last)) {
    if (!reopen(watch)) return false;
    ++statistics_.phases;
    if (!sell(watch)) return false;
    if (step_ == steps_.last) return true;
    lower_prices();
  }
}

/// Prices may be too high by some steps, and what nobody held may be worth nothing: prices that
/// start too low only cost bids, prices that stay too high cost the proof.
void Auction::lower_prices() {
  for (std::uint32_t stock = 0; stock < market_.stocks(); ++stock) {
    const std::int32_t start = standing_.price[stock] - kStepsBack * step_;
    standing_.price[stock] = standing_.holdings.left(stock) > 0 ? 0 : std::max(start, 0);
  }
}

bool Auction::reopen(Watch& watch) {
  for (std::uint32_t number = 0; number < market_.bidders(); ++number) {
    Bidder& bidder = standing_.bidders[number];
    bidder.rest = Standing::kNear;
    bidder.outside = market_.outside[number] << steps_.shift;
    bidder.open = market_.wanted[number];
    bidder.aside = 0;
    if (watch.stopped()) return false;
  }
  standing_.holdings.clear(market_.available);
  return true;
}

bool Auction::sell(Watch& watch) {
  std::uint32_t next = 0;
  for (;;) {
    for (; in_line_ < kAtOnce && next < market_.bidders(); ++next) {
      if (standing_.bidders[next].open > 0) line_up(next);
    }
    if (in_line_ == 0) return true;
    fetch_ahead();
    const std::uint32_t bidder = line_[first_in_line_];
    first_in_line_ = (first_in_line_ + 1) & (line_.size() - 1);
    --in_line_;
    if (watch.stopped(bid(bidder))) return false;
  }
}

/// Tells the processor what a bidder some places behind in line will look at.
void Auction::fetch_ahead() const {
  const std::size_t ahead = first_in_line_ + std::min(kAhead, in_line_ - 1);
  const Bidder& bidder = standing_.bidders[line_[ahead & (line_.size() - 1)]];
  for (const Market::Edge& edge : bidder.front) __builtin_prefetch(&standing_.price[edge.stock]);
  standing_.holdings.prefetch(bidder.front[0].stock);
  standing_.holdings.prefetch(bidder.front[1].stock);
}

void Auction::line_up(std::uint32_t number) {
  __builtin_prefetch(&standing_.bidders[number]);
  line_[(first_in_line_ + in_line_++) & (line_.size() - 1)] = number;
}

/// @return edges looked at.
std::uint32_t Auction::bid(std::uint32_t number) {
  Bidder& bidder = standing_.bidders[number];
  std::uint32_t bids = 0;
  while (bidder.open > 0) {
    ++bids;
    const Choice choice = choose(number);
    if (choice.worth >= bidder.outside) {
      bidder.aside += bidder.open;
      bidder.open = 0;
      break;
    }
    const Market::Edge edge = bidder.front[choice.at];
    bidder.open = buy(edge.stock, {number, choice.second - edge.cost + step_, bidder.open});
  }
  statistics_.bids += bids;
  return bids * (market_.row_begin[number + 1] - market_.row_begin[number] + 1);
}

Auction::Choice Auction::choose(std::uint32_t number) {
  const Bidder& bidder = standing_.bidders[number];
  const Choice choice = choose_from_front(bidder);
  if (choice.second <= bidder.rest) return choice;
  sort_front(number);
  return choose_from_front(bidder);
}

Auction::Choice Auction::choose_from_front(const Bidder& bidder) const {
  Choice choice{0, bidder.outside, bidder.outside};
  for (std::size_t at = 0; at < Bidder::kFront; ++at) {
    const std::int32_t worth = standing_.worth(bidder.front[at]);
    choice.second = std::min(choice.second, std::max(worth, choice.worth));
    choice.at = worth < choice.worth ? at : choice.at;
    choice.worth = std::min(worth, choice.worth);
  }
  return choice;
}

/// Brings the best edges of a row to its front, and notes what the others are worth at least.
void Auction::sort_front(std::uint32_t number) {
  Bidder& bidder = standing_.bidders[number];
  std::array<std::int32_t, Bidder::kFront> worths;
  worths.fill(Standing::kFar);
  bidder.front.fill({static_cast<std::uint32_t>(market_.stocks()), 0});
  bidder.rest = Standing::kFar;
  for (std::uint32_t at = market_.row_begin[number]; at < market_.row_begin[number + 1]; ++at) {
    Market::Edge edge = market_.edge[at];
    edge.cost <<= steps_.shift;
    const std::int32_t worth = standing_.worth(edge);
    bidder.rest = std::min(bidder.rest, std::max(worth, worths.back()));
    if (worth >= worths.back()) continue;
    std::size_t to = Bidder::kFront - 1;
    for (; to > 0 && worths[to - 1] > worth; --to) {
      worths[to] = worths[to - 1];
      bidder.front[to] = bidder.front[to - 1];
    }
    worths[to] = worth;
    bidder.front[to] = edge;
  }
}

/// Takes units of `stock` for the wish, as many as are free or held below its level.
/// @return units still wanted.
std::int32_t Auction::buy(std::uint32_t stock, Hold wish) {
  Holdings& holdings = standing_.holdings;
  const std::int32_t free = std::min(wish.units, holdings.left(stock));
  holdings.left(stock) -= free;
  wish.units -= free;
  const std::int32_t gained = free + outbid(stock, wish);
  holdings.push(stock, {wish.bidder, wish.level, gained});
  if (holdings.left(stock) == 0) standing_.price[stock] = holdings.lowest(stock).level;
  return wish.units;
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
      Bidder& loser = standing_.bidders[lowest.bidder];
      if (loser.open == 0) line_up(lowest.bidder);
      loser.open += units;
    }
    lowest.units -= units;
    if (lowest.units == 0) holdings.pop_lowest(stock);
  }
  return gained;
}

}  // namespace kontor::engine::allocate
