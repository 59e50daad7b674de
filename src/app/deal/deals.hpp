#pragma once

#include "app/versioned.hpp"
#include "domain/deal/deal.hpp"

#include <optional>
#include <vector>

namespace kontor::deal {

/// Enquiries with their proposals and messages.
class Enquiries {
 public:
  virtual ~Enquiries() = default;

  virtual std::optional<Versioned<Enquiry>> find(EnquiryId id) const = 0;

  /// Enquiries in which any of `companies` asks or is asked, newest first, at most `limit`,
  /// older than `before` if given.
  virtual std::vector<Versioned<Enquiry>> of_companies(const std::vector<CompanyId>& companies,
                                                       std::optional<EnquiryId> before,
                                                       std::size_t limit) const = 0;

  /// Enquiries about or from `listing`, newest first.
  virtual std::vector<Versioned<Enquiry>> of_listing(ListingId listing) const = 0;

  /// How many enquiries `company` has asked since `since`.
  virtual std::size_t count_asked(CompanyId company, Instant since) const = 0;

  /// @return the new version, or `version.stale`.
  virtual Result<Version> save(const Enquiry& enquiry, Version expected) = 0;

  /// Messages of `enquiry`, oldest first.
  virtual std::vector<Message> messages(EnquiryId enquiry) const = 0;
  virtual void add(const Message& message) = 0;
};

/// Agreements; never changed once made.
class Agreements {
 public:
  virtual ~Agreements() = default;

  virtual std::optional<Agreement> find(AgreementId id) const = 0;
  virtual std::optional<Agreement> of_enquiry(EnquiryId enquiry) const = 0;

  /// Agreements of any of `companies`, newest first, at most `limit`, older than `before`.
  virtual std::vector<Agreement> of_companies(const std::vector<CompanyId>& companies,
                                              std::optional<AgreementId> before,
                                              std::size_t limit) const = 0;

  /// Stores `agreement` under the next number, which is returned.
  virtual std::uint64_t add(const Agreement& agreement) = 0;
};

}  // namespace kontor::deal
