#pragma once

#include "engine/swap/columns.hpp"

#include <cstdint>
#include <limits>
#include <vector>

namespace kontor::engine::swap {

inline constexpr std::uint32_t kNoColumn = std::numeric_limits<std::uint32_t>::max();

/// Columns without a common company that are chosen at the moment.
class Packing {
 public:
  Packing(const Columns& columns, std::uint32_t companies)
      : columns_(&columns), column_of_(companies, kNoColumn) {}

  std::int64_t weight() const { return weight_; }
  /// The chosen column that the company is in, kNoColumn if none.
  std::uint32_t column_of(std::uint32_t company) const { return column_of_[company]; }
  bool has(std::uint32_t column) const {
    return column_of_[columns_->members(column).front()] == column;
  }
  bool has_room(std::uint32_t column) const {
    for (const std::uint32_t member : columns_->members(column)) {
      if (column_of_[member] != kNoColumn) return false;
    }
    return true;
  }

  /// @pre has_room(column)
  void add(std::uint32_t column) { write(column, column, columns_->weight(column)); }
  /// @pre has(column)
  void remove(std::uint32_t column) { write(column, kNoColumn, -columns_->weight(column)); }

  /// The chosen columns, rising.
  std::vector<std::uint32_t> chosen() const {
    std::vector<std::uint32_t> list;
    for (std::uint32_t column = 0; column < columns_->size(); ++column) {
      if (has(column)) list.push_back(column);
    }
    return list;
  }

 private:
  void write(std::uint32_t column, std::uint32_t owner, std::int64_t gain) {
    for (const std::uint32_t member : columns_->members(column)) column_of_[member] = owner;
    weight_ += gain;
  }

  const Columns* columns_;
  std::vector<std::uint32_t> column_of_;
  std::int64_t weight_ = 0;
};

}  // namespace kontor::engine::swap
