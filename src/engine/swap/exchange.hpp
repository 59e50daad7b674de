#pragma once

#include "base/chance.hpp"
#include "engine/swap/packing.hpp"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace kontor::engine::swap {

/// Local search around the companies that are left over: a column through one of them is forced
/// in, what is in its way goes out, and the room that becomes free is filled again. A step that
/// loses is kept with a chance that falls as the search cools.
/// Source of the idea: S. Kirkpatrick, C. Gelatt, M. Vecchi, "Optimization by simulated
/// annealing", Science 220 (1983).
class Exchange {
 public:
  /// @param candidates  columns that may be chosen, the most promising first; each with
  ///                    different members.
  Exchange(const Columns& columns, std::uint32_t companies,
           std::span<const std::uint32_t> candidates);

  struct Cooling {
    double hot = 0;           // loss that is kept at the beginning with a chance of 1 / 2
    double cold = 0;          // at the end; below `hot`, above 0
    std::uint64_t steps = 0;  // columns tried
  };
  /// Chooses candidates in their order, then improves. Time O(steps × columns of a company).
  /// @return the heaviest packing on the way, never lighter than `begin`.
  Packing search(const Packing& begin, const Cooling& cooling, Chance& chance,
                 const std::stop_token& stop);

 private:
  void begin_with(const Packing& begin);
  void choose(std::uint32_t column);
  void drop(std::uint32_t column);
  void force(std::uint32_t column);
  void refill(std::uint32_t company);
  void undo();
  std::uint32_t some_column(Chance& chance) const;

  static constexpr std::uint32_t kNowhere = kNoColumn;

  const Columns& columns_;
  std::span<const std::uint32_t> candidates_;
  Packing packing_;
  std::vector<std::size_t> begin_;        // [companies + 1], into through_
  std::vector<std::uint32_t> through_;    // candidates by company, heaviest first
  std::vector<std::uint32_t> left_over_;  // companies with candidates and without a column
  std::vector<std::uint32_t> place_;      // [companies], in left_over_, kNowhere if not there
  std::vector<std::uint32_t> removed_;    // by the step at hand
  std::vector<std::uint32_t> added_;      // by the step at hand
};

}  // namespace kontor::engine::swap
