#pragma once

#include "engine/swap/answer.hpp"
#include "engine/swap/columns.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace kontor::engine::swap {

/// Whether no company occurs twice.
inline bool is_simple(std::span<const std::uint32_t> members) {
  for (std::size_t at = 1; at < members.size(); ++at) {
    const auto before = members.first(at);
    if (std::ranges::find(before, members[at]) != before.end()) return false;
  }
  return true;
}

/// Writes the chosen columns into the answer, with their weight and what follows from it.
inline void take_columns(Answer& answer, const Columns& columns,
                         const std::vector<std::uint32_t>& chosen) {
  answer.weight = 0;
  for (const std::uint32_t column : chosen) {
    const std::span<const std::uint32_t> members = columns.members(column);
    auto& list = columns.is_chain(column) ? answer.chains : answer.rings;
    list.emplace_back(members.begin(), members.end());
    answer.weight += columns.weight(column);
  }
  answer.bound = std::max(answer.bound, answer.weight);
  answer.status = answer.bound == answer.weight ? Status::Optimal : Status::Stopped;
}

}  // namespace kontor::engine::swap
