#pragma once

#include "engine/check/verdict.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kontor::engine::check {

// __extension__ silences -Wpedantic: ISO C++ has no integer of this width.
__extension__ using Wide = __int128;

/// One number for each of several objectives, compared like words in a dictionary: the order of
/// vectors keeps sums and multiples by 0 and more, which is all that duality needs.
using Rank = std::vector<Wide>;

void add(Rank& sum, const Rank& each, Wide times);

/// cost − bound at the first place where they differ; `where` of the verdict names the place.
Verdict gap(const Rank& cost, const Rank& bound);

/// Prices as vectors: one array of offers for each objective.
class RankPrices {
 public:
  explicit RankPrices(const std::vector<std::vector<std::int64_t>>& price) : price_(price) {}

  bool has_shape(std::size_t objectives, std::size_t offers) const;
  /// Fault::PriceNegative if a vector begins with a number below 0, or Fault::RangeExceeded.
  Verdict judge(std::size_t offers) const;
  Rank of(std::size_t offer) const;

 private:
  const std::vector<std::vector<std::int64_t>>& price_;
};

}  // namespace kontor::engine::check
