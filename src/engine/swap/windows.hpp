#pragma once

#include "base/chance.hpp"
#include "engine/swap/packing.hpp"
#include "engine/swap/window_program.hpp"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace kontor::engine::swap {

/// Improves a choice of columns window by window: a region of companies is grown around one that
/// is left over, the columns that are chosen wholly inside are taken back, and the best choice
/// in their place is found by branch and cut. Windows grow once they gain nothing.
/// Source of the idea: P. Shaw, "Using constraint programming and local search methods to solve
/// vehicle routing problems", CP 1998 (large neighbourhood search).
class Windows {
 public:
  /// @param candidates  columns that may be chosen, each with different members
  /// @param groups      companies of which at most one candidate may hold two or more
  Windows(const Columns& columns, std::uint32_t companies,
          std::span<const std::uint32_t> candidates,
          const std::vector<std::vector<std::uint32_t>>& groups);

  /// @param steps  that the windows may cost together, roughly as long as those of `Exchange`
  /// @param stop   honoured between two windows
  /// @return a packing that is never lighter than `begin`
  Packing improve(const Packing& begin, std::uint64_t steps, Chance& chance,
                  const std::stop_token& stop) const;

 private:
  std::vector<std::uint32_t> grow(std::uint32_t from, std::uint32_t count,
                                  const Packing& packing) const;
  WindowProgram program(const std::vector<std::uint32_t>& window, const Packing& packing) const;
  template <class Free>
  std::vector<std::uint32_t> held_by(const std::vector<std::uint32_t>& group,
                                     const Free& all_free) const;
  std::uint64_t solve(const WindowProgram& task, Packing& packing) const;
  std::uint32_t some_centre(const Packing& packing, Chance& chance) const;

  const Columns& columns_;
  std::uint32_t companies_;
  Columns candidates_;                 // alone, in the order of `column_`
  std::vector<std::uint32_t> column_;  // of each candidate
  Incidence incidence_;                // of candidates
  std::vector<std::vector<std::vector<std::uint32_t>>> groups_of_;  // [companies], of the first
};

}  // namespace kontor::engine::swap
