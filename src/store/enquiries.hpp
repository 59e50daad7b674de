#pragma once

#include "app/deal/deals.hpp"
#include "store/sql/connection.hpp"

namespace kontor::store {

class Query;

class SqlEnquiries final : public deal::Enquiries {
 public:
  explicit SqlEnquiries(Connection& connection) : connection_(connection) {}

  std::optional<Versioned<deal::Enquiry>> find(EnquiryId id) const override;
  std::vector<Versioned<deal::Enquiry>> of_companies(const std::vector<CompanyId>& companies,
                                                     std::optional<EnquiryId> before,
                                                     std::size_t limit) const override;
  std::vector<Versioned<deal::Enquiry>> of_listing(ListingId listing) const override;
  std::size_t count_asked(CompanyId company, Instant since) const override;
  Result<Version> save(const deal::Enquiry& enquiry, Version expected) override;
  std::vector<deal::Message> messages(EnquiryId enquiry) const override;
  void add(const deal::Message& message) override;

 private:
  std::vector<deal::Proposal> proposals_of(EnquiryId enquiry) const;
  Versioned<deal::Enquiry> enquiry_from(Query& row) const;
  void add_proposals(const deal::Enquiry& enquiry);

  Connection& connection_;
};

}  // namespace kontor::store
