#pragma once

#include "app/command.hpp"
#include "app/ports.hpp"
#include "domain/deal/deal.hpp"

namespace kontor::deal {

/// What somebody writes who asks about a listing.
struct EnquiryDraft {
  ListingId about;
  std::optional<ListingId> from;     // the asking side's own listing
  std::optional<CompanyId> company;  // who asks; nothing: that of `from`, or the only one
  std::uint32_t headcount = 1;
  DaySpan period;
  std::string message;
};

/// Use case: a company, or an agency for it, asks another about a listing.
class Enquire {
 public:
  static constexpr std::size_t kDailyMax = 50;  // enquiries of one company in 24 hours

  Enquire(Store& store, IdSource& ids, const Clock& clock)
      : store_(store), ids_(ids), clock_(clock) {}

  /// @return the enquiry; or `not_found` (also for a listing outside one's audience), `forbidden`,
  ///         `enquiry.quota`, `enquiry.repeated`, or `input.invalid` with
  ///         `enquiry.company.missing`, `enquiry.company.own`, `enquiry.from.unknown`,
  ///         `enquiry.from.same_side`, `enquiry.headcount.zero`, `enquiry.headcount.exceeds`,
  ///         `enquiry.period.outside`.
  Result<Done> operator()(const Command& command, const EnquiryDraft& draft);

 private:
  Result<Done> ask(Records& records, const access::Actor& actor, const EnquiryDraft& draft,
                   Instant now);

  Store& store_;
  IdSource& ids_;
  const Clock& clock_;
};

}  // namespace kontor::deal
