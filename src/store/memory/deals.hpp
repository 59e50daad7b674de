#pragma once

#include "store/memory/state.hpp"

namespace kontor::store {

class MemoryEnquiries final : public deal::Enquiries {
 public:
  explicit MemoryEnquiries(MemoryState& state) : state_(state) {}

  std::optional<Versioned<deal::Enquiry>> find(EnquiryId id) const override;
  std::vector<Versioned<deal::Enquiry>> of_companies(const std::vector<CompanyId>& companies,
                                                     std::optional<EnquiryId> before,
                                                     std::size_t limit) const override;
  std::vector<Versioned<deal::Enquiry>> of_listing(ListingId listing) const override;
  std::size_t count_asked(CompanyId company, Instant since) const override;
  Result<Version> save(const deal::Enquiry& enquiry, Version expected) override;
  std::vector<deal::Message> messages(EnquiryId enquiry) const override;
  void add(const deal::Message& message) override { state_.messages.push_back(message); }

 private:
  MemoryState& state_;
};

class MemoryAgreements final : public deal::Agreements {
 public:
  explicit MemoryAgreements(MemoryState& state) : state_(state) {}

  std::optional<deal::Agreement> find(AgreementId id) const override;
  std::optional<deal::Agreement> of_enquiry(EnquiryId enquiry) const override;
  std::vector<deal::Agreement> of_companies(const std::vector<CompanyId>& companies,
                                            std::optional<AgreementId> before,
                                            std::size_t limit) const override;
  std::uint64_t add(const deal::Agreement& agreement) override;

 private:
  MemoryState& state_;
};

}  // namespace kontor::store
