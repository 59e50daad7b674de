#include "engine/online/standing_allocation.hpp"

#include "base/check.hpp"
#include "engine/online/check_start.hpp"

#include <algorithm>

namespace kontor::engine::online {

using allocate::Allocation;
using allocate::Instance;

namespace {

Result<Opening> checked_opening(const Instance& instance, const Allocation& start,
                                const std::stop_token& stop) {
  return check_start(instance, start).and_then([&]() -> Result<Opening> {
    std::optional<Opening> opening = open_book(instance, start, stop);
    if (!opening) return fail(ErrorKind::Conflict, "online.stopped");
    return *std::move(opening);
  });
}

}  // namespace

Result<StandingAllocation> StandingAllocation::restore(const Instance& instance,
                                                       const Allocation& stored,
                                                       const std::stop_token& stop) {
  Result<Opening> opening = checked_opening(instance, stored, stop);
  if (!opening) return fail(std::move(opening).error());
  const Book& book = opening->book;
  const bool holds = opening->let_go == 0 && book.pending.empty() && book.cost() == stored.cost &&
                     stored.cost == stored.bound;
  if (!holds) return fail(ErrorKind::Conflict, "online.allocation.refuted");
  return StandingAllocation(std::move(opening->book));
}

Result<StandingAllocation> StandingAllocation::resume(const Instance& instance,
                                                      const Allocation& start,
                                                      const std::stop_token& stop) {
  return checked_opening(instance, start, stop).map([](Opening&& opening) {
    return StandingAllocation(std::move(opening.book));
  });
}

Result<Repair> StandingAllocation::apply(const Event& event, Budget budget) {
  return check_event(book_, event).map([&] {
    enter(book_, event);
    return repair(budget);
  });
}

Repair StandingAllocation::finish(Budget budget) {
  return repair(budget);
}

Repair StandingAllocation::repair(Budget& budget) {
  Repair answer;
  answer.searches = book_.pending.repair(book_.pairing, budget);
  answer.verdict = is_exact() ? Verdict::Exact : Verdict::Provisional;
  answer.cost = cost();
  answer.bound = bound();
  answer.edges = budget.spent();
  answer.changed_needs.swap(book_.pairing.moved);
  std::vector<std::uint32_t>& changed = answer.changed_needs;
  std::sort(changed.begin(), changed.end());
  changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
  return answer;
}

bool StandingAllocation::restart_pays(std::size_t events) const {
  constexpr std::size_t kPercent = 3;
  return events * 100 > (needs() + offers()) * kPercent;
}

std::span<const Holding> StandingAllocation::held_by_need(std::uint32_t need) const {
  KONTOR_CHECK(need < needs());
  return book_.pairing.needs.held(need);
}

std::span<const Holding> StandingAllocation::held_by_offer(std::uint32_t offer) const {
  KONTOR_CHECK(offer < offers());
  return book_.pairing.offers.held(offer);
}

std::int64_t StandingAllocation::price(std::uint32_t offer) const {
  KONTOR_CHECK(offer < offers());
  return book_.pairing.offers.nodes[offer].profit;
}

std::int64_t StandingAllocation::value(std::uint32_t need) const {
  KONTOR_CHECK(need < needs());
  return std::int64_t{book_.penalty[need]} - book_.pairing.needs.nodes[need].profit;
}

Instance StandingAllocation::instance() const {
  const Side& side = book_.pairing.needs;
  Instance instance{.demand = side.units,
                    .penalty = book_.penalty,
                    .supply = book_.pairing.offers.units,
                    .row_begin = {0},
                    .offer = {},
                    .cost = {}};
  for (std::uint32_t need = 0; need < needs(); ++need) {
    for (const Edge& edge : side.row(need)) {
      instance.offer.push_back(edge.other);
      instance.cost.push_back(book_.penalty[need] - edge.gain);
    }
    instance.row_begin.push_back(static_cast<std::uint32_t>(instance.offer.size()));
  }
  return instance;
}

Allocation StandingAllocation::allocation() const {
  const Side& side = book_.pairing.needs;
  Allocation allocation;
  std::int64_t profits = 0;  // Σ units × least profit, of both sides
  for (std::uint32_t need = 0; need < needs(); ++need) {
    for (const Edge& edge : side.row(need)) {
      allocation.units.push_back(units_held(side, need, edge.other));
    }
    profits += std::int64_t{side.units[need]} * least_profit(side, book_.pairing.offers, need);
  }
  for (std::uint32_t offer = 0; offer < offers(); ++offer) {
    allocation.price.push_back(price(offer));
    profits += std::int64_t{book_.pairing.offers.units[offer]} * price(offer);
  }
  allocation.cost = cost();
  allocation.bound = book_.cost_unmet - profits;
  return allocation;
}

}  // namespace kontor::engine::online
