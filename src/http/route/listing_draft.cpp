#include "http/route/listing_draft.hpp"

#include "http/route/exchange.hpp"
#include "http/route/staff_terms.hpp"

namespace kontor::http {
namespace {

/// Both messages name a circle in the same way.
template <class Message>
market::Visibility visibility_from(const Message& message) {
  market::Visibility visibility{message.audience, {}, {}};
  if (message.clusters) {
    for (const auto& code : message.clusters->value) visibility.clusters.push_back({code.value});
  }
  if (message.companies) visibility.companies = message.companies->value;
  return visibility;
}

}  // namespace

Result<market::ListingDraft> draft_from(const wire::NewListing& listing) {
  std::vector<Issue> issues;
  if (listing.kind != market::Kind::Staff) issues.push_back({"/kind", "listing.kind.unsupported"});
  const auto staff = staff_from(listing.terms);
  if (!staff) issues.insert(issues.end(), staff.error().issues.begin(), staff.error().issues.end());
  if (!issues.empty()) return invalid(std::move(issues));
  return market::ListingDraft{.side = listing.side,
                              .company = listing.company,
                              .site = listing.site,
                              .note = listing.note.value,
                              .visibility = visibility_from(listing),
                              .staff = *staff,
                              .publish = listing.publish};
}

Result<market::ListingRevision> revision_from(const wire::ListingChange& change) {
  const auto staff = staff_from(change.terms);
  if (!staff) return tl::make_unexpected(staff.error());
  return market::ListingRevision{.site = change.site,
                                 .note = change.note.value,
                                 .visibility = visibility_from(change),
                                 .staff = *staff};
}

}  // namespace kontor::http
