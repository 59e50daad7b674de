#include "engine/allocate/tier_face.hpp"

#include <algorithm>

namespace kontor::engine::allocate {

TierFace::TierFace(const Instance& instance, std::span<const std::uint8_t> tier)
    : instance_(instance),
      tier_(tier),
      is_usable_(instance.edges(), true),
      may_be_unmet_(instance.needs(), true),
      must_be_full_(instance.offers(), false) {}

Instance TierFace::market(std::size_t rank, std::int32_t fine) {
  rank_ = rank;
  edge_.clear();
  Instance market;
  market.supply = instance_.supply;
  market.row_begin.push_back(0);
  for (std::size_t need = 0; need < instance_.needs(); ++need) {
    const bool is_earlier = tier_[need] < rank;
    const std::int32_t unmet = may_be_unmet_[need] ? 0 : fine;
    market.demand.push_back(tier_[need] <= rank ? instance_.demand[need] : 0);
    market.penalty.push_back(is_earlier ? unmet : instance_.penalty[need]);
    if (tier_[need] <= rank) add_edges(need, rank, fine, market);
    market.row_begin.push_back(static_cast<std::uint32_t>(market.offer.size()));
  }
  return market;
}

void TierFace::add_edges(std::size_t need, std::size_t rank, std::int32_t fine, Instance& market) {
  const bool is_earlier = tier_[need] < rank;
  for (std::size_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1]; ++edge) {
    const std::uint32_t offer = instance_.offer[edge];
    const bool is_taken = !is_earlier && must_be_full_[offer];  // by earlier tiers
    if (!is_usable_[edge] || is_taken) continue;
    const std::int32_t reward = must_be_full_[offer] ? -fine : 0;
    market.offer.push_back(offer);
    market.cost.push_back(is_earlier ? reward : instance_.cost[edge]);
    edge_.push_back(static_cast<std::uint32_t>(edge));
  }
}

bool TierFace::is_kept_by(const Allocation& answer) const {
  std::vector<std::int32_t> open = instance_.demand;
  std::vector<std::int32_t> left = instance_.supply;
  const std::vector<std::int32_t> given = units(answer);
  for (std::size_t need = 0; need < instance_.needs(); ++need) {
    for (std::size_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1];
         ++edge) {
      open[need] -= given[edge];
      left[instance_.offer[edge]] -= given[edge];
    }
    if (tier_[need] < rank_ && !may_be_unmet_[need] && open[need] > 0) return false;
  }
  for (std::size_t offer = 0; offer < instance_.offers(); ++offer) {
    if (must_be_full_[offer] && left[offer] > 0) return false;
  }
  return true;
}

std::vector<std::int64_t> TierFace::narrow(const Instance& market, const Allocation& answer,
                                           std::int32_t fine) {
  std::vector<bool> is_usable(instance_.edges(), false);
  for (std::size_t need = 0; need < market.needs(); ++need) {
    const std::size_t begin = market.row_begin[need];
    const std::size_t end = market.row_begin[need + 1];
    const auto reach = [&](std::size_t edge) {
      return market.cost[edge] + answer.price[market.offer[edge]];
    };
    std::int64_t least = market.penalty[need];
    for (std::size_t edge = begin; edge < end; ++edge) least = std::min(least, reach(edge));
    for (std::size_t edge = begin; edge < end; ++edge) {
      if (reach(edge) == least) is_usable[edge_[edge]] = true;
    }
    if (market.penalty[need] > least) may_be_unmet_[need] = false;
  }
  for (std::size_t edge = 0, need = 0; edge < instance_.edges(); ++edge) {
    while (edge >= instance_.row_begin[need + 1]) ++need;
    if (tier_[need] <= rank_) is_usable_[edge] = is_usable[edge];
  }
  std::vector<std::int64_t> price = answer.price;
  for (std::size_t offer = 0; offer < price.size(); ++offer) {
    if (must_be_full_[offer]) {
      price[offer] -= fine;
    } else if (price[offer] > 0) {
      must_be_full_[offer] = true;
    }
  }
  return price;
}

std::vector<std::int32_t> TierFace::units(const Allocation& answer) const {
  std::vector<std::int32_t> units(instance_.edges(), 0);
  for (std::size_t at = 0; at < edge_.size(); ++at) units[edge_[at]] = answer.units[at];
  return units;
}

}  // namespace kontor::engine::allocate
