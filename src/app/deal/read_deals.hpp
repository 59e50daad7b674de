#pragma once

#include "app/access/actor.hpp"
#include "app/deal/seen_enquiry.hpp"
#include "app/ports.hpp"
#include "app/store.hpp"

namespace kontor::deal {

/// The companies whose deals `actor` may see: its own, or the members whom its agency serves
/// (the first 500 by name).
std::vector<CompanyId> companies_of(const Records& records, const access::Actor& actor, Day today);

/// `enquiry` for the eyes of `actor`. @return `not_found` where it is none of the actor's business.
Result<SeenEnquiry> seen_enquiry(const Records& records, Versioned<Enquiry> enquiry,
                                 const access::Actor& actor, Day today);

struct EnquiryList {
  std::vector<SeenEnquiry> enquiries;  // newest first, without messages
  std::optional<EnquiryId> next;       // before which the next page begins
};

/// Use cases: my enquiries, and one of them with its conversation.
class ReadEnquiries {
 public:
  ReadEnquiries(const Store& store, const Clock& clock) : store_(store), clock_(clock) {}

  /// @return `not_found`, also where its existence is a secret.
  Result<SeenEnquiry> find(const access::Actor& actor, EnquiryId id) const;

  struct Page {
    std::optional<ListingId> listing;  // only those about or from it
    std::optional<EnquiryId> before;
    std::size_t limit = 20;
  };
  EnquiryList list(const access::Actor& actor, const Page& page) const;

 private:
  const Store& store_;
  const Clock& clock_;
};

/// An agreement with its two parties, for the eyes of one of them.
struct SeenAgreement {
  Agreement agreement;
  CompanyId us;
  PartyFacts lender;
  PartyFacts borrower;
  std::string proposed_by;  // names of the people
  std::string accepted_by;
};

struct AgreementList {
  std::vector<SeenAgreement> agreements;  // newest first
  std::optional<AgreementId> next;
};

/// Use cases: my agreements, and one of them.
class ReadAgreements {
 public:
  ReadAgreements(const Store& store, const Clock& clock) : store_(store), clock_(clock) {}

  /// @return `not_found`, also where its existence is a secret.
  Result<SeenAgreement> find(const access::Actor& actor, AgreementId id) const;

  AgreementList list(const access::Actor& actor, std::optional<AgreementId> before,
                     std::size_t limit) const;

 private:
  const Store& store_;
  const Clock& clock_;
};

}  // namespace kontor::deal
