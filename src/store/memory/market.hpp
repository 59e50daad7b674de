#pragma once

#include "store/memory/state.hpp"

namespace kontor::store {

class MemoryListings final : public market::Listings {
 public:
  explicit MemoryListings(MemoryState& state) : state_(state) {}

  std::optional<Versioned<market::Listing>> find(ListingId id) const override;
  std::vector<Versioned<market::Listing>> of_company(CompanyId company,
                                                     std::optional<ListingId> before,
                                                     std::size_t limit) const override;
  void for_each(const std::function<void(const Versioned<market::Listing>&)>& visit) const override;
  Result<Version> save(const market::Listing& listing, Version expected) override;

 private:
  MemoryState& state_;
};

}  // namespace kontor::store
