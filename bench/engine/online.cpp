#include "bench/engine/commands.hpp"
#include "bench/engine/event_source.hpp"
#include "bench/engine/figure.hpp"
#include "bench/engine/judge.hpp"
#include "bench/engine/market.hpp"
#include "engine/allocate/allocate.hpp"
#include "engine/online/standing_allocation.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kontor::bench {
namespace {

using engine::allocate::Allocation;
using engine::allocate::Instance;
using engine::online::Budget;
using engine::online::Event;
using engine::online::Repair;
using engine::online::StandingAllocation;
using engine::online::Verdict;

constexpr double kMsOfSecond = 1'000;
constexpr std::int64_t kEdgesOfAnEvent = 2'000'000;

/// What a run came to.
struct Day {
  std::vector<double> event_ms;
  std::int64_t provisional = 0;  // at first, then finished
  double solve_seconds = 0;      // of the first allocation
  double restore_seconds = 0;    // to take it up
  bool is_exact = false;         // at the end
};

MarketShape shape_from(const Options& options) {
  MarketShape shape;
  shape.needs = static_cast<std::uint32_t>(options.whole("needs", 100'000));
  shape.offers = static_cast<std::uint32_t>(options.whole("offers", shape.needs));
  shape.degree = static_cast<std::uint32_t>(options.whole("degree", shape.degree));
  shape.supply_ratio = options.number("supply-ratio", shape.supply_ratio);
  shape.seed = static_cast<std::uint64_t>(options.whole("seed", 1));
  const std::string name = options.text("shape", "geographic");
  if (name != "random" && name != "geographic") refuse(fmt::format("there is no shape {}", name));
  shape.shape = name == "random" ? Shape::Random : Shape::Geographic;
  if (shape.needs == 0 || shape.offers == 0) refuse("needs and offers must be at least 1");
  return shape;
}

Allocation solve(const Instance& market) {
  return engine::allocate::allocate(market, {}, {}).best;
}

StandingAllocation begin(const Instance& market, Day& day) {
  const double began = processor_seconds();
  const Allocation first = solve(market);
  const double solved = processor_seconds();
  auto standing = StandingAllocation::restore(market, first);
  if (!standing) refuse("the first allocation was refused: " + standing.error().code);
  day.solve_seconds = solved - began;
  day.restore_seconds = processor_seconds() - solved;
  return *std::move(standing);
}

void run_event(StandingAllocation& standing, const Event& event, std::uint64_t edges, Day& day) {
  const double before = processor_seconds();
  const Result<Repair> repair = standing.apply(event, Budget(edges));
  day.event_ms.push_back((processor_seconds() - before) * kMsOfSecond);
  if (!repair) refuse("an event was refused: " + repair.error().code);
  if (repair->verdict == Verdict::Exact) return;
  ++day.provisional;
  standing.finish();
}

/// Judges the end from its arrays alone, and by a solve that knows nothing of the events.
bool is_exact(const StandingAllocation& standing) {
  const Instance market = standing.instance();
  const Allocation claimed = standing.allocation();
  return proves_optimal(market, claimed) && solve(market).cost == claimed.cost;
}

Day run(const Instance& market, const Options& options, std::uint64_t seed) {
  Day day;
  StandingAllocation standing = begin(market, day);
  EventSource source(market, seed);
  const std::int64_t events = options.whole("events", 10'000);
  const auto edges = static_cast<std::uint64_t>(options.whole("edges-max", kEdgesOfAnEvent));
  for (std::int64_t count = 0; count < events; ++count) {
    run_event(standing, source.next(), edges, day);
  }
  day.is_exact = is_exact(standing);
  std::ranges::sort(day.event_ms);
  return day;
}

double quantile(const std::vector<double>& sorted, double part) {
  if (sorted.empty()) return 0;
  return sorted[static_cast<std::size_t>(part * static_cast<double>(sorted.size() - 1))];
}

}  // namespace

int run_online(const Options& options) {
  const MarketShape shape = shape_from(options);
  const Instance market = make_market(shape);
  const Day day = run(market, options, shape.seed);
  constexpr double kMedian = 0.5;
  constexpr double kNearlyAll = 0.99;
  Figure()
      .put("command", std::string("online"))
      .put("needs", static_cast<std::int64_t>(market.needs()))
      .put("offers", static_cast<std::int64_t>(market.offers()))
      .put("edges", static_cast<std::int64_t>(market.edges()))
      .put("events", static_cast<std::int64_t>(day.event_ms.size()))
      .put("p50_ms", quantile(day.event_ms, kMedian))
      .put("p99_ms", quantile(day.event_ms, kNearlyAll))
      .put("max_ms", quantile(day.event_ms, 1))
      .put("provisional", day.provisional)
      .put("exact", std::string(day.is_exact ? "yes" : "no"))
      .put("solve_seconds", day.solve_seconds)
      .put("restore_seconds", day.restore_seconds)
      .put("seconds", processor_seconds())
      .put("peak_mb", peak_mb())
      .print();
  return day.is_exact ? 0 : 1;
}

}  // namespace kontor::bench
