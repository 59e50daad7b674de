#pragma once

#include "engine/allocate/instance.hpp"
#include "engine/flow/simplex.hpp"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace kontor::engine::flow {

/// An allocation as a network: needs give, offers take. A root takes what stays unmet and gives
/// what stays unused, each along an arc of its own, so no hub slows the method down: the root is
/// that of the tree.
///
/// Nodes: needs, then offers, then the root. Arcs: edges of the instance in their order, then the
/// unmet arc of each need, then the unused arc of each offer.
/// @pre the instance has the shape and the range stated at allocate::Instance.
class Transport {
 public:
  explicit Transport(const allocate::Instance& instance);

  std::uint32_t nodes() const { return root() + 1; }
  std::size_t arcs() const { return instance_.edges() + instance_.needs() + instance_.offers(); }
  std::uint32_t need(std::size_t at) const { return static_cast<std::uint32_t>(at); }
  std::uint32_t offer(std::size_t at) const {
    return static_cast<std::uint32_t>(instance_.needs() + at);
  }
  std::uint32_t root() const {
    return static_cast<std::uint32_t>(instance_.needs() + instance_.offers());
  }
  std::uint32_t unmet(std::size_t need) const {
    return static_cast<std::uint32_t>(instance_.edges() + need);
  }
  std::uint32_t unused(std::size_t offer) const {
    return static_cast<std::uint32_t>(instance_.edges() + instance_.needs() + offer);
  }

  /// A start in which nothing is allocated.
  Simplex::Start start() const;

  /// Lets every need take of its cheapest edge: a good way into the first objective.
  void pivot_first(Simplex& simplex) const;

  /// −potential of each offer; of an offer without supply the least price at which nobody wants it.
  std::vector<std::int64_t> prices(const Simplex& simplex) const;
  std::vector<std::int32_t> units(const Simplex& simplex) const;

 private:
  std::vector<Branch> star() const;

  const allocate::Instance& instance_;
};

/// What came out: complete if Optimal, empty if Stopped.
struct Allocated {
  allocate::Status status = allocate::Status::Stopped;
  allocate::Allocation best;
};

/// Allocates by the network simplex method: the second method beside the fast one, and the
/// better one for small instances. Exact, deterministic; see Simplex.
/// @param stop  asked at every pivot.
Allocated allocate_by_simplex(const allocate::Instance& instance, const std::stop_token& stop);

/// The cost of `units`, unmet demand included.
std::int64_t cost_of(const allocate::Instance& instance, std::span<const std::int32_t> units);
/// What `price` proves, see Allocation. @pre prices are below 2^30 where there is supply
std::int64_t bound_of(const allocate::Instance& instance, std::span<const std::int64_t> price);

}  // namespace kontor::engine::flow
