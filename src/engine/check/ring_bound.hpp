#pragma once

#include "engine/check/ring_market.hpp"
#include "engine/swap/answer.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace kontor::engine::check {

/// What a ring or a chain may have, and how weights are counted.
struct RingLimits {
  std::uint32_t ring_length = 0;
  std::uint32_t chain_arcs = 0;
  std::int64_t price_unit = 1;
  std::span<const std::uint8_t> gives;
};

/// Prices above this are refused: a chain of a hundred companies at such prices stays in 64 bits.
inline constexpr std::int64_t kPriceMax = std::int64_t{1} << 55;

/// The bound that `prices` prove over the loans of `book`, in price units, as Proof states it;
/// nothing if a sum leaves 64 bits. @pre prices 0 to kPriceMax, price_unit 1 to 2^20
std::optional<std::int64_t> bound_of(const LoanBook& book, const RingLimits& limits,
                                     const swap::Prices& prices);

}  // namespace kontor::engine::check
