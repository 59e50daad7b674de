#include "engine/allocate/allocate.hpp"

#include "base/check.hpp"
#include "engine/allocate/answer.hpp"
#include "engine/allocate/auction.hpp"
#include "engine/allocate/exact.hpp"
#include "engine/allocate/market.hpp"

#include <algorithm>
#include <utility>

namespace kontor::engine::allocate {
namespace {

constexpr std::int32_t kStepsBelow = 3;  // prices are lowered by so many steps before rounding

/// Prices in units of the auction, from prices of offers in units of cost.
void start_from(const Market& market, const std::vector<std::int64_t>& start, int shift,
                Standing& standing) {
  constexpr std::int64_t kPriceMax = std::int64_t{1} << 29;
  for (std::uint32_t stock = 0; stock < market.stocks(); ++stock) {
    const std::int64_t price =
        std::clamp<std::int64_t>(start[market.stock_id[stock]], 0, kPriceMax);
    standing.price[stock] = static_cast<std::int32_t>(std::min(price << shift, kPriceMax));
  }
}

class Allocator {
 public:
  Allocator(const Instance& instance, const Options& options, const std::stop_token& stop)
      : instance_(instance), options_(options), watch_(stop) {}

  Outcome run() && {
    const Market market = market_from(instance_, watch_);
    if (!watch_.stopped_now()) solve(market);
    return std::move(outcome_);
  }

 private:
  void solve(const Market& market) {
    const Steps steps = steps_of(market, watch_);
    if (watch_.stopped_now()) return;
    Standing standing(market);
    if (!hold_auction(market, steps, standing)) return;
    const Rounding rounding{
        .shift = steps.shift, .margin = kStepsBelow * steps.last, .threads = options_.threads};
    Exact exact = rounded(market, standing, rounding, watch_);
    if (watch_.stopped_now()) return;
    if (!place_open(exact, outcome_.statistics, watch_)) return;
    if (!fill_left(exact, outcome_.statistics, watch_)) return;
    Allocation best = answer_from(instance_, exact, options_.threads, watch_);
    if (watch_.stopped_now()) return;
    outcome_.best = std::move(best);
    outcome_.status = Status::Optimal;
  }

  bool hold_auction(const Market& market, const Steps& steps, Standing& standing) {
    Auction auction(market, standing, steps, outcome_.statistics);
    if (options_.start_price.empty()) return auction.run(steps.first, watch_);
    start_from(market, stock_prices(instance_, options_.start_price, market.offers_bid),
               steps.shift, standing);
    return auction.run(steps.last, watch_);
  }

  const Instance& instance_;
  const Options& options_;
  Watch watch_;
  Outcome outcome_;
};

}  // namespace

Outcome allocate(const Instance& instance, const Options& options, const std::stop_token& stop) {
  KONTOR_CHECK(is_well_formed(instance));
  KONTOR_CHECK(options.start_price.empty() || options.start_price.size() == instance.offers());
  return Allocator(instance, options, stop).run();
}

}  // namespace kontor::engine::allocate
