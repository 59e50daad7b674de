#pragma once

#include "engine/online/pairing.hpp"
#include "engine/online/search.hpp"

#include <cstdint>
#include <deque>

namespace kontor::engine::online {

/// The nodes that may be pending, in the order in which they became so, and their repair.
class Pending {
 public:
  /// Remembers that a node of view.near may be pending.
  void note(const View& view, std::uint32_t node);

  /// Repairs until no node is pending or the budget is spent; a later call goes on from there.
  /// @return the searches that came to their end.
  std::uint64_t repair(Pairing& pairing, Budget& budget);

  /// Must be called before anything but repair() touches the pairing.
  void interrupt(Pairing& pairing);

  bool empty() const { return queue_.empty(); }

  /// How far the pairing may be below the optimum: Σ open × profit over the pending nodes.
  std::int64_t gap(const Pairing& pairing) const;

 private:
  enum class Of : std::uint8_t { Needs, Offers };
  struct Place {
    Of side;
    std::uint32_t node;

    friend auto operator<=>(const Place&, const Place&) = default;
  };

  Search search_;  // if one is under way, for the front of the queue
  std::deque<Place> queue_;
};

}  // namespace kontor::engine::online
