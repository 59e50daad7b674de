#pragma once

#include "app/figures/figures.hpp"
#include "app/market/expiry_tally.hpp"

#include <array>
#include <unordered_map>

namespace kontor::figures {

/// Listings that are open now, by side and audience.
class OpenListings {
 public:
  /// Takes up a listing event; leaves all others alone.
  void take(const journal::Entry& entry);

  void fill(FiguresNow& figures, Instant now) const;

 private:
  struct Open {
    market::Side side = market::Side::Need;
    bool is_public = false;
    std::uint32_t headcount = 0;
    Instant expires_at;
  };

  static constexpr std::size_t kMembers = 0;
  static constexpr std::size_t kPublic = 1;

  static std::optional<Open> open_from(const journal::Entry& entry);
  market::ExpiryTally& tally(const Open& open) {
    return tallies_[static_cast<std::size_t>(open.side)][open.is_public ? kPublic : kMembers];
  }

  std::unordered_map<journal::SubjectId, Open> open_;
  std::array<std::array<market::ExpiryTally, 2>, 2> tallies_;  // by side, by audience
};

}  // namespace kontor::figures
