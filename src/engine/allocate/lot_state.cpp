#include "engine/allocate/lot_state.hpp"

#include <algorithm>
#include <numeric>

namespace kontor::engine::allocate {

LotState::LotState(const Instance& instance, const Lots& lots, std::span<const std::int64_t> price)
    : instance_(instance),
      lots_(lots),
      price_(price),
      units_(instance.edges(), 0),
      open_(instance.demand),
      left_(instance.supply) {
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    need_of_.resize(instance.row_begin[need + 1], need);
  }
}

void LotState::set(std::size_t edge, std::int32_t units) {
  const std::int32_t more = units - units_[edge];
  units_[edge] = units;
  open_[need_of_[edge]] -= more;
  left_[instance_.offer[edge]] -= more;
}

void LotState::round(std::span<const std::int32_t> units) {
  for (std::size_t edge = 0; edge < units.size(); ++edge) {
    const std::int32_t lot = lots_.lot_of(instance_.offer[edge]);
    const std::int32_t down = units[edge] / lot * lot;
    if (down >= lots_.minimum_of(edge)) set(edge, down);
  }
  std::vector<std::size_t> order(instance_.needs());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater(),
                           [&](std::size_t need) { return instance_.penalty[need]; });
  for (const std::size_t need : order) fill(need);
  for (const std::size_t need : order) {
    if (lots_.is_whole(need) && (open_[need] > 0 || saving(need) < 0)) clear(need);
  }
  for (const std::size_t need : order) {
    fill(need);
    if (lots_.is_whole(need) && (open_[need] > 0 || saving(need) < 0)) clear(need);
  }
}

/// Serves what is open from where cost + price is least, as long as a unit saves something.
void LotState::fill(std::size_t need) {
  std::vector<std::size_t> edges;
  for (std::size_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1]; ++edge) {
    if (instance_.cost[edge] < instance_.penalty[need]) edges.push_back(edge);
  }
  std::ranges::stable_sort(edges, {}, [&](std::size_t edge) {
    return instance_.cost[edge] + price_[instance_.offer[edge]];
  });
  for (const std::size_t edge : edges) set(edge, units_[edge] + possible(edge));
}

/// How many units more the edge may carry.
std::int32_t LotState::possible(std::size_t edge) const {
  const std::uint32_t offer = instance_.offer[edge];
  const std::int32_t lot = lots_.lot_of(offer);
  const std::int32_t more = std::min(open_[need_of_[edge]], left_[offer]) / lot * lot;
  return units_[edge] + more >= lots_.minimum_of(edge) ? more : 0;
}

void LotState::clear(std::size_t need) {
  for (std::size_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1]; ++edge) {
    set(edge, 0);
  }
}

/// By how much the need is cheaper than unmet.
std::int64_t LotState::saving(std::size_t need) const {
  std::int64_t saved = 0;
  for (std::size_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1]; ++edge) {
    const std::int64_t each = std::int64_t{instance_.penalty[need]} - instance_.cost[edge];
    saved += units_[edge] * each;
  }
  return saved;
}

}  // namespace kontor::engine::allocate
