#pragma once

#include "engine/allocate/instance.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

namespace kontor::engine::reasons {

/// What could still move in an optimal allocation, and at which reduced cost (0 or more):
/// a unit of a need over an edge to an offer, or, unmet, to the *outside*; back over an edge
/// that carries units; from an offer to the outside where it has units left. Every way back is
/// one of those reversed. Nodes: needs, then offers.
class Residual {
 public:
  /// As far as anything can be, and no edge in particular.
  static constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max() / 4;
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  Residual(const allocate::Instance& instance, const allocate::Allocation& allocation);

  std::uint32_t node_of_offer(std::uint32_t offer) const { return needs_ + offer; }
  std::int64_t value(std::uint32_t need) const { return value_[need]; }
  std::int64_t open(std::uint32_t node) const { return open_[node]; }

  /// The least reduced cost of a way, kFar if there is none; `without` may name an edge that
  /// must not be gone from the need to the offer.
  std::int64_t to_outside(std::uint32_t from, std::uint32_t without = kNone) const;
  std::int64_t from_outside(std::uint32_t to, std::uint32_t without = kNone) const;
  std::int64_t between(std::uint32_t from, std::uint32_t to, std::uint32_t without = kNone) const;

 private:
  struct Walk;

  std::int64_t walk_to_end(Walk& walk) const;
  void leave(Walk& walk, std::uint32_t node, std::int64_t label) const;
  void leave_need(Walk& walk, std::uint32_t need, std::int64_t label) const;
  void leave_offer(Walk& walk, std::uint32_t node, std::int64_t label) const;
  std::int64_t step_outside(const Walk& walk, std::uint32_t node) const;

  void index_edges_of_offers();
  void count_open_units();
  void find_values();

  const allocate::Instance& instance_;
  const allocate::Allocation& allocation_;
  std::uint32_t needs_;
  std::vector<std::int64_t> value_;          // [needs]
  std::vector<std::int64_t> open_;           // [nodes], unmet, or not given
  std::vector<std::uint32_t> need_of_edge_;  // [edges]
  std::vector<std::uint32_t> offer_begin_;   // [offers + 1], into edges_of_offer_
  std::vector<std::uint32_t> edges_of_offer_;
};

}  // namespace kontor::engine::reasons
