#pragma once

#include "engine/text/index.hpp"
#include "engine/text/lengths.hpp"

#include <array>
#include <bitset>
#include <cstdint>

namespace kontor::engine::text {

/// BM25 (Robertson, Zaragoza 2009) with k1 = 1.2 and b = 0.75 in whole numbers. Weights of fields
/// are added before they saturate (BM25F). Counts are in quarters: a full match counts 4.
class Relevance {
 public:
  static constexpr std::uint32_t kCountMax = 127;

  explicit Relevance(const Index& index);

  /// The rarity of what `frequency` documents have: log2(1 + (N − f + ½) / (f + ½)) × 2^7, at most
  /// 33 × 2^7.
  std::uint32_t rarity(std::uint64_t frequency) const;

  /// The saturated count × 2^12, from 0 to 2.2 × 2^12. @pre quarters is at most kCountMax.
  std::uint32_t saturation(std::uint32_t quarters, std::uint8_t length_class) {
    if (!is_filled_[quarters]) fill(quarters);
    return rows_[quarters][length_class];
  }

 private:
  void fill(std::uint32_t quarters);

  std::uint64_t documents_;
  std::array<std::uint32_t, kLengthClasses> norm_{};  // k1 (1 − b + b × length / mean) × 2^12
  std::array<std::array<std::uint16_t, kLengthClasses>, kCountMax + 1> rows_;
  std::bitset<kCountMax + 1> is_filled_;
};

}  // namespace kontor::engine::text
