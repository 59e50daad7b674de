#pragma once

#include "engine/swap/columns.hpp"

#include <cstdint>
#include <stop_token>
#include <vector>

namespace kontor::engine::swap {

/// The fractional choice of columns of the largest weight, and the prices that bound it, for
/// problems too large for the simplex method.
///
/// Method: primal-dual hybrid gradient with diagonal steps, averages and restarts; one pass over
/// the columns a step, double precision, the same on every machine as it uses +, −, ×, ÷, √ only.
/// Source: A. Chambolle, T. Pock, "A first-order primal-dual algorithm for convex problems",
/// J. Math. Imaging and Vision 40 (2011); D. Applegate and others, "Practical large-scale linear
/// programming using primal-dual hybrid gradient", NeurIPS 2021.
class Saddle {
 public:
  Saddle(const Columns& columns, std::uint32_t companies,
         const std::vector<std::vector<std::uint32_t>>& groups);

  /// Goes on from what another run, with fewer columns or groups, has reached.
  void begin_with(const Saddle& other);
  void run(std::uint32_t steps, const std::stop_token& stop);

  /// Prices [companies + groups] in units of a weight, those of the lowest bound so far.
  std::vector<double> prices() const;
  /// How much of each column is chosen, [columns], 0 to 1; the average since the last restart.
  std::vector<double> shares() const;

 private:
  struct Entry {
    std::uint32_t at = 0;  // the row of a column, the column of a row
    double count = 0;
  };
  struct State {
    std::vector<double> share;  // [columns]
    std::vector<double> price;  // [rows], of a mean weight
  };

  void enter(const Columns& columns, const std::vector<std::vector<std::uint32_t>>& groups);
  void turn_round();
  void step();
  void look();
  void restart(const State& from);
  State average() const;
  double gain(const State& state, std::size_t column) const;
  double bound(const State& state) const;
  double error(const State& state) const;

  std::uint32_t companies_;
  double mean_weight_ = 1;
  std::vector<double> weight_;         // [columns], divided by the mean
  std::vector<std::uint32_t> lowest_;  // [columns], the company that leads the column
  std::vector<double> room_;           // [rows]: 1, for a group the half of it
  std::vector<std::size_t> column_begin_;
  std::vector<Entry> column_;
  std::vector<std::size_t> row_begin_;
  std::vector<Entry> row_;
  std::vector<double> column_pace_;  // [columns]
  std::vector<double> row_pace_;     // [rows]

  State now_;
  State sum_;        // of all states since the restart
  State restarted_;  // where it was
  State best_;       // of the lowest bound
  std::vector<double> ahead_;
  double best_bound_ = 0;
  double last_error_ = 0;
  double balance_ = 1;  // of the paces of shares and prices
  std::uint32_t since_restart_ = 0;
  std::uint32_t steps_ = 0;
};

}  // namespace kontor::engine::swap
