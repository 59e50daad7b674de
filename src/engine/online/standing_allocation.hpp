#pragma once

#include "base/result.hpp"
#include "engine/allocate/instance.hpp"
#include "engine/online/book.hpp"
#include "engine/online/budget.hpp"
#include "engine/online/event.hpp"

#include <cstdint>
#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace kontor::engine::online {

enum class Verdict : std::uint8_t {
  Exact,       // cost equals bound: nothing is cheaper
  Provisional  // feasible, and at most cost − bound dearer than the optimum; see finish()
};

/// What an event, or the work on it, came to.
struct Repair {
  Verdict verdict = Verdict::Exact;
  std::int64_t cost = 0;                     // as in allocate::Allocation
  std::int64_t bound = 0;                    // from the prices that stand
  std::uint64_t edges = 0;                   // looked at
  std::uint64_t searches = 0;                // that came to their end
  std::vector<std::uint32_t> changed_needs;  // that get other units than before, ascending
};

/// An allocation that stays at minimum cost while needs and offers come, change and go.
///
/// Kept: the pairs, the prices that prove them, and who holds whom. An event lets go of what it
/// makes wrong, then every unit that is left over finds its place by a shortest path over
/// reduced costs (see Search); all else stays as it is. Deterministic: the same events in the
/// same order with the same budgets give the same pairs and prices.
///
/// Numbers of needs and offers are the caller's, see Event. In what is exported a vacant number
/// has no units and no edges.
class StandingAllocation {
 public:
  /// A market without needs and offers.
  StandingAllocation() = default;

  /// Takes up an allocation that was optimal when it was stored, after checking that it still
  /// is: nothing is solved. Fails with `online.instance.malformed`, `online.link.repeated` (a
  /// row names an offer twice), `online.allocation.shape`, `online.stopped`, or
  /// `online.allocation.refuted` if units do not fit, or prices do not prove the claimed cost.
  /// Time: O(edges × log degree), nearly all of it for the index; memory: 16 bytes an edge, some
  /// 120 a need or offer.
  static Result<StandingAllocation> restore(const allocate::Instance& instance,
                                            const allocate::Allocation& stored,
                                            const std::stop_token& stop = {});

  /// Takes up any start: pairs that the prices of `start` allow stay, the rest is pending and
  /// finish() makes it exact. An Allocation with zeros starts from nothing, which is slow where
  /// supply is scarce: there take allocate(). Fails like restore(), but never as refuted.
  static Result<StandingAllocation> resume(const allocate::Instance& instance,
                                           const allocate::Allocation& start,
                                           const std::stop_token& stop = {});

  /// Enters an event and repairs within the budget. A refused event changes nothing; the codes
  /// stand at check_event().
  Result<Repair> apply(const Event& event, Budget budget = Budget());

  /// Goes on with what is pending, if anything is.
  Repair finish(Budget budget = Budget());

  /// Whether so many events are better entered with an empty budget, then solved as a whole
  /// from instance() and the prices of allocation(): beyond 3 % of all needs and offers.
  bool restart_pays(std::size_t events) const;

  bool is_exact() const { return book_.pending.empty(); }
  std::int64_t cost() const { return book_.cost(); }
  std::int64_t bound() const { return book_.bound(); }
  std::size_t needs() const { return book_.need_is_here.size(); }
  std::size_t offers() const { return book_.offer_is_here.size(); }

  /// The offers that a need gets units of, and the needs that an offer gives units to, in no
  /// particular order. Valid until the next event.
  std::span<const Holding> held_by_need(std::uint32_t need) const;
  std::span<const Holding> held_by_offer(std::uint32_t offer) const;

  /// Of an offer: what a unit more of it would save. 0 or more.
  std::int64_t price(std::uint32_t offer) const;
  /// Of a need: what a unit of it costs at these prices, at most its penalty.
  std::int64_t value(std::uint32_t need) const;

  /// The market as it stands, rows by rising cost, and its allocation with a bound computed
  /// from the prices alone. Time: O(edges).
  allocate::Instance instance() const;
  allocate::Allocation allocation() const;

 private:
  explicit StandingAllocation(Book book) : book_(std::move(book)) {}

  Repair repair(Budget& budget);

  Book book_;
};

}  // namespace kontor::engine::online
