#include "engine/allocate/allocate.hpp"

#include "bench/engine/commands.hpp"
#include "bench/engine/figure.hpp"
#include "bench/engine/market.hpp"
#include "bench/engine/peer.hpp"

#include <limits>

namespace kontor::bench {
namespace {

using engine::allocate::Allocation;
using engine::allocate::Instance;
using engine::allocate::Outcome;
using engine::allocate::Statistics;
using engine::allocate::Status;

Shape shape_from(const Options& options) {
  const std::string shape = options.text("shape", "geographic");
  if (shape == "random") return Shape::Random;
  if (shape == "geographic") return Shape::Geographic;
  refuse("--shape is random or geographic, not " + shape);
}

std::uint32_t count_from(const Options& options, const std::string& name, std::uint32_t otherwise) {
  constexpr std::int64_t kCountMax = 100'000'000;
  const std::int64_t count = options.whole(name, otherwise);
  if (count > kCountMax) refuse("--" + name + " is above 100000000");
  return static_cast<std::uint32_t>(count);
}

MarketShape market_from(const Options& options) {
  MarketShape shape;
  shape.needs = count_from(options, "needs", shape.needs);
  shape.offers = count_from(options, "offers", shape.needs);
  shape.degree = count_from(options, "degree", shape.degree);
  shape.supply_ratio = options.number("supply-ratio", shape.supply_ratio);
  shape.shape = shape_from(options);
  shape.is_unit = options.has("unit");
  shape.seed = static_cast<std::uint64_t>(options.whole("seed", 1));
  if (shape.supply_ratio < 0) refuse("--supply-ratio is below 0");
  return shape;
}

/// Units are whole and within demand and supply, and cost what is claimed.
bool is_feasible(const Instance& market, const Allocation& claimed) {
  if (claimed.units.size() != market.edges()) return false;
  std::vector<std::int64_t> given(market.offers());
  std::int64_t cost = 0;
  for (std::size_t need = 0; need < market.needs(); ++need) {
    std::int64_t unmet = market.demand[need];
    for (std::size_t at = market.row_begin[need]; at < market.row_begin[need + 1]; ++at) {
      if (claimed.units[at] < 0) return false;
      unmet -= claimed.units[at];
      given[market.offer[at]] += claimed.units[at];
      cost += std::int64_t{claimed.units[at]} * market.cost[at];
    }
    if (unmet < 0) return false;
    cost += unmet * market.penalty[need];
  }
  for (std::size_t offer = 0; offer < market.offers(); ++offer) {
    if (given[offer] > market.supply[offer]) return false;
  }
  return cost == claimed.cost;
}

/// The bound that the prices prove, or the lowest number if they are no prices.
std::int64_t proved_bound(const Instance& market, const Allocation& claimed) {
  constexpr std::int64_t kNothing = std::numeric_limits<std::int64_t>::min();
  if (claimed.price.size() != market.offers()) return kNothing;
  std::int64_t bound = 0;
  for (std::size_t offer = 0; offer < market.offers(); ++offer) {
    if (claimed.price[offer] < 0) return kNothing;
    bound -= market.supply[offer] * claimed.price[offer];
  }
  for (std::size_t need = 0; need < market.needs(); ++need) {
    std::int64_t least = market.penalty[need];
    for (std::size_t at = market.row_begin[need]; at < market.row_begin[need + 1]; ++at) {
      const std::int64_t through = market.cost[at] + claimed.price[market.offer[at]];
      if (through < least) least = through;
    }
    bound += market.demand[need] * least;
  }
  return bound;
}

std::vector<std::int64_t> values_of(const Statistics& statistics) {
  return {statistics.phases,
          statistics.bids,
          statistics.dropped,
          statistics.forward_searches,
          statistics.backward_searches,
          statistics.settled};
}

/// Values: edges, cost, bound, 1 if both are proved, then the statistics.
Report run_own(const MarketShape& shape, unsigned threads) {
  const Instance market = make_market(shape);
  const double begin = processor_seconds();
  const Outcome outcome = allocate(market, {.threads = threads, .start_price = {}}, {});
  Report report;
  report.cost.seconds = processor_seconds() - begin;
  const Allocation& best = outcome.best;
  const bool holds = outcome.status == Status::Optimal && is_feasible(market, best) &&
                     proved_bound(market, best) == best.cost && best.bound == best.cost;
  report.values = {static_cast<std::int64_t>(market.edges()), best.cost, best.bound, holds ? 1 : 0};
  for (const std::int64_t each : values_of(outcome.statistics)) report.values.push_back(each);
  return report;
}

Report run_peer(const MarketShape& shape) {
  Instance market = make_market(shape);
  const double begin = processor_seconds();
  const std::optional<std::int64_t> cost = lemon_cost(std::move(market));
  Report report;
  report.cost.seconds = processor_seconds() - begin;
  if (cost) report.values = {*cost};
  return report;
}

void put_statistics(Figure& figure, const std::vector<std::int64_t>& values) {
  constexpr std::size_t kFirst = 4;
  const char* const names[] = {"phases", "bids", "dropped", "forward_searches", "backward_searches",
                               "settled"};
  for (std::size_t at = 0; at < std::size(names); ++at) {
    figure.put(names[at], values[kFirst + at]);
  }
}

}  // namespace

int run_allocate(const Options& options) {
  if (options.has("tiers")) refuse("allocate --tiers is not built yet");
  const std::string against = options.text("against", "lemon");
  if (against != "lemon" && against != "none") refuse("--against is lemon or none");
  const MarketShape shape = market_from(options);
  const unsigned threads = count_from(options, "threads", 1);
  const Report own = run_apart([&] { return run_own(shape, threads); });
  if (own.values.empty()) refuse("the solver ended without an answer");
  const bool is_valid = own.values[3] == 1;
  Figure figure;
  figure.put("needs", std::int64_t{shape.needs}).put("offers", std::int64_t{shape.offers});
  figure.put("edges", own.values[0]).put("seconds", own.cost.seconds);
  bool agrees = true;
  if (against == "lemon") {
    const Report peer = run_apart([&] { return run_peer(shape); });
    if (peer.values.empty()) refuse("LEMON ended without an answer");
    agrees = peer.values[0] == own.values[1];
    figure.put("peer_seconds", peer.cost.seconds);
    figure.put("ratio", peer.cost.seconds / own.cost.seconds);
    figure.put("peer_objective", peer.values[0]).put("peer_peak_mb", peer.cost.peak_mb);
  }
  figure.put("objective", own.values[1]).put("bound", own.values[2]);
  figure.put("certificate", is_valid ? "valid" : "invalid").put("peak_mb", own.cost.peak_mb);
  put_statistics(figure, own.values);
  figure.print();
  return is_valid && agrees ? 0 : 1;
}

}  // namespace kontor::bench
