#include "engine/swap/ring_search.hpp"

#include <algorithm>

namespace kontor::engine::swap {

RingSearch::RingSearch(const Graph& graph, std::uint32_t length_max)
    : graph_(graph),
      length_max_(length_max),
      way_back_(graph.companies(), 0),
      closing_(graph.companies(), -1) {}

/// Marks the companies above `lowest` from which it is reached in fewer arcs than a ring has.
void RingSearch::look_back(std::uint32_t lowest) {
  for (const Arc& arc : graph_.in(lowest)) {
    if (arc.company < lowest) continue;
    way_back_[arc.company] = 1;
    closing_[arc.company] = arc.weight;
    seen_.push_back(arc.company);
  }
  std::size_t begin = 0;
  for (std::uint8_t back = 2; back < length_max_; ++back) {
    const std::size_t end = seen_.size();
    for (; begin < end; ++begin) {
      for (const Arc& arc : graph_.in(seen_[begin])) {
        if (arc.company <= lowest || way_back_[arc.company] != 0) continue;
        way_back_[arc.company] = back;
        seen_.push_back(arc.company);
      }
    }
  }
}

void RingSearch::forget() {
  for (const std::uint32_t company : seen_) way_back_[company] = 0;
  seen_.clear();
}

std::optional<Columns> few_rings(const Graph& graph, std::uint32_t length_max, std::uint32_t most,
                                 const std::stop_token& stop) {
  Columns rings;
  RingSearch search(graph, length_max);
  const auto keep = [&](std::span<const std::uint32_t> members, std::int64_t weight) {
    rings.add(members, weight, false);
    return rings.size() <= most;
  };
  for (std::uint32_t lowest = 0; lowest < graph.companies(); ++lowest) {
    if (stop.stop_requested() || !search.each(lowest, keep)) return std::nullopt;
  }
  return rings;
}

}  // namespace kontor::engine::swap
