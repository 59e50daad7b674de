#include "engine/text/relevance.hpp"

#include "engine/text/fixed_point.hpp"

#include <algorithm>

namespace kontor::engine::text {
namespace {

constexpr std::uint64_t kOne = 1U << 12;

}  // namespace

Relevance::Relevance(const Index& index) : documents_(index.alive_documents()) {
  const std::uint64_t total = std::max<std::uint64_t>(index.total_length(), 1);
  for (std::size_t at = 0; at < norm_.size(); ++at) {
    const std::uint64_t length = length_of_class(static_cast<std::uint8_t>(at));
    // 1.2 × (0.25 + 0.75 × length × N / total), below 2^12 × 2^17 × 2^31 before the division.
    const std::uint64_t relative = kOne * length * documents_ / total;
    constexpr std::uint64_t kMost = kOne << 12;
    norm_[at] = static_cast<std::uint32_t>(std::min((3 * kOne + 9 * relative) / 10, kMost));
  }
}

std::uint32_t Relevance::rarity(std::uint64_t frequency) const {
  const std::uint64_t have = std::min(frequency, documents_);
  // 1 + (N − f + ½) / (f + ½) = (N + 1) / (f + ½) = (2 N + 2) / (2 f + 1)
  const std::uint32_t ratio = log2_fixed(2 * documents_ + 2) - log2_fixed(2 * have + 1);
  constexpr int kDrop = kFractionBits - 7;
  return ratio >> kDrop;
}

void Relevance::fill(std::uint32_t quarters) {
  constexpr std::uint64_t kQuarters = 4;
  const std::uint64_t count = quarters * kOne / kQuarters;
  for (std::size_t at = 0; at < norm_.size(); ++at) {
    const std::uint64_t below = std::max<std::uint64_t>(count + norm_[at], 1);
    rows_[quarters][at] = static_cast<std::uint16_t>(count * 22 * kOne / 10 / below);
  }
  is_filled_[quarters] = true;
}

}  // namespace kontor::engine::text
