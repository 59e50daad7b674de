#include "engine/swap/saddle.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace kontor::engine::swap {
namespace {

constexpr std::uint32_t kStepsBetweenLooks = 40;
constexpr double kErrorOfRestart = 0.3;  // of the error at the last restart
constexpr double kLongRun = 0.4;         // of all steps so far
constexpr double kFar = std::numeric_limits<double>::max();

double distance(const std::vector<double>& one, const std::vector<double>& other) {
  double sum = 0;
  for (std::size_t at = 0; at < one.size(); ++at) {
    sum += (one[at] - other[at]) * (one[at] - other[at]);
  }
  return std::sqrt(sum);
}

void accumulate_into(std::vector<double>& sum, const std::vector<double>& values) {
  for (std::size_t at = 0; at < sum.size(); ++at) sum[at] += values[at];
}

}  // namespace

Saddle::Saddle(const Columns& columns, std::uint32_t companies,
               const std::vector<std::vector<std::uint32_t>>& groups)
    : companies_(companies), best_bound_(kFar), last_error_(kFar) {
  double total = 0;
  for (std::uint32_t column = 0; column < columns.size(); ++column) {
    total += static_cast<double>(columns.weight(column));
  }
  mean_weight_ = std::max(1.0, total / std::max(1.0, static_cast<double>(columns.size())));
  room_.assign(companies + groups.size(), 1);
  for (std::size_t group = 0; group < groups.size(); ++group) {
    room_[companies + group] = static_cast<double>(groups[group].size() / 2);
  }
  enter(columns, groups);
  turn_round();
  now_ = {std::vector<double>(weight_.size(), 0), std::vector<double>(room_.size(), 0)};
  best_ = now_;
  ahead_.resize(weight_.size());
  restart(now_);
}

/// The entries of each column: its companies, and the groups of which it has two or more.
void Saddle::enter(const Columns& columns, const std::vector<std::vector<std::uint32_t>>& groups) {
  std::vector<std::vector<std::uint32_t>> groups_of(companies_);
  for (std::uint32_t group = 0; group < groups.size(); ++group) {
    for (const std::uint32_t company : groups[group]) groups_of[company].push_back(group);
  }
  std::vector<std::uint32_t> taken(groups.size(), 0);
  std::vector<std::uint32_t> touched;
  column_begin_.push_back(0);
  for (std::uint32_t column = 0; column < columns.size(); ++column) {
    touched.clear();
    for (const std::uint32_t member : columns.members(column)) {
      column_.push_back({member, 1});
      if (columns.is_chain(column)) continue;
      for (const std::uint32_t group : groups_of[member]) {
        if (++taken[group] == 2) touched.push_back(group);
      }
    }
    for (const std::uint32_t group : touched) {
      column_.push_back({companies_ + group, static_cast<double>(taken[group] / 2)});
    }
    for (const std::uint32_t member : columns.members(column)) {
      for (const std::uint32_t group : groups_of[member]) taken[group] = 0;
    }
    column_begin_.push_back(column_.size());
    weight_.push_back(static_cast<double>(columns.weight(column)) / mean_weight_);
    lowest_.push_back(columns.members(column).front());
  }
}

void Saddle::turn_round() {
  row_begin_.assign(room_.size() + 1, 0);
  for (const Entry& entry : column_) ++row_begin_[entry.at + 1];
  for (std::size_t row = 1; row < row_begin_.size(); ++row) row_begin_[row] += row_begin_[row - 1];
  row_.resize(column_.size());
  row_pace_.assign(room_.size(), 0);
  std::vector<std::size_t> end(row_begin_.begin(), row_begin_.end() - 1);
  for (std::uint32_t column = 0; column < weight_.size(); ++column) {
    double sum = 0;
    for (std::size_t at = column_begin_[column]; at < column_begin_[column + 1]; ++at) {
      row_[end[column_[at].at]++] = {column, column_[at].count};
      row_pace_[column_[at].at] += column_[at].count;
      sum += column_[at].count;
    }
    column_pace_.push_back(1 / sum);
  }
  for (double& pace : row_pace_) pace = pace > 0 ? 1 / pace : 0;
}

void Saddle::begin_with(const Saddle& other) {
  const double scale = other.mean_weight_ / mean_weight_;
  const auto take = [&](State& to, const State& from) {
    const std::size_t columns = std::min(to.share.size(), from.share.size());
    const std::size_t rows = std::min(to.price.size(), from.price.size());
    for (std::size_t at = 0; at < columns; ++at) to.share[at] = from.share[at];
    for (std::size_t at = 0; at < rows; ++at) to.price[at] = from.price[at] * scale;
  };
  take(now_, other.now_);
  take(best_, other.best_);
  best_bound_ = bound(best_);
  balance_ = other.balance_;
  steps_ = other.steps_;
  restart(now_);
}

/// What a column weighs beyond its prices.
double Saddle::gain(const State& state, std::size_t column) const {
  double gain = weight_[column];
  for (std::size_t at = column_begin_[column]; at < column_begin_[column + 1]; ++at) {
    gain -= column_[at].count * state.price[column_[at].at];
  }
  return gain;
}

void Saddle::step() {
  for (std::size_t column = 0; column < weight_.size(); ++column) {
    const double before = now_.share[column];
    const double moved = before + column_pace_[column] * balance_ * gain(now_, column);
    const double share = std::clamp(moved, 0.0, 1.0);
    now_.share[column] = share;
    ahead_[column] = 2 * share - before;
  }
  for (std::size_t row = 0; row < room_.size(); ++row) {
    double excess = -room_[row];
    for (std::size_t at = row_begin_[row]; at < row_begin_[row + 1]; ++at) {
      excess += row_[at].count * ahead_[row_[at].at];
    }
    now_.price[row] = std::max(0.0, now_.price[row] + row_pace_[row] / balance_ * excess);
  }
  accumulate_into(sum_.share, now_.share);
  accumulate_into(sum_.price, now_.price);
  ++since_restart_;
  ++steps_;
}

double Saddle::bound(const State& state) const {
  std::vector<double> excess(companies_, 0);
  for (std::size_t column = 0; column < weight_.size(); ++column) {
    double& largest = excess[lowest_[column]];
    largest = std::max(largest, gain(state, column));
  }
  return std::inner_product(room_.begin(), room_.end(), state.price.begin(), 0.0) +
         std::reduce(excess.begin(), excess.end());
}

/// How far a state is from being a best choice with prices that prove it.
double Saddle::error(const State& state) const {
  double gains = 0;
  double weight = 0;
  for (std::size_t column = 0; column < weight_.size(); ++column) {
    const double positive = std::max(0.0, gain(state, column));
    gains += positive * positive * (state.share[column] < 1 ? 1 : 0);
    weight += weight_[column] * state.share[column];
  }
  double overload = 0;
  double price = 0;
  for (std::size_t row = 0; row < room_.size(); ++row) {
    double excess = -room_[row];
    for (std::size_t at = row_begin_[row]; at < row_begin_[row + 1]; ++at) {
      excess += row_[at].count * state.share[row_[at].at];
    }
    overload += std::max(0.0, excess) * std::max(0.0, excess);
    price += room_[row] * state.price[row];
  }
  const double gap = (price - weight) / (1 + std::abs(price) + std::abs(weight));
  const auto columns = static_cast<double>(weight_.size());
  const auto rows = static_cast<double>(room_.size());
  return std::sqrt(gains / columns + overload / rows + gap * gap);
}

Saddle::State Saddle::average() const {
  State mean = sum_;
  const double count = std::max(1U, since_restart_);
  for (double& share : mean.share) share /= count;
  for (double& price : mean.price) price /= count;
  return mean;
}

void Saddle::look() {
  State mean = average();
  for (const State* state : {&now_, &mean}) {
    const double reached = bound(*state);
    if (reached >= best_bound_) continue;
    best_bound_ = reached;
    best_ = *state;
  }
  const double error_now = error(now_);
  const double error_mean = error(mean);
  const double least = std::min(error_now, error_mean);
  const bool is_long = since_restart_ > kLongRun * steps_;
  if (least >= kErrorOfRestart * last_error_ && !is_long) return;
  last_error_ = least;
  restart(error_mean < error_now ? mean : State(now_));
}

void Saddle::restart(const State& from) {
  const double shares =
      distance(from.share, restarted_.share.empty() ? from.share : restarted_.share);
  const double prices =
      distance(from.price, restarted_.price.empty() ? from.price : restarted_.price);
  constexpr double kMoved = 1e-10;
  if (shares > kMoved && prices > kMoved) balance_ = std::sqrt(balance_ * (shares / prices));
  now_ = from;
  restarted_ = from;
  sum_ = {std::vector<double>(weight_.size(), 0), std::vector<double>(room_.size(), 0)};
  since_restart_ = 0;
}

void Saddle::run(std::uint32_t steps, const std::stop_token& stop) {
  for (std::uint32_t at = 1; at <= steps && !stop.stop_requested(); ++at) {
    step();
    if (at % kStepsBetweenLooks == 0) look();
  }
  if (since_restart_ > 0) look();
}

std::vector<double> Saddle::prices() const {
  std::vector<double> prices = best_.price;
  for (double& price : prices) price *= mean_weight_;
  return prices;
}

std::vector<double> Saddle::shares() const {
  return since_restart_ > 0 ? average().share : now_.share;
}

}  // namespace kontor::engine::swap
