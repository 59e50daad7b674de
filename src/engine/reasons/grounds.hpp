#pragma once

#include "engine/allocate/instance.hpp"
#include "engine/reasons/residual.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace kontor::engine::reasons {

/// An edge and by how much it misses an optimum.
struct Miss {
  std::uint32_t edge = 0;
  std::int64_t margin = 0;  // see Grounds::margin()

  friend bool operator==(const Miss&, const Miss&) = default;
};

/// Why an optimal allocation is as it is, in numbers of its own costs.
///
/// Two sorts of answers. From the prices, at once: margin(), value(). They hold for every
/// optimum, but where several prices prove the same optimum (degeneracy) they are only bounds
/// of what a change does, and each says of which kind. From the allocation, by a search around
/// the place in question: the rest. These are exact, whatever the prices are.
///
/// Source: complementary slackness and ranging of costs by shortest residual cycles, R. Ahuja,
/// T. Magnanti, J. Orlin, "Network Flows" (1993), sections 9.4 and 9.11.
class Grounds {
 public:
  /// @pre `allocation` is proved optimal for `instance`: its units fit and its prices prove its
  /// cost, which engine/check or StandingAllocation::restore() decide. Both outlive this.
  /// Time and memory: O(edges)
  Grounds(const allocate::Instance& instance, const allocate::Allocation& allocation);

  /// What a unit of the need costs at the prices: the least of its penalty and, over its
  /// edges, cost + price. One more unit of demand costs at least as much, one less saves at
  /// most as much.
  std::int64_t value(std::uint32_t need) const { return residual_.value(need); }

  /// Cost + price − value of the need: 0 where units flow. While it is above 0, the pair is in
  /// no optimum, and it must get at least as much cheaper to come into one.
  std::int64_t margin(std::uint32_t edge) const;

  /// The edges of a need that carry nothing, those that miss the least first, `count` at most.
  /// For a need with unmet units the value is its penalty, so each margin says by how much the
  /// offer was too dear. Time: O(degree × log)
  std::vector<Miss> nearest(std::uint32_t need, std::size_t count) const;

  // The exact ones. Time: O(edges reached × log), often a millisecond, never more than a solve.

  /// By how much an edge must get cheaper to come into an optimum: at exactly so much there is
  /// an optimum with it beside one without, one more and every optimum uses it. 0 if it carries
  /// units; nothing if it never will (no demand or no supply). At least margin().
  std::optional<std::int64_t> until_chosen(std::uint32_t edge) const;

  /// By how much an edge that carries units may get dearer while the allocation stays optimal;
  /// one more, and no optimum gives it as many. Always finite: units may stay unmet.
  /// @pre the edge carries units
  std::int64_t until_reduced(std::uint32_t edge) const;

  /// What one unit more of demand costs; at least value().
  std::int64_t cost_of_one_more(std::uint32_t need) const;
  /// What one unit less of demand saves; at most value(). @pre the need's demand is above 0
  std::int64_t saving_of_one_less(std::uint32_t need) const;
  /// What one unit more of supply saves; at most the price.
  std::int64_t saving_of_one_more(std::uint32_t offer) const;
  /// What one unit less of supply costs; at least the price. @pre its supply is above 0
  std::int64_t cost_of_one_less(std::uint32_t offer) const;

 private:
  std::uint32_t need_of(std::uint32_t edge) const;

  const allocate::Instance& instance_;
  const allocate::Allocation& allocation_;
  Residual residual_;
};

}  // namespace kontor::engine::reasons
