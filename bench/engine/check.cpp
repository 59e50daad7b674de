#include "engine/check/allocation.hpp"

#include "bench/engine/commands.hpp"
#include "bench/engine/figure.hpp"
#include "bench/engine/market.hpp"

namespace kontor::bench {
namespace {

using engine::allocate::Allocation;
using engine::allocate::Instance;

constexpr std::uint32_t kDegree = 20;
constexpr std::int64_t kEdgesMax = 2'000'000'000;

/// Gives `market` an optimal answer whose prices are the drawn ones: every need takes from where
/// cost + price is least, and offers have what they are asked for.
Allocation make_answer(Instance& market, std::uint64_t seed) {
  Allocation answer;
  constexpr std::uint64_t kPrices = 10'000;
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15ULL;
  constexpr int kShift = 40;
  for (std::uint64_t offer = 0; offer < market.offers(); ++offer) {
    const std::uint64_t mixed = ((offer + seed) * kFactor) >> kShift;
    answer.price.push_back(static_cast<std::int64_t>(mixed % kPrices));
  }
  answer.units.assign(market.edges(), 0);
  market.supply.assign(market.offers(), 0);
  for (std::size_t need = 0; need < market.needs(); ++need) {
    std::size_t best = market.row_begin[need];
    const auto reach = [&](std::size_t edge) {
      return market.cost[edge] + answer.price[market.offer[edge]];
    };
    for (std::size_t edge = best; edge < market.row_begin[need + 1]; ++edge) {
      if (reach(edge) < reach(best)) best = edge;
    }
    const bool stays = best == market.row_begin[need + 1] || reach(best) > market.penalty[need];
    if (!stays) answer.units[best] = market.demand[need];
    if (!stays) market.supply[market.offer[best]] += market.demand[need];
    const std::int64_t cost = stays ? market.penalty[need] : market.cost[best];
    answer.cost += market.demand[need] * cost;
  }
  answer.bound = answer.cost;
  return answer;
}

}  // namespace

int run_check(const Options& options) {
  const std::int64_t edges = options.whole("edges", 20'000'000);
  if (edges < kDegree || edges > kEdgesMax) refuse("--edges is from 20 to 2000000000");
  MarketShape shape;
  shape.needs = static_cast<std::uint32_t>(edges / kDegree);
  shape.offers = shape.needs;
  shape.degree = kDegree;
  shape.seed = static_cast<std::uint64_t>(options.whole("seed", 1));
  Instance market = make_market(shape);
  const Allocation answer = make_answer(market, shape.seed);
  const double start = processor_seconds();
  const engine::check::Verdict verdict = engine::check::allocation(market, answer);
  const double seconds = processor_seconds() - start;
  Figure()
      .put("command", std::string("check"))
      .put("edges", static_cast<std::int64_t>(market.edges()))
      .put("objective", answer.cost)
      .put("bound", answer.bound)
      .put("seconds", seconds)
      .put("certificate", std::string(verdict.is_optimal() ? "valid" : "invalid"))
      .print();
  return verdict.is_optimal() ? 0 : 1;
}

}  // namespace kontor::bench
