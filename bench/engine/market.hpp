#pragma once

#include "engine/allocate/instance.hpp"

#include <cstdint>
#include <vector>

namespace kontor::bench {

enum class Shape : std::uint8_t { Random, Geographic };

/// What a seeded market looks like.
struct MarketShape {
  std::uint32_t needs = 1'000;
  std::uint32_t offers = 1'000;
  std::uint32_t degree = 20;   // edges a need; fewer if there are fewer offers
  double supply_ratio = 1.05;  // all supply by all demand; ignored for units
  Shape shape = Shape::Random;
  bool is_unit = false;  // each need asks for one, each offer gives one
  std::uint64_t seed = 1;
};

/// A market of that shape. The same shape gives the same arrays on any machine.
///
/// Demand is 1 to 10 units; supply is drawn alike and scaled to the ratio; a unit unmet costs
/// 15,000 to 30,000. Random: offers are drawn without replacement, costs are 0 to 9,999.
/// Geographic: needs and offers lie on a square; the candidates of a need are the cheapest of
/// its neighbourhood by distance (up to some 8,000) plus what its skills lack (0 to 1,999).
engine::allocate::Instance make_market(const MarketShape& shape);

/// The tier of each need, 0 first, drawn evenly. @pre tiers > 0
std::vector<std::uint8_t> make_tiers(const MarketShape& shape, std::uint32_t tiers);

}  // namespace kontor::bench
