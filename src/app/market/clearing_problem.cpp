#include "app/market/clearing_problem.hpp"

#include "app/market/clearing_scope.hpp"
#include "app/market/partner_question.hpp"
#include "engine/candidates/scan.hpp"

#include <algorithm>
#include <atomic>
#include <limits>
#include <thread>

namespace kontor::market {
namespace {

namespace candidates = engine::candidates;
using clearing_points::kKept;
using clearing_points::kPerfect;
using clearing_points::kUnmet;

constexpr std::uint32_t kNoRow = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kNearlyMax = 3;

std::int32_t units_of(const Known& known) {
  return static_cast<std::int32_t>(known.open());
}

/// Makes a problem out of columns of its own, so that no lock is held while it looks at pairs.
class Conversion {
 public:
  Conversion(const Columns& columns, const std::vector<ListedPtr>& live, const ClearingOrder& order,
             const staff::RankingWeights& weights)
      : columns_(columns), order_(order), scope_(order), weights_(weights) {
    for (const ListedPtr& each : live) {
      if (scope_.takes(*each)) add_row(each);
    }
    problem_.sights.resize(problem_.needs.size());
  }

  /// Looks at the pairs of one need; any needs at the same time.
  void look(std::uint32_t need) {
    const Listed& listed = *problem_.needs[need].listed;
    const std::size_t all = columns_.pool(Side::Offer).rows();
    const candidates::Answer answer = candidates::scan(
        columns_.pool(Side::Offer), partner_question(columns_, listed, weights_, order_.now),
        {.direct = all, .across = all, .rejected = kNearlyMax});
    NeedSight& sight = problem_.sights[need];
    sight.considered = answer.considered;
    for (std::size_t at = 0; at < sight.refused_by.size(); ++at) {
      sight.refused_by[at] = static_cast<std::uint32_t>(answer.rejected_by[at]);
    }
    for (const auto& each : answer.direct) take(need, each);
    for (const auto& each : answer.across) take(need, each);
    for (const auto& each : answer.rejected) sight.nearly.push_back(known_row(each.row));
    std::ranges::sort(sight.fitting, {},
                      [](const FittingOffer& each) { return std::pair(each.cost, each.offer); });
  }

  std::uint32_t needs() const { return static_cast<std::uint32_t>(problem_.needs.size()); }

  ClearingProblem problem() && {
    drop_strangers();
    for (const NeedSight& each : problem_.sights) problem_.pairs += each.considered;
    add_units();
    reserve_pinned();
    add_edges();
    return std::move(problem_);
  }

 private:
  Known known(const ListedPtr& listed) const {
    const auto slot = columns_.slot(listed->value().id());
    return {listed, columns_.words().essentials(columns_.facet(*slot).occupation)};
  }
  Known known_row(std::uint32_t row) const {
    return known(columns_.listed(columns_.slot_of_row(Side::Offer, row)));
  }

  void add_row(const ListedPtr& listed) {
    if (listed->value().fields().side == Side::Need) {
      problem_.needs.push_back(known(listed));
      problem_.need_is_ours.push_back(scope_.is_ours(*listed));
      problem_.tier.push_back(scope_.tier_of(*listed));
      return;
    }
    const std::uint32_t row = columns_.facet(*columns_.slot(listed->value().id())).row;
    if (offer_of_row_.size() <= row) offer_of_row_.resize(row + 1U, kNoRow);
    offer_of_row_[row] = static_cast<std::uint32_t>(problem_.offers.size());
    problem_.offers.push_back(known(listed));
    problem_.offer_is_ours.push_back(scope_.is_ours(*listed));
  }

  void take(std::uint32_t need, const candidates::Found& found) {
    const Listed& asking = *problem_.needs[need].listed;
    NeedSight& sight = problem_.sights[need];
    const std::uint32_t offer =
        found.row < offer_of_row_.size() ? offer_of_row_[found.row] : kNoRow;
    if (offer == kNoRow ||
        !scope_.joins(problem_.need_is_ours[need], problem_.offer_is_ours[offer])) {
      ++sight.outside;
      return;
    }
    const Listed& giving = *problem_.offers[offer].listed;
    if (!scope_.may_find(giving, asking)) return;  // as if it were not there
    const ListingPair pair{asking.value().id(), giving.value().id()};
    if (scope_.is_forbidden(pair)) {
      ++sight.forbidden;
      return;
    }
    const std::int32_t bonus = scope_.is_kept(pair) ? kKept : 0;
    sight.fitting.push_back({offer, kPerfect - found.score - bonus, found.score});
  }

  /// Needs of other clusters that nobody of ours could serve are none of this plan's business.
  void drop_strangers() {
    std::size_t kept = 0;
    for (std::size_t need = 0; need < problem_.needs.size(); ++need) {
      const bool stays = problem_.need_is_ours[need] || !problem_.sights[need].fitting.empty();
      if (!stays) continue;
      if (kept != need) {
        problem_.needs[kept] = std::move(problem_.needs[need]);
        problem_.sights[kept] = std::move(problem_.sights[need]);
        problem_.tier[kept] = problem_.tier[need];
        problem_.need_is_ours[kept] = problem_.need_is_ours[need];
      }
      ++kept;
    }
    problem_.needs.resize(kept);
    problem_.sights.resize(kept);
    problem_.tier.resize(kept);
    problem_.need_is_ours.resize(kept);
    // A rank that nobody holds is none.
    if (std::ranges::find(problem_.tier, 0) == problem_.tier.end()) {
      std::ranges::fill(problem_.tier, std::uint8_t{0});
    }
  }

  void add_units() {
    for (const Known& each : problem_.needs) {
      problem_.instance.demand.push_back(units_of(each));
      problem_.instance.penalty.push_back(kUnmet);
    }
    for (const Known& each : problem_.offers) problem_.instance.supply.push_back(units_of(each));
  }

  static std::uint32_t row_of(const std::vector<Known>& rows, ListingId id) {
    const auto at = std::ranges::lower_bound(
        rows, id, {}, [](const Known& each) { return each.listed->value().id(); });
    const bool there = at != rows.end() && at->listed->value().id() == id;
    return there ? static_cast<std::uint32_t>(at - rows.begin()) : kNoRow;
  }

  /// A pinned pair comes before everything, as far as people are still open.
  void reserve_pinned() {
    for (const plan::Pin& pin : order_.fields.pins) {
      const std::uint32_t need = row_of(problem_.needs, pin.need);
      const std::uint32_t offer = row_of(problem_.offers, pin.offer);
      if (need == kNoRow || offer == kNoRow) continue;
      std::int32_t& demand = problem_.instance.demand[need];
      std::int32_t& supply = problem_.instance.supply[offer];
      const std::int32_t units =
          std::min({static_cast<std::int32_t>(pin.headcount), demand, supply});
      if (units == 0) continue;
      demand -= units;
      supply -= units;
      const Pair pair = pair_of(problem_.needs[need], problem_.offers[offer], weights_);
      problem_.pinned.push_back({need, offer, units, pair.fit.score_permille});
    }
    std::ranges::sort(problem_.pinned, {},
                      [](const PinnedPair& each) { return std::pair(each.need, each.offer); });
  }

  void add_edges() {
    engine::allocate::Instance& instance = problem_.instance;
    instance.row_begin.push_back(0);
    for (const NeedSight& sight : problem_.sights) {
      const std::size_t count = std::min(sight.fitting.size(), ClearingConversion::kCandidates);
      for (std::size_t at = 0; at < count; ++at) {
        instance.offer.push_back(sight.fitting[at].offer);
        instance.cost.push_back(sight.fitting[at].cost);
      }
      instance.row_begin.push_back(static_cast<std::uint32_t>(instance.offer.size()));
    }
  }

  const Columns& columns_;
  const ClearingOrder& order_;
  ClearingScope scope_;
  const staff::RankingWeights& weights_;
  std::vector<std::uint32_t> offer_of_row_;  // by row of the pool
  ClearingProblem problem_;
};

Columns columns_of(const std::vector<ListedPtr>& live, const EssentialSkills& essential) {
  Columns columns(essential);
  CompanyId last;
  for (const ListedPtr& each : live) {
    if (each->company->company.id == last) continue;
    last = each->company->company.id;
    if (!columns.company(last)) columns.put(each->company);
  }
  columns.fill(live);
  return columns;
}

/// Calls `look` with each number below `count`, from several threads. @return false if stopped.
template <class Look>
bool for_all(std::uint32_t count, unsigned threads, const std::stop_token& stop, Look look) {
  std::atomic<std::uint32_t> next = 0;
  const auto work = [&] {
    for (std::uint32_t at = next++; at < count && !stop.stop_requested(); at = next++) look(at);
  };
  {
    std::vector<std::jthread> helpers;
    for (unsigned each = 1; each < threads; ++each) helpers.emplace_back(work);
    work();
  }
  return !stop.stop_requested();
}

}  // namespace

ClearingProblem ClearingConversion::problem(const std::vector<ListedPtr>& live,
                                            const ClearingOrder& order,
                                            const std::stop_token& stop) const {
  const Columns columns = columns_of(live, essential_);
  Conversion conversion(columns, live, order, weights_);
  const bool done = for_all(conversion.needs(), threads_, stop,
                            [&](std::uint32_t need) { conversion.look(need); });
  if (!done) {
    ClearingProblem stopped;
    stopped.stopped = true;
    return stopped;
  }
  return std::move(conversion).problem();
}

std::vector<std::int64_t> values_of(const ClearingProblem& problem, const ClearingPrices& prices) {
  const engine::allocate::Instance& instance = problem.instance;
  std::vector<std::int64_t> values(instance.penalty.begin(), instance.penalty.end());
  for (std::size_t need = 0; need < instance.needs(); ++need) {
    for (auto edge = instance.row_begin[need]; edge < instance.row_begin[need + 1]; ++edge) {
      values[need] = std::min(
          values[need], instance.cost[edge] + prices.of(problem.tier[need], instance.offer[edge]));
    }
  }
  return values;
}

namespace {

/// Builds the rows anew: what was an edge, and what `enters` says of a need and a pair. Rows are
/// in the order of `fitting`, so both are walked together.
template <class Enters>
void rebuild_rows(ClearingProblem& problem, Enters enters) {
  engine::allocate::Instance& next = problem.instance;
  const auto row_begin = std::exchange(next.row_begin, {0});
  const auto offer = std::exchange(next.offer, {});
  next.cost.clear();
  for (std::uint32_t need = 0; need < problem.needs.size(); ++need) {
    auto edge = row_begin[need];
    for (const FittingOffer& each : problem.sights[need].fitting) {
      const bool is_edge = edge < row_begin[need + 1] && offer[edge] == each.offer;
      if (is_edge) ++edge;
      if (!is_edge && !enters(need, each)) continue;
      next.offer.push_back(each.offer);
      next.cost.push_back(each.cost);
    }
    next.row_begin.push_back(static_cast<std::uint32_t>(next.offer.size()));
  }
}

/// Marks the offers that would beat what a need pays, the best few; those of other needs are
/// unmarked as far as this need may ask for them.
void mark_best(const NeedSight& sight, const ClearingPrices& prices, std::int64_t value,
               std::vector<bool>& enters) {
  std::vector<std::pair<std::int64_t, std::uint32_t>> better;  // cost + price, offer
  for (const FittingOffer& each : sight.fitting) {
    enters[each.offer] = false;
    const std::int64_t pays = each.cost + prices.of(0, each.offer);
    if (pays < value) better.emplace_back(pays, each.offer);
  }
  const std::size_t count = std::min(better.size(), ClearingConversion::kCandidates);
  const auto end = better.begin() + static_cast<std::ptrdiff_t>(count);
  std::ranges::partial_sort(better, end);
  std::for_each(better.begin(), end, [&](const auto& each) { enters[each.second] = true; });
}

}  // namespace

std::size_t add_what_would_enter(ClearingProblem& problem, const ClearingPrices& prices) {
  const std::size_t before = problem.instance.edges();
  const auto values = values_of(problem, prices);
  std::vector<bool> enters(problem.offers.size());
  std::uint32_t row = kNoRow;
  rebuild_rows(problem, [&](std::uint32_t need, const FittingOffer& pair) {
    if (row != need) mark_best(problem.sights[need], prices, values[need], enters);
    row = need;
    return bool{enters[pair.offer]};
  });
  return problem.instance.edges() - before;
}

bool add_all(ClearingProblem& problem, std::size_t pairs_max) {
  std::size_t pairs = 0;
  for (const NeedSight& each : problem.sights) pairs += each.fitting.size();
  if (pairs > pairs_max) return false;
  rebuild_rows(problem, [](std::uint32_t, const FittingOffer&) { return true; });
  return true;
}

}  // namespace kontor::market
