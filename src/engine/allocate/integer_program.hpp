#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace kontor::engine::allocate {

/// A small program in whole numbers for CBC: minimise cost over columns within rows. Every column
/// is a whole number. Numbers are below 2^53, so they pass through floating point unharmed; what
/// comes out is rounded and has to be checked by the caller in whole numbers.
class IntegerProgram {
 public:
  int add_column(std::int64_t upper, std::int64_t cost);
  int add_row(std::int64_t lower, std::int64_t upper);
  void add_entry(int row, int column, std::int64_t value);

  /// The best values found within `nodes` nodes of the search tree, if any. Silent, on one thread,
  /// without a clock: the same program gives the same values.
  /// @param start  a possible value for each column.
  std::optional<std::vector<std::int64_t>> solve(const std::vector<std::int64_t>& start,
                                                 int nodes) const;

 private:
  struct Entry {
    int row;
    double value;
  };
  std::vector<std::vector<Entry>> columns_;
  std::vector<double> upper_;
  std::vector<double> cost_;
  std::vector<double> row_lower_;
  std::vector<double> row_upper_;
};

}  // namespace kontor::engine::allocate
