#pragma once

#include "app/deal/deals.hpp"
#include "store/sql/connection.hpp"

namespace kontor::store {

class Query;

class SqlAgreements final : public deal::Agreements {
 public:
  explicit SqlAgreements(Connection& connection) : connection_(connection) {}

  std::optional<deal::Agreement> find(AgreementId id) const override;
  std::optional<deal::Agreement> of_enquiry(EnquiryId enquiry) const override;
  std::vector<deal::Agreement> of_companies(const std::vector<CompanyId>& companies,
                                            std::optional<AgreementId> before,
                                            std::size_t limit) const override;
  std::uint64_t add(const deal::Agreement& agreement) override;

 private:
  std::vector<deal::Commitment> commitments_of(AgreementId agreement) const;
  deal::Agreement agreement_from(Query& row) const;

  Connection& connection_;
};

}  // namespace kontor::store
