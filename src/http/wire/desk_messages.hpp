#pragma once

#include "app/desk/read_desk.hpp"
#include "http/wire/listing_messages.hpp"

namespace kontor::desk {
KONTOR_CHOICE(DeskReason, Reason, EnquiryToAnswer, SuggestionToAnswer, ProposalToAnswer,
              ProposalToMake, MessageToRead, ListingExpiring, ListingDraft, PartnersFound,
              MemberListingNew, MemberListingUnmatched, MemberListingExpiring);
}  // namespace kontor::desk

/// What lies on a desk.
namespace kontor::http::wire {

using DeskReason = desk::Reason;

struct DeskItem {
  DeskReason reason = DeskReason::ListingDraft;
  Instant since;
  std::optional<Instant> until;
  std::optional<Listing> listing;
  std::optional<EnquiryId> enquiry;
  std::optional<Party> them;
  std::int64_t count = 0;  // partners found, messages waiting
};
KONTOR_MESSAGE(DeskItem, reason, since, until, listing, enquiry, them, count);

/// GET /api/v1/desk: most urgent first
struct Desk {
  std::vector<DeskItem> items;
};
KONTOR_MESSAGE(Desk, items);

}  // namespace kontor::http::wire
