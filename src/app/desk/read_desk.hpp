#pragma once

#include "app/market/market.hpp"
#include "app/ports.hpp"
#include "app/store.hpp"

namespace kontor::desk {

/// Why something lies on somebody's desk. Those that begin with Member are the
/// agency's queue: listings of the members whom it serves.
enum class Reason : std::uint8_t {
  EnquiryToAnswer,         // somebody asks us
  SuggestionToAnswer,      // an agency brings us and another together
  ProposalToAnswer,        // somebody proposed terms to us
  ProposalToMake,          // accepted, but nobody has proposed terms
  MessageToRead,           // the last word is theirs
  ListingExpiring,         // within three days
  ListingDraft,            // begun and not published
  PartnersFound,           // our need has partners and nobody was asked
  MemberListingNew,        // to review
  MemberListingUnmatched,  // a need, live for 48 h, with nobody promised
  MemberListingExpiring,
};

struct Item {
  Reason reason = Reason::ListingDraft;
  Instant since;                                      // the longer, the more urgent
  std::optional<Instant> until;                       // when it settles itself
  std::optional<Versioned<market::Listing>> listing;  // ours, or the member's
  std::optional<Versioned<deal::Enquiry>> enquiry;
  std::size_t count = 0;  // partners found
};

/// Use case: what concerns me now. A company sees its own things, an agency its queue too.
class ReadDesk {
 public:
  static constexpr std::size_t kItemsMax = 100;

  ReadDesk(const Store& store, const market::Market& market, const Clock& clock)
      : store_(store), market_(market), clock_(clock) {}

  /// By reason, then the longest waiting first. Empty for a visitor.
  std::vector<Item> operator()(const access::Actor& actor) const;

 private:
  const Store& store_;
  const market::Market& market_;
  const Clock& clock_;
};

}  // namespace kontor::desk
