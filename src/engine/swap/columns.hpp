#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace kontor::engine::swap {

/// Rings and chains that may be chosen, one after the other.
class Columns {
 public:
  std::uint32_t size() const { return static_cast<std::uint32_t>(weight_.size()); }
  std::span<const std::uint32_t> members(std::uint32_t column) const {
    return std::span(member_).subspan(begin_[column], begin_[column + 1] - begin_[column]);
  }
  std::int64_t weight(std::uint32_t column) const { return weight_[column]; }
  bool is_chain(std::uint32_t column) const { return is_chain_[column] != 0; }

  void add(std::span<const std::uint32_t> members, std::int64_t weight, bool is_chain) {
    member_.insert(member_.end(), members.begin(), members.end());
    begin_.push_back(member_.size());
    weight_.push_back(weight);
    is_chain_.push_back(is_chain ? 1 : 0);
  }

 private:
  std::vector<std::size_t> begin_ = {0};
  std::vector<std::uint32_t> member_;
  std::vector<std::int64_t> weight_;
  std::vector<std::uint8_t> is_chain_;
};

/// For each company the columns that it is in, rising.
class Incidence {
 public:
  Incidence(const Columns& columns, std::uint32_t companies) : begin_(companies + 1U, 0) {
    for (std::uint32_t column = 0; column < columns.size(); ++column) {
      for (const std::uint32_t member : columns.members(column)) ++begin_[member + 1];
    }
    for (std::size_t at = 1; at < begin_.size(); ++at) begin_[at] += begin_[at - 1];
    column_.resize(begin_.back());
    std::vector<std::size_t> end(begin_.begin(), begin_.end() - 1);
    for (std::uint32_t column = 0; column < columns.size(); ++column) {
      for (const std::uint32_t member : columns.members(column)) column_[end[member]++] = column;
    }
  }

  std::span<const std::uint32_t> of(std::uint32_t company) const {
    return std::span(column_).subspan(begin_[company], begin_[company + 1] - begin_[company]);
  }

 private:
  std::vector<std::size_t> begin_;
  std::vector<std::uint32_t> column_;
};

}  // namespace kontor::engine::swap
