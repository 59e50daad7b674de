#pragma once

#include "app/command.hpp"
#include "app/ports.hpp"
#include "domain/deal/deal.hpp"

namespace kontor::deal {

/// Use case: the other side accepts the proposal that stands. The agreement is made and what it
/// promises is taken from both listings, in one transaction: nothing is promised twice.
class Agree {
 public:
  Agree(Store& store, IdSource& ids, const Clock& clock)
      : store_(store), ids_(ids), clock_(clock) {}

  /// @param proposal  the number of the proposal that the person has read.
  /// @return the agreement; or `not_found`, `enquiry.transition.impossible`,
  ///         `enquiry.proposal.missing`, `enquiry.proposal.replaced`, `enquiry.other_side`,
  ///         `agreement.same_person`, `listing.headcount.exhausted`.
  Result<Done> operator()(const Command& command, EnquiryId enquiry, std::uint32_t proposal);

 private:
  Result<Done> agree(Records& records, const access::Actor& actor,
                     const Versioned<Enquiry>& enquiry, Instant now);

  Store& store_;
  IdSource& ids_;
  const Clock& clock_;
};

}  // namespace kontor::deal
