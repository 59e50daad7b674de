#include "engine/swap/exchange.hpp"

#include <algorithm>
#include <bit>

namespace kontor::engine::swap {
namespace {

constexpr std::uint64_t kStepsOfLevel = 1024;  // between two looks at the stop token
constexpr double kStillCooling = 3;            // a best is kept once it is this near to cold

/// A positive number that exceeds 1, 2, 3, … with a chance of 1/2, 1/4, 1/8, …; exact arithmetic
/// only, so that it is the same on every machine.
double some_patience(Chance& chance) {
  const std::uint64_t drawn = chance.next() | 1U;
  const int zeros = std::countl_zero(drawn);
  constexpr double kHighBit = 9223372036854775808.0;  // 2^63
  return zeros + 2.0 - static_cast<double>(drawn << zeros) / kHighBit;
}

/// The factor by which `hot` becomes `cold` in `levels` steps, by halving an interval.
double cooling_factor(double ratio, std::uint64_t levels) {
  double low = 0;
  double high = 1;
  constexpr int kHalvings = 60;
  for (int at = 0; at < kHalvings; ++at) {
    const double middle = (low + high) / 2;
    double power = 1;
    double square = middle;
    for (std::uint64_t left = levels; left > 0; left /= 2, square *= square) {
      if (left % 2 == 1) power *= square;
    }
    (power < ratio ? low : high) = middle;
  }
  return high;
}

}  // namespace

Exchange::Exchange(const Columns& columns, std::uint32_t companies,
                   std::span<const std::uint32_t> candidates)
    : columns_(columns),
      candidates_(candidates),
      packing_(columns, companies),
      begin_(companies + 1U, 0),
      place_(companies, kNowhere) {
  for (const std::uint32_t column : candidates) {
    for (const std::uint32_t member : columns.members(column)) ++begin_[member + 1];
  }
  for (std::size_t at = 1; at < begin_.size(); ++at) begin_[at] += begin_[at - 1];
  through_.resize(begin_.back());
  std::vector<std::uint32_t> ordered(candidates.begin(), candidates.end());
  std::ranges::stable_sort(ordered, [&](std::uint32_t one, std::uint32_t other) {
    return columns.weight(one) > columns.weight(other);
  });
  std::vector<std::size_t> end(begin_.begin(), begin_.end() - 1);
  for (const std::uint32_t column : ordered) {
    for (const std::uint32_t member : columns.members(column)) through_[end[member]++] = column;
  }
}

void Exchange::begin_with(const Packing& begin) {
  packing_ = begin;
  for (const std::uint32_t column : candidates_) {
    if (packing_.has_room(column)) packing_.add(column);
  }
  left_over_.clear();
  std::ranges::fill(place_, kNowhere);
  for (std::uint32_t company = 0; company < place_.size(); ++company) {
    if (packing_.column_of(company) != kNoColumn || begin_[company] == begin_[company + 1])
      continue;
    place_[company] = static_cast<std::uint32_t>(left_over_.size());
    left_over_.push_back(company);
  }
}

void Exchange::choose(std::uint32_t column) {
  packing_.add(column);
  for (const std::uint32_t member : columns_.members(column)) {
    const std::uint32_t place = place_[member];
    if (place == kNowhere) continue;
    place_[left_over_.back()] = place;
    left_over_[place] = left_over_.back();
    left_over_.pop_back();
    place_[member] = kNowhere;
  }
}

void Exchange::drop(std::uint32_t column) {
  packing_.remove(column);
  for (const std::uint32_t member : columns_.members(column)) {
    if (begin_[member] == begin_[member + 1]) continue;
    place_[member] = static_cast<std::uint32_t>(left_over_.size());
    left_over_.push_back(member);
  }
}

/// The heaviest column through a free company that has room.
void Exchange::refill(std::uint32_t company) {
  if (packing_.column_of(company) != kNoColumn) return;
  for (std::size_t at = begin_[company]; at < begin_[company + 1]; ++at) {
    if (!packing_.has_room(through_[at])) continue;
    choose(through_[at]);
    added_.push_back(through_[at]);
    return;
  }
}

void Exchange::force(std::uint32_t column) {
  removed_.clear();
  added_.clear();
  for (const std::uint32_t member : columns_.members(column)) {
    const std::uint32_t other = packing_.column_of(member);
    if (other == kNoColumn) continue;
    drop(other);
    removed_.push_back(other);
  }
  choose(column);
  added_.push_back(column);
  for (const std::uint32_t other : removed_) {
    for (const std::uint32_t member : columns_.members(other)) refill(member);
  }
}

void Exchange::undo() {
  for (const std::uint32_t column : added_) drop(column);
  for (const std::uint32_t column : removed_) choose(column);
}

std::uint32_t Exchange::some_column(Chance& chance) const {
  const std::uint32_t company = left_over_[chance.below(left_over_.size())];
  const std::size_t count = begin_[company + 1] - begin_[company];
  return through_[begin_[company] + chance.below(count)];
}

Packing Exchange::search(const Packing& begin, const Cooling& cooling, Chance& chance,
                         const std::stop_token& stop) {
  begin_with(begin);
  Packing best = packing_;
  const std::uint64_t levels = cooling.steps / kStepsOfLevel + 1;
  const double factor = cooling_factor(cooling.cold / cooling.hot, levels);
  double temperature = cooling.hot;
  for (std::uint64_t level = 0; level < levels; ++level, temperature *= factor) {
    if (stop.stop_requested()) break;
    for (std::uint64_t step = 0; step < kStepsOfLevel && !left_over_.empty(); ++step) {
      const std::int64_t before = packing_.weight();
      force(some_column(chance));
      const auto loss = static_cast<double>(before - packing_.weight());
      if (loss > 0 && loss > temperature * some_patience(chance)) undo();
    }
    const bool is_cool = temperature < kStillCooling * cooling.cold;
    if (is_cool && packing_.weight() > best.weight()) best = packing_;
  }
  if (packing_.weight() > best.weight()) best = packing_;
  return best;
}

}  // namespace kontor::engine::swap
