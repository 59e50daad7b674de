#pragma once

#include "engine/swap/columns.hpp"
#include "engine/swap/graph.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

namespace kontor::engine::swap {

/// Finds rings, each once, from its lowest company on.
class RingSearch {
 public:
  RingSearch(const Graph& graph, std::uint32_t length_max);

  /// Calls `found(members, weight)` for each ring whose lowest company is `lowest`; members
  /// begin with it. `found` returns false to end the search, which then returns false too.
  template <class Found>
  bool each(std::uint32_t lowest, const Found& found) {
    look_back(lowest);
    path_ = {lowest};
    const bool is_whole = walk(0, found);
    forget();
    return is_whole;
  }

 private:
  template <class Found>
  bool walk(std::int64_t weight, const Found& found);
  void look_back(std::uint32_t lowest);
  void forget();

  const Graph& graph_;
  std::uint32_t length_max_;
  std::vector<std::uint8_t> way_back_;  // [companies], arcs to `lowest` at least; 0 unknown
  std::vector<std::int32_t> closing_;   // [companies], weight of the arc to `lowest`
  std::vector<std::uint32_t> seen_;     // companies with a way back
  std::vector<std::uint32_t> path_;
};

template <class Found>
bool RingSearch::walk(std::int64_t weight, const Found& found) {
  const std::uint32_t last = path_.back();
  for (const Arc& arc : graph_.out(last)) {
    const std::uint32_t next = arc.company;
    const std::uint8_t back = way_back_[next];
    if (back == 0 || path_.size() + back > length_max_) continue;
    if (std::find(path_.begin(), path_.end(), next) != path_.end()) continue;
    path_.push_back(next);
    const std::int64_t so_far = weight + arc.weight;
    if (back == 1 && !found(std::span<const std::uint32_t>(path_), so_far + closing_[next])) {
      return false;
    }
    if (path_.size() < length_max_ && !walk(so_far, found)) return false;
    path_.pop_back();
  }
  return true;
}

/// All rings of the graph; nothing if there are more than `most` or the search was stopped.
std::optional<Columns> few_rings(const Graph& graph, std::uint32_t length_max, std::uint32_t most,
                                 const std::stop_token& stop);

}  // namespace kontor::engine::swap
