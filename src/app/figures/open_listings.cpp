#include "app/figures/open_listings.hpp"

#include "app/figures/fact.hpp"

namespace kontor::figures {
namespace {

using journal::Event;

bool is_about_listing(Event event) {
  switch (event) {
    case Event::ListingCreated:
    case Event::ListingChanged:
    case Event::ListingPublished:
    case Event::ListingPaused:
    case Event::ListingResumed:
    case Event::ListingClosed:
    case Event::ListingReopened:
    case Event::ListingRenewed:
    case Event::ListingModerated:
    case Event::ListingCommitted: return true;
    case Event::EnquiryAsked:
    case Event::EnquiryAccepted:
    case Event::EnquiryDeclined:
    case Event::EnquiryWithdrawn:
    case Event::EnquiryProposed:
    case Event::EnquiryAgreed:
    case Event::EnquirySuggested:
    case Event::MessageWritten:
    case Event::AgreementMade:
    case Event::CompanyRegistered:
    case Event::PersonRegistered:
    case Event::SessionOpened:
    case Event::SessionClosed:
    case Event::AgreementRead:
    case Event::PlanCreated:
    case Event::PlanStarted:
    case Event::PlanAdvanced:
    case Event::PlanSolved:
    case Event::PlanStopped:
    case Event::PlanFailed:
    case Event::PlanPublished:
    case Event::PlanSuperseded: return false;
  }
  return false;
}

}  // namespace

std::optional<OpenListings::Open> OpenListings::open_from(const journal::Entry& entry) {
  namespace facts = journal::facts;
  const auto audience = fact(entry, facts::kAudience);
  const auto expires_at = instant(entry, facts::kExpiresAt);
  const bool counts = audience == "public" || audience == "members";
  if (!counts || !expires_at || fact(entry, facts::kLive) != "1") return std::nullopt;
  return Open{fact(entry, facts::kSide) == "need" ? market::Side::Need : market::Side::Offer,
              audience == "public", number<std::uint32_t>(entry, facts::kHeadcount).value_or(0),
              *expires_at};
}

void OpenListings::take(const journal::Entry& entry) {
  if (!is_about_listing(entry.event)) return;
  if (const auto was = open_.find(entry.subject); was != open_.end()) {
    tally(was->second).remove(was->second.expires_at, was->second.headcount);
    open_.erase(was);
  }
  const auto open = open_from(entry);
  if (!open) return;
  tally(*open).add(open->expires_at, open->headcount);
  open_.emplace(entry.subject, *open);
}

void OpenListings::fill(FiguresNow& figures, Instant now) const {
  for (const std::size_t audience : {kMembers, kPublic}) {
    const auto needs = tallies_[static_cast<std::size_t>(market::Side::Need)][audience].after(now);
    const auto offers =
        tallies_[static_cast<std::size_t>(market::Side::Offer)][audience].after(now);
    figures.open_needs += static_cast<std::uint32_t>(needs.count);
    figures.open_offers += static_cast<std::uint32_t>(offers.count);
    figures.people_needed += needs.weight;
    figures.people_offered += offers.weight;
    if (audience != kPublic) continue;
    figures.open_public = static_cast<std::uint32_t>(needs.count + offers.count);
  }
}

}  // namespace kontor::figures
