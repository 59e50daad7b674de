#pragma once

#include "base/result.hpp"
#include "engine/allocate/instance.hpp"
#include "engine/online/event.hpp"
#include "engine/online/pending.hpp"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace kontor::engine::online {

/// All that stands at one time: who is there on which terms, the pairs, and what is pending.
struct Book {
  Pairing pairing;
  Pending pending;
  std::vector<std::int32_t> penalty;  // [needs]
  std::vector<bool> need_is_here;     // [needs], false if the number is vacant
  std::vector<bool> offer_is_here;    // [offers]
  std::int64_t demand = 0;            // units of all needs, at most kTotalUnitsMax
  std::int64_t supply = 0;            // units of all offers, at most kTotalUnitsMax
  std::int64_t cost_unmet = 0;        // if every unit stayed unmet: Σ demand × penalty

  std::int64_t cost() const { return cost_unmet - pairing.gained; }
  std::int64_t bound() const { return cost() - pending.gap(pairing); }
};

/// Whether `event` can be entered; it fails with the first thing that is wrong:
/// `online.need.unknown`, `online.need.taken`, `online.offer.unknown`, `online.offer.taken`
/// `online.number.skips` (number), `online.units.range`, `online.units.total`, `online.cost.range`
/// (value), `online.link.repeated`, `online.link.unknown` (other).
Result<void> check_event(const Book& book, const Event& event);

/// Enters an event that passed check_event(): afterwards the invariant of Pairing holds, and
/// whoever must be repaired for optimality is pending. Time: O(rows touched).
void enter(Book& book, const Event& event);

/// A book of an instance in which pairs hold what `start` says as far as its prices allow.
/// `let_go` counts the units that they do not allow. Nothing if it was stopped.
/// @pre check_start() found nothing wrong
struct Opening {
  Book book;
  std::int64_t let_go = 0;
};
std::optional<Opening> open_book(const allocate::Instance& instance,
                                 const allocate::Allocation& start, const std::stop_token& stop);

}  // namespace kontor::engine::online
