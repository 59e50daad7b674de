#pragma once

#include "engine/allocate/integer_program.hpp"
#include "engine/allocate/lot_state.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace kontor::engine::allocate {

/// Some offers that are decided anew together: every edge that leads to them is free, all other
/// edges stay as they are.
class LotWindow {
 public:
  /// @param edges  all edges of the window's offers, each once.
  LotWindow(const Instance& instance, const Lots& lots, const LotState& state,
            std::span<const std::uint32_t> edges);

  /// The units of `edges` after a search of `nodes` nodes, or those that stand.
  std::vector<std::int32_t> decide(int nodes) const;

 private:
  void add_edge_column(std::uint32_t edge);
  void add_need(std::uint32_t need, std::int64_t units);
  void add_edge(std::uint32_t edge, int column);
  int add_column(std::int64_t upper, std::int64_t cost, std::int64_t start);

  const Instance& instance_;
  const Lots& lots_;
  const LotState& state_;
  std::vector<std::uint32_t> edges_;
  std::map<std::uint32_t, int> need_rows_;
  std::map<std::uint32_t, int> offer_rows_;
  IntegerProgram program_;
  std::vector<std::int64_t> start_;
};

}  // namespace kontor::engine::allocate
