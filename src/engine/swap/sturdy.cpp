#include "engine/swap/sturdy.hpp"

#include <algorithm>

namespace kontor::engine::swap {

bool is_sturdy(const Graph& graph, std::span<const std::uint32_t> ring) {
  for (std::size_t at = 0; at < ring.size(); ++at) {
    if (graph.weight(ring[(at + 1) % ring.size()], ring[at]) >= 0) return true;
  }
  return false;
}

std::int64_t sturdy_scale(const Graph& graph) {
  std::int64_t heaviest = 1;
  for (std::uint32_t company = 0; company < graph.companies(); ++company) {
    for (const Arc& arc : graph.out(company)) {
      heaviest = std::max<std::int64_t>(heaviest, arc.weight);
    }
  }
  constexpr std::int64_t kSumMax = std::int64_t{1} << 60;
  const std::int64_t scale = std::int64_t{graph.companies()} + 1;  // more than there are rings
  return heaviest <= kSumMax / scale / scale ? scale : 1;
}

Columns preferring_sturdy(const Graph& graph, const Columns& columns, std::int64_t scale) {
  Columns preferring;
  for (std::uint32_t column = 0; column < columns.size(); ++column) {
    const std::span<const std::uint32_t> members = columns.members(column);
    const bool is_chain = columns.is_chain(column);
    const bool is_preferred = scale > 1 && !is_chain && is_sturdy(graph, members);
    preferring.add(members, columns.weight(column) * scale + (is_preferred ? 1 : 0), is_chain);
  }
  return preferring;
}

}  // namespace kontor::engine::swap
