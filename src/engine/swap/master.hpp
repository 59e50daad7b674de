#pragma once

#include "engine/swap/answer.hpp"
#include "engine/swap/columns.hpp"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <vector>

namespace kontor::engine::swap {

/// The linear program over the columns found so far: every company in at most one of them, every
/// group used at most by half. Columns and groups are only added; which columns may be chosen
/// changes from case to case.
class Master {
 public:
  explicit Master(std::uint32_t companies);
  ~Master();

  /// Takes the columns that are new in `columns` since the last call.
  void take_columns(const Columns& columns);
  void add_group(const Columns& columns, const std::vector<std::uint32_t>& companies);
  void allow(std::uint32_t column, bool allowed);

  /// @return false if it was stopped before the end.
  bool solve(const std::stop_token& stop);
  /// Prices at the end of `solve`, rounded up to whole units.
  Prices prices(std::int64_t unit) const;
  /// How much of each column is chosen at the end of `solve`.
  std::vector<double> shares() const;

 private:
  class Program;
  std::uint32_t companies_;
  std::uint32_t taken_ = 0;
  std::vector<std::vector<std::uint32_t>> groups_;
  std::unique_ptr<Program> program_;
};

}  // namespace kontor::engine::swap
