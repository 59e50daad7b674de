#include "engine/flow/simplex.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kontor::engine::flow {
namespace {

constexpr std::size_t kBlockMin = 64;
/// Differences of potentials stay below 2^60 (see the constructor), the root's own below this.
constexpr std::int64_t kDriftMax = std::int64_t{1} << 60;

std::size_t block_size(std::size_t arcs) {
  const auto root = static_cast<std::size_t>(std::sqrt(static_cast<double>(arcs)));
  return std::min(std::max(root, kBlockMin), std::max<std::size_t>(arcs, 1));
}

}  // namespace

Simplex::Simplex(Start start)
    : arcs_(std::move(start.arcs)),
      tree_(start.branches, start.root),
      priced_(start.priced),
      potential_(tree_.nodes(), 0),
      sign_(arcs_.count(), kNotPriced),
      is_full_(arcs_.count(), 0),
      block_(block_size(priced_)),
      signed_cost_(block_) {
  KONTOR_CHECK(tree_.nodes() < kNone / 2 && arcs_.count() < kNone && priced_ <= arcs_.count());
  for (std::size_t arc = 0; arc < priced_; ++arc) {
    if (arcs_.capacity[arc] > 0) sign_[arc] = kAtLower;
  }
  for (const std::uint32_t arc : start.full) {
    sign_[arc] = kAtUpper;
    is_full_[arc] = 1;
  }
  for (std::uint32_t node = 0; node < tree_.nodes(); ++node) {
    if (node != tree_.root()) sign_[tree_.arc(node)] = kNotPriced;
  }
  reprice_all();
}

/// Potentials along the tree from the root, so that arcs of the tree have no reduced cost.
void Simplex::reprice_all() {
  const std::uint32_t root = tree_.root();
  potential_[root] = 0;
  for (std::uint32_t node = tree_.next(root); node != root; node = tree_.next(node)) {
    const std::uint32_t arc = tree_.arc(node);
    const std::int64_t cost = arcs_.cost[arc];
    potential_[node] = potential_[tree_.parent(node)] + (arcs_.from[arc] == node ? -cost : cost);
  }
}

Status Simplex::optimise(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    const std::uint32_t arc = next_arc(stop);
    if (arc == kNone) return stop.stop_requested() ? Status::Stopped : Status::Optimal;
    pivot(arc);
  }
  return Status::Stopped;
}

void Simplex::try_arc(std::uint32_t arc) {
  if (sign_[arc] * reduced(arc) < 0) pivot(arc);
}

/// The best arc of the next block that has one that improves, or kNone.
std::uint32_t Simplex::next_arc(const std::stop_token& stop) {
  const PricedArcs priced{arcs_.from.data(), arcs_.to.data(), arcs_.cost.data(), sign_.data(),
                          potential_.data()};
  for (std::size_t seen = 0; seen < priced_ && !stop.stop_requested();) {
    if (position_ == priced_) position_ = 0;
    const std::size_t count = std::min(block_, priced_ - position_);
    const std::int64_t least = price_piece(priced, position_, count, signed_cost_.data());
    const std::size_t begin = std::exchange(position_, position_ + count);
    seen += count;
    if (least == 0) continue;
    const auto found = std::find(signed_cost_.begin(), signed_cost_.end(), least);
    return static_cast<std::uint32_t>(begin +
                                      static_cast<std::size_t>(found - signed_cost_.begin()));
  }
  return kNone;
}

void Simplex::pivot(std::uint32_t arc) {
  const bool is_up = sign_[arc] == kAtLower;  // more will flow along it
  const std::uint32_t first = is_up ? arcs_.from[arc] : arcs_.to[arc];
  const std::uint32_t second = is_up ? arcs_.to[arc] : arcs_.from[arc];
  const Leaving leaving = find_leaving(arc, first, second);
  if (leaving.units > 0) {
    tree_.push_up(first, leaving.top, -leaving.units);
    tree_.push_up(second, leaving.top, leaving.units);
  }
  if (leaving.low == kNone) {
    sign_[arc] = is_up ? kAtUpper : kAtLower;
    is_full_[arc] = is_up ? 1 : 0;
    return;
  }
  leave(leaving);
  const std::int64_t ahead = arcs_.capacity[arc] - leaving.units;  // from first to second
  Tie tie{first, second, arc, ahead, leaving.units};
  if (!leaving.is_first_side) tie = {second, first, arc, leaving.units, ahead};
  const std::int64_t by = tie.joint == arcs_.from[arc] ? -reduced(arc) : reduced(arc);
  sign_[arc] = kNotPriced;
  tree_.rehang(tie, leaving.low, leaving.top);
  shift(tie.joint, by);
}

/// The last arc round the circle that stops the flow, seen from where the two ways meet, in the
/// direction of the flow: that choice keeps the tree strongly feasible.
Simplex::Leaving Simplex::find_leaving(std::uint32_t arc, std::uint32_t first,
                                       std::uint32_t second) const {
  Leaving leaving{.units = arcs_.capacity[arc]};
  Tree::Step left = tree_.step(first);
  Tree::Step right = tree_.step(second);
  while (first != second) {
    if (left.size < right.size) {
      const std::int64_t units = tree_.rest(first).down;
      if (units < leaving.units) leaving = {first, kNone, true, units};
      first = left.parent;
      left = tree_.step(first);
    } else {
      const std::int64_t units = tree_.rest(second).up;
      if (units <= leaving.units) leaving = {second, kNone, false, units};
      second = right.parent;
      right = tree_.step(second);
    }
  }
  leaving.top = first;
  return leaving;
}

/// The arc above leaving.low rests at the bound that it has reached.
void Simplex::leave(const Leaving& leaving) {
  const std::uint32_t arc = tree_.arc(leaving.low);
  const bool points_up = arcs_.from[arc] == leaving.low;
  const bool is_full = points_up != leaving.is_first_side;
  is_full_[arc] = is_full ? 1 : 0;
  if (arc < priced_) sign_[arc] = is_full ? kAtUpper : kAtLower;
}

/// Adds `by` to the potentials below `joint`, or takes it from all others if these are fewer:
/// only differences matter.
void Simplex::shift(std::uint32_t joint, std::int64_t by) {
  const std::uint32_t size = tree_.size(joint);
  const bool is_smaller = size <= tree_.nodes() / 2;
  std::uint32_t node = is_smaller ? joint : tree_.next(tree_.last(joint));
  const std::uint32_t count = is_smaller ? size : tree_.nodes() - size;
  const std::int64_t add = is_smaller ? by : -by;
  for (std::uint32_t at = 0; at < count; ++at) {
    potential_[node] += add;
    node = tree_.next(node);
  }
  if (!is_smaller) hold_range();
}

void Simplex::hold_range() {
  const std::int64_t drift = potential_[tree_.root()];
  if (drift < kDriftMax && drift > -kDriftMax) return;
  for (std::int64_t& each : potential_) each -= drift;
}

void Simplex::freeze() {
  for (std::uint32_t arc = 0; arc < priced_; ++arc) {
    if (sign_[arc] != kNotPriced && reduced(arc) != 0) sign_[arc] = kNotPriced;
  }
}

void Simplex::set_costs(std::vector<std::int64_t> cost) {
  KONTOR_CHECK(cost.size() == arcs_.count());
  arcs_.cost = std::move(cost);
  reprice_all();
}

std::vector<std::int64_t> Simplex::all_units() const {
  std::vector<std::int64_t> units(arcs_.count());
  for (std::size_t arc = 0; arc < arcs_.count(); ++arc) {
    units[arc] = is_full_[arc] != 0 ? arcs_.capacity[arc] : 0;
  }
  for (std::uint32_t node = 0; node < tree_.nodes(); ++node) {
    if (node == tree_.root()) continue;
    const std::uint32_t arc = tree_.arc(node);
    units[arc] = arcs_.from[arc] == node ? tree_.rest(node).down : tree_.rest(node).up;
  }
  return units;
}

}  // namespace kontor::engine::flow
