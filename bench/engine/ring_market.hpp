#pragma once

#include "engine/swap/instance.hpp"

#include <cstdint>

namespace kontor::bench {

/// What a seeded market of companies that lend only if they borrow looks like.
struct RingMarketShape {
  std::uint32_t companies = 1'000;
  std::uint32_t degree = 10;  // companies that each could lend to; fewer if few need it
  std::uint64_t seed = 1;
};

/// A market of that shape; the same shape gives the same arrays on any machine.
///
/// Companies lie on a square. Each can spare people of one occupation and needs another; there
/// are 26 occupations. It can lend to the `degree` nearest companies that need what it has; the
/// worth of a loan is 10 to 59 for how well it fits and up to 40 for how near it is. With 1e5
/// companies and degree 10 that makes some 86,000 rings of two and three.
engine::swap::Instance make_ring_market(const RingMarketShape& shape);

}  // namespace kontor::bench
