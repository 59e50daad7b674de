#pragma once

#include "app/versioned.hpp"
#include "domain/market/listing.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace kontor::market {

/// Listings as the use cases see them. Every function may throw Unavailable.
class Listings {
 public:
  virtual ~Listings() = default;

  virtual std::optional<Versioned<Listing>> find(ListingId id) const = 0;

  /// All listings of a company, newest first, at most `limit`, older than `before` if given.
  virtual std::vector<Versioned<Listing>> of_company(CompanyId company,
                                                     std::optional<ListingId> before,
                                                     std::size_t limit) const = 0;

  /// Calls `visit` with every listing, by id.
  virtual void for_each(const std::function<void(const Versioned<Listing>&)>& visit) const = 0;

  /// Stores `listing` if its stored version is still `expected`.
  /// @return the new version, or `version.stale` if someone was faster.
  virtual Result<Version> save(const Listing& listing, Version expected) = 0;
};

}  // namespace kontor::market
