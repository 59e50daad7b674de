#include "engine/swap/master.hpp"

#include <coin/ClpEventHandler.hpp>
#include <coin/ClpSimplex.hpp>

#include <algorithm>
#include <cmath>

namespace kontor::engine::swap {
namespace {

constexpr double kAnyNumber = 1e30;

/// Ends the simplex method between two of its iterations.
class StopHandler : public ClpEventHandler {
 public:
  int event(Event /*which*/) override { return stop_.stop_requested() ? 0 : -1; }
  ClpEventHandler* clone() const override { return new StopHandler(*this); }
  void watch(const std::stop_token& stop) { stop_ = stop; }

 private:
  std::stop_token stop_;
};

std::uint32_t common(std::span<const std::uint32_t> members,
                     const std::vector<std::uint32_t>& group) {
  return static_cast<std::uint32_t>(std::ranges::count_if(
      members, [&](std::uint32_t member) { return std::ranges::binary_search(group, member); }));
}

}  // namespace

class Master::Program {
 public:
  Program() { simplex.setLogLevel(0); }
  ClpSimplex simplex;
};

Master::Master(std::uint32_t companies)
    : companies_(companies), program_(std::make_unique<Program>()) {
  ClpSimplex& simplex = program_->simplex;
  simplex.resize(static_cast<int>(companies), 0);
  for (int row = 0; row < static_cast<int>(companies); ++row) {
    simplex.setRowBounds(row, -kAnyNumber, 1);
  }
}

Master::~Master() = default;

void Master::take_columns(const Columns& columns) {
  std::vector<int> begin = {0};
  std::vector<int> rows;
  std::vector<double> counts;
  std::vector<double> cost;
  for (; taken_ < columns.size(); ++taken_) {
    std::vector<std::uint32_t> members(columns.members(taken_).begin(),
                                       columns.members(taken_).end());
    std::ranges::sort(members);
    for (std::size_t at = 0; at < members.size(); ++at) {
      if (at > 0 && members[at] == members[at - 1]) {
        ++counts.back();
        continue;
      }
      rows.push_back(static_cast<int>(members[at]));
      counts.push_back(1);
    }
    for (std::size_t group = 0; group < groups_.size() && !columns.is_chain(taken_); ++group) {
      const std::uint32_t half = common(members, groups_[group]) / 2;
      if (half == 0) continue;
      rows.push_back(static_cast<int>(companies_ + group));
      counts.push_back(half);
    }
    begin.push_back(static_cast<int>(rows.size()));
    cost.push_back(-static_cast<double>(columns.weight(taken_)));
  }
  const std::vector<double> lower(cost.size(), 0);
  const std::vector<double> upper(cost.size(), kAnyNumber);
  program_->simplex.addColumns(static_cast<int>(cost.size()), lower.data(), upper.data(),
                               cost.data(), begin.data(), rows.data(), counts.data());
}

void Master::add_group(const Columns& columns, const std::vector<std::uint32_t>& companies) {
  std::vector<int> at;
  std::vector<double> counts;
  for (std::uint32_t column = 0; column < taken_; ++column) {
    const std::uint32_t half =
        columns.is_chain(column) ? 0 : common(columns.members(column), companies) / 2;
    if (half == 0) continue;
    at.push_back(static_cast<int>(column));
    counts.push_back(half);
  }
  program_->simplex.addRow(static_cast<int>(at.size()), at.data(), counts.data(), -kAnyNumber,
                           static_cast<double>(companies.size() / 2));
  groups_.push_back(companies);
}

void Master::allow(std::uint32_t column, bool allowed) {
  program_->simplex.setColumnUpper(static_cast<int>(column), allowed ? kAnyNumber : 0);
}

bool Master::solve(const std::stop_token& stop) {
  StopHandler handler;
  handler.watch(stop);
  ClpSimplex& simplex = program_->simplex;
  simplex.passInEventHandler(&handler);
  simplex.primal();
  return simplex.status() == 0;
}

Prices Master::prices(std::int64_t unit) const {
  const double* dual = program_->simplex.dualRowSolution();
  const auto price = [&](std::size_t row) {
    // Far below 2^53: a price is at most the weight of all rings.
    return static_cast<std::int64_t>(
        std::ceil(std::max(0.0, -dual[row]) * static_cast<double>(unit)));
  };
  Prices prices;
  for (std::size_t row = 0; row < companies_; ++row) prices.company.push_back(price(row));
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    const std::int64_t of_group = price(companies_ + group);
    if (of_group > 0) prices.groups.push_back({groups_[group], of_group});
  }
  return prices;
}

std::vector<double> Master::shares() const {
  const double* share = program_->simplex.primalColumnSolution();
  return {share, share + taken_};
}

}  // namespace kontor::engine::swap
