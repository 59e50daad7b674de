#pragma once

#include "app/listing/listings.hpp"
#include "store/sql/connection.hpp"
#include "store/terms_document.hpp"

namespace kontor::store {

class Query;

class SqlListings final : public market::Listings {
 public:
  explicit SqlListings(Connection& connection) : connection_(connection) {}

  std::optional<Versioned<market::Listing>> find(ListingId id) const override;
  std::vector<Versioned<market::Listing>> of_company(CompanyId company,
                                                     std::optional<ListingId> before,
                                                     std::size_t limit) const override;
  void for_each(const std::function<void(const Versioned<market::Listing>&)>& visit) const override;
  Result<Version> save(const market::Listing& listing, Version expected) override;

 private:
  Versioned<market::Listing> listing_from(Query& row) const;

  Connection& connection_;
  mutable TermsReader terms_;
};

}  // namespace kontor::store
