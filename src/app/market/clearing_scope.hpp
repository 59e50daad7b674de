#pragma once

#include "app/market/clearing_problem.hpp"
#include "app/market/columns.hpp"

namespace kontor::market {

/// Who takes part in a clearing, and which pairs are allowed.
class ClearingScope {
 public:
  explicit ClearingScope(const ClearingOrder& order);

  /// Of a member of the plan's clusters.
  bool is_ours(const Listed& listed) const;

  /// May be a row at all: by occupation (needs), days, and cluster.
  bool takes(const Listed& listed) const;

  /// One of both must be ours.
  bool joins(bool need_is_ours, bool offer_is_ours) const {
    return order_.fields.scope.across ? need_is_ours || offer_is_ours
                                      : need_is_ours && offer_is_ours;
  }

  bool is_forbidden(const ListingPair& pair) const;
  bool is_kept(const ListingPair& pair) const;

  /// The rank of a need: 0 is served first.
  std::uint8_t tier_of(const Listed& need) const;

  /// Whether the company of `reader` may find `listed`.
  bool may_find(const Listed& reader, const Listed& listed) const;

 private:
  const ClearingOrder& order_;
  Day today_;
  std::vector<ListingPair> forbidden_;
};

}  // namespace kontor::market
