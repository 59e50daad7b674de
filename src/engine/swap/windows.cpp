#include "engine/swap/windows.hpp"

#include "engine/swap/window_program.hpp"

#include <algorithm>

namespace kontor::engine::swap {
namespace {

// In companies. Small windows are solved at once, the larger the better the gain and the cost.
constexpr std::uint32_t kSmallest = 600;
constexpr std::uint32_t kLargest = 1'500;
constexpr std::uint32_t kNodes = 30;
// What a column costs a window in steps, by itself and by the node; found by trial.
constexpr std::uint64_t kStepsOfColumn = 50;
constexpr std::uint64_t kStepsOfNode = 10;

Columns some_of(const Columns& columns, std::span<const std::uint32_t> list) {
  Columns some;
  for (const std::uint32_t column : list) some.add(columns, column);
  return some;
}

}  // namespace

Windows::Windows(const Columns& columns, std::uint32_t companies,
                 std::span<const std::uint32_t> candidates,
                 const std::vector<std::vector<std::uint32_t>>& groups)
    : columns_(columns),
      companies_(companies),
      candidates_(some_of(columns, candidates)),
      column_(candidates.begin(), candidates.end()),
      incidence_(candidates_, companies),
      groups_of_(companies) {
  for (const std::vector<std::uint32_t>& group : groups) groups_of_[group.front()].push_back(group);
}

/// Companies around `from`, by breadth over candidates, whole rings at a time.
std::vector<std::uint32_t> Windows::grow(std::uint32_t from, std::uint32_t count,
                                         const Packing& packing) const {
  std::vector<bool> is_in(companies_, false);
  std::vector<std::uint32_t> list;
  const auto take = [&](std::uint32_t company) {
    if (is_in[company]) return;
    is_in[company] = true;
    list.push_back(company);
  };
  take(from);
  for (std::size_t at = 0; at < list.size() && list.size() < count; ++at) {
    for (const std::uint32_t candidate : incidence_.of(list[at])) {
      for (const std::uint32_t member : candidates_.members(candidate)) {
        if (is_in[member]) continue;
        take(member);
        const std::uint32_t chosen = packing.column_of(member);
        if (chosen == kNoColumn) continue;
        for (const std::uint32_t other : columns_.members(chosen)) take(other);
      }
      if (list.size() >= count) break;
    }
  }
  return list;
}

WindowProgram Windows::program(const std::vector<std::uint32_t>& window,
                               const Packing& packing) const {
  std::vector<std::uint8_t> is_free(companies_, 0);
  for (const std::uint32_t company : window) is_free[company] = 1;
  const auto all_free = [&](std::span<const std::uint32_t> members) {
    return std::ranges::all_of(members, [&](std::uint32_t at) { return is_free[at] == 1; });
  };
  for (const std::uint32_t company : window) {
    const std::uint32_t chosen = packing.column_of(company);
    if (chosen != kNoColumn && !all_free(columns_.members(chosen))) is_free[company] = 0;
  }
  WindowProgram program;
  for (const std::uint32_t company : window) {
    for (const std::uint32_t candidate : incidence_.of(company)) {
      const auto members = candidates_.members(candidate);
      if (*std::ranges::min_element(members) != company || !all_free(members)) continue;
      program.columns.push_back(column_[candidate]);
      if (packing.has(column_[candidate])) program.start.push_back(column_[candidate]);
    }
  }
  std::ranges::sort(program.columns);
  std::ranges::sort(program.start);
  for (const std::uint32_t company : window) {
    for (const auto& group : groups_of_[company]) {
      std::vector<std::uint32_t> clique = held_by(group, all_free);
      if (clique.size() > 2) program.cliques.push_back(std::move(clique));
    }
  }
  return program;
}

/// The candidates with two members and more in the group, all of them free.
template <class Free>
std::vector<std::uint32_t> Windows::held_by(const std::vector<std::uint32_t>& group,
                                            const Free& all_free) const {
  std::vector<std::uint32_t> held;
  for (const std::uint32_t company : group) {
    for (const std::uint32_t candidate : incidence_.of(company)) {
      if (all_free(candidates_.members(candidate))) held.push_back(column_[candidate]);
    }
  }
  std::ranges::sort(held);
  std::vector<std::uint32_t> twice;
  for (std::size_t at = 1; at < held.size(); ++at) {
    if (held[at] != held[at - 1] || (!twice.empty() && twice.back() == held[at])) continue;
    twice.push_back(held[at]);
  }
  return twice;
}

std::uint32_t Windows::some_centre(const Packing& packing, Chance& chance) const {
  constexpr int kTries = 100;
  std::uint32_t company = 0;
  for (int at = 0; at < kTries; ++at) {
    company = static_cast<std::uint32_t>(chance.below(companies_));
    if (packing.column_of(company) == kNoColumn && !incidence_.of(company).empty()) break;
  }
  return company;
}

/// Puts the best choice of the window into the packing. @return what it cost, in steps
std::uint64_t Windows::solve(const WindowProgram& task, Packing& packing) const {
  const std::uint64_t columns = task.columns.size() + 1;
  if (task.columns.size() <= task.start.size()) return columns * kStepsOfColumn;
  const WindowChoice choice = best_choice(columns_, task, kNodes);
  for (const std::uint32_t column : task.start) packing.remove(column);
  for (const std::uint32_t column : choice.columns) packing.add(column);
  return columns * (kStepsOfColumn + kStepsOfNode * choice.nodes);
}

Packing Windows::improve(const Packing& begin, std::uint64_t steps, Chance& chance,
                         const std::stop_token& stop) const {
  Packing packing = begin;
  const std::uint32_t largest = std::min(companies_, kLargest);
  std::uint32_t count = std::min(companies_, kSmallest);
  std::uint32_t barren = 0;  // windows without a gain, one after the other
  while (!stop.stop_requested()) {
    const std::vector<std::uint32_t> window = grow(some_centre(packing, chance), count, packing);
    const std::int64_t before = packing.weight();
    const std::uint64_t cost = solve(program(window, packing), packing);
    if (cost >= steps) break;
    steps -= cost;
    barren = packing.weight() > before ? 0 : barren + 1;
    if (barren <= companies_ / count) continue;
    if (count == largest) break;
    count = std::min(largest, count + count / 2);
    barren = 0;
  }
  return packing;
}

}  // namespace kontor::engine::swap
