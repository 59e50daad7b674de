#include "store/memory/market.hpp"

#include "store/memory/paging.hpp"

namespace kontor::store {

std::optional<Versioned<market::Listing>> MemoryListings::find(ListingId id) const {
  return found(state_.listings, id);
}

std::vector<Versioned<market::Listing>> MemoryListings::of_company(CompanyId company,
                                                                   std::optional<ListingId> before,
                                                                   std::size_t limit) const {
  return newest(state_.listings, before, limit, [&](const Versioned<market::Listing>& each) {
    return each.value.fields().company == company;
  });
}

void MemoryListings::for_each(
    const std::function<void(const Versioned<market::Listing>&)>& visit) const {
  for (const auto& [id, listing] : state_.listings) visit(listing);
}

Result<Version> MemoryListings::save(const market::Listing& listing, Version expected) {
  return saved(state_.listings, listing.id(), listing, expected);
}

}  // namespace kontor::store
