#pragma once

#include "app/market/partners.hpp"
#include "app/market/vocabulary.hpp"

#include <memory>

namespace kontor::market {

/// A listing with what everyone of its occupation can do; keeps both alive.
struct Known {
  ListedPtr listed;
  std::shared_ptr<const Essentials> essentials;

  const staff::StaffFields& fields() const {
    return std::get<staff::StaffTerms>(listed->value().fields().terms).fields();
  }
  std::uint32_t open() const { return listed->value().ledger().open(); }
  staff::Party party() const {
    return {listed->value().fields().company, fields(), essentials->codes, open()};
  }
};

/// A need and an offer with how they fit. `other` is the one that was found.
struct Pair {
  Known need;
  Known offer;
  bool found_offer = true;
  staff::Fit fit;

  const Known& other() const { return found_offer ? offer : need; }
  std::uint16_t value(staff::ScorePart part) const {
    return fit.parts[static_cast<std::size_t>(part)].value_permille;
  }
  std::array<std::uint16_t, staff::kScoreParts> values() const {
    std::array<std::uint16_t, staff::kScoreParts> all{};
    for (std::size_t at = 0; at < all.size(); ++at) all[at] = fit.parts[at].value_permille;
    return all;
  }
};

/// How `self` and `other` of the opposite side fit.
inline Pair pair_of(const Known& self, Known other, const staff::RankingWeights& weights) {
  const bool found_offer = self.listed->value().fields().side == Side::Need;
  Pair pair{found_offer ? self : other, found_offer ? std::move(other) : self, found_offer, {}};
  pair.fit = staff::fit(pair.need.party(), pair.offer.party(), weights);
  return pair;
}

}  // namespace kontor::market
