#include "engine/allocate/closure.hpp"

#include "base/check.hpp"
#include "engine/allocate/answer.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace kontor::engine::allocate {
namespace {

std::vector<Pair> better_pairs(const Instance& instance, const Allocation& best,
                               const EachPair& each_pair, const std::stop_token& stop) {
  const std::vector<std::int64_t> value = need_values(instance, best.price);
  std::vector<Pair> better;
  each_pair([&](const Pair& pair) {
    if (stop.stop_requested()) return;
    KONTOR_CHECK(pair.need < instance.needs() && pair.offer < instance.offers());
    if (pair.cost + best.price[pair.offer] < value[pair.need]) better.push_back(pair);
  });
  std::ranges::stable_sort(better, {}, &Pair::need);
  return better;
}

/// @param pairs  by need.
Instance with_pairs(const Instance& instance, const std::vector<Pair>& pairs) {
  Instance grown;
  grown.demand = instance.demand;
  grown.penalty = instance.penalty;
  grown.supply = instance.supply;
  grown.row_begin.reserve(instance.row_begin.size());
  grown.row_begin.push_back(0);
  grown.offer.reserve(instance.edges() + pairs.size());
  grown.cost.reserve(instance.edges() + pairs.size());
  auto next = pairs.begin();
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    for (std::uint32_t at = instance.row_begin[need]; at < instance.row_begin[need + 1]; ++at) {
      grown.offer.push_back(instance.offer[at]);
      grown.cost.push_back(instance.cost[at]);
    }
    for (; next != pairs.end() && next->need == need; ++next) {
      grown.offer.push_back(next->offer);
      grown.cost.push_back(next->cost);
    }
    grown.row_begin.push_back(static_cast<std::uint32_t>(grown.offer.size()));
  }
  return grown;
}

}  // namespace

Closure close_over(Instance& instance, Outcome& answer, const EachPair& each_pair,
                   std::int64_t rounds_max, const std::stop_token& stop) {
  Closure closure;
  while (answer.status == Status::Optimal && !stop.stop_requested()) {
    const std::vector<Pair> pairs = better_pairs(instance, answer.best, each_pair, stop);
    if (stop.stop_requested()) break;
    closure.is_closed = pairs.empty();
    if (closure.is_closed || closure.rounds == rounds_max) break;
    Instance grown = with_pairs(instance, pairs);
    Outcome next = allocate(grown, {.threads = 1, .start_price = answer.best.price}, stop);
    if (next.status == Status::Stopped) break;
    instance = std::move(grown);
    answer = std::move(next);
    closure.entered += static_cast<std::int64_t>(pairs.size());
    ++closure.rounds;
  }
  return closure;
}

}  // namespace kontor::engine::allocate
