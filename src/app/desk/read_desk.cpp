#include "app/desk/read_desk.hpp"

#include <set>

namespace kontor::desk {
namespace {

using deal::Enquiry;
using deal::EnquiryState;
using market::Availability;
using market::Listing;

constexpr std::size_t kRowsMax = 100;     // listings and enquiries looked at, the newest
constexpr std::size_t kPartnersMax = 10;  // needs for which partners are looked up
constexpr std::chrono::days kExpiringWithin{3};

/// The conversation of one enquiry, as far as the desk needs it.
struct Talk {
  Versioned<Enquiry> enquiry;
  std::optional<deal::Message> last_message;
};

/// What the store knows of the companies of one person.
struct Papers {
  std::vector<Versioned<Listing>> listings;
  std::vector<Talk> talks;
};

Papers papers_of(const Records& records, const access::Actor& actor) {
  Papers papers;
  for (const CompanyId company : actor.companies) {
    auto listings = records.listings().of_company(company, std::nullopt, kRowsMax);
    std::ranges::move(listings, std::back_inserter(papers.listings));
  }
  if (actor.companies.empty()) return papers;
  for (auto& enquiry : records.enquiries().of_companies(actor.companies, std::nullopt, kRowsMax)) {
    auto messages = records.enquiries().messages(enquiry.value.id);
    auto last = messages.empty() ? std::nullopt : std::optional(std::move(messages.back()));
    papers.talks.push_back({std::move(enquiry), std::move(last)});
  }
  return papers;
}

Item item(Reason reason, Instant since, const Versioned<Enquiry>& enquiry) {
  return {.reason = reason,
          .since = since,
          .until = std::nullopt,
          .listing = std::nullopt,
          .enquiry = enquiry,
          .count = 0};
}

Item item(Reason reason, Instant since, const Versioned<Listing>& listing) {
  const bool expires = listing.value.state().availability == Availability::Published;
  return {.reason = reason,
          .since = since,
          .until = expires ? std::optional(listing.value.state().expires_at) : std::nullopt,
          .listing = listing,
          .enquiry = std::nullopt,
          .count = 0};
}

/// What an enquiry asks of `actor`, if it is their side's turn.
std::optional<Item> item_of(const Talk& talk, const access::Actor& actor) {
  const Enquiry& enquiry = talk.enquiry.value;
  if (enquiry.state == EnquiryState::Open && actor.belongs_to(enquiry.asked)) {
    return item(Reason::EnquiryToAnswer, enquiry.asked_at, talk.enquiry);
  }
  if (enquiry.state == EnquiryState::Suggested) {
    return item(Reason::SuggestionToAnswer, enquiry.asked_at, talk.enquiry);
  }
  if (enquiry.state != EnquiryState::Accepted) return std::nullopt;
  if (!enquiry.proposals.empty()) {
    const deal::Proposal& standing = enquiry.proposals.back();
    if (!actor.belongs_to(standing.by)) {
      return item(Reason::ProposalToAnswer, standing.at, talk.enquiry);
    }
    return std::nullopt;
  }
  const Instant since = enquiry.answered_at.value_or(enquiry.asked_at);
  if (talk.last_message && !actor.belongs_to(talk.last_message->company) &&
      talk.last_message->at > since) {
    return item(Reason::MessageToRead, talk.last_message->at, talk.enquiry);
  }
  return item(Reason::ProposalToMake, since, talk.enquiry);
}

std::optional<Item> item_of(const Versioned<Listing>& listing, Instant now) {
  const market::ListingState& state = listing.value.state();
  if (state.availability == Availability::Draft) {
    return item(Reason::ListingDraft, state.created_at, listing);
  }
  const bool expiring = state.expires_at <= now + kExpiringWithin;
  if (listing.value.is_live(now) && expiring) {
    return item(Reason::ListingExpiring, state.expires_at - kExpiringWithin, listing);
  }
  return std::nullopt;
}

std::set<ListingId> asked_about(const std::vector<Talk>& talks) {
  std::set<ListingId> listings;
  for (const Talk& talk : talks) {
    listings.insert(talk.enquiry.value.about);
    if (talk.enquiry.value.from) listings.insert(*talk.enquiry.value.from);
  }
  return listings;
}

Reason reason_of(market::Desk desk) {
  switch (desk) {
    case market::Desk::New: return Reason::MemberListingNew;
    case market::Desk::Unmatched: return Reason::MemberListingUnmatched;
    case market::Desk::Expiring: return Reason::MemberListingExpiring;
  }
  KONTOR_CHECK(false);
}

void add_queue(std::vector<Item>& items, const market::Market& market, const access::Actor& actor,
               Instant now) {
  if (!actor.agency) return;
  for (const auto desk : {market::Desk::New, market::Desk::Unmatched, market::Desk::Expiring}) {
    market::ListingQuery query;
    query.desk = desk;
    query.limit = ReadDesk::kItemsMax;
    for (const market::ListingEntry& entry : market.list(query, actor, now).entries) {
      items.push_back(item(reason_of(desk), entry.listed->listed_at(), entry.listed->listing));
    }
  }
}

/// Live needs that nobody was asked about though somebody could serve them.
void add_partners(std::vector<Item>& items, const market::Market& market,
                  const access::Actor& actor, const Papers& papers, Instant now) {
  const std::set<ListingId> asked = asked_about(papers.talks);
  std::size_t looked_up = 0;
  for (const auto& listing : papers.listings) {
    const bool wanted = listing.value.fields().side == market::Side::Need &&
                        listing.value.is_live(now) && !asked.contains(listing.value.id());
    if (!wanted || looked_up++ == kPartnersMax) continue;
    const auto partners = market.partners(listing.value.id(), actor, now);
    const std::size_t count = partners ? partners->direct_count + partners->across_count : 0;
    if (count == 0) continue;
    const auto since = listing.value.state().published_at.value_or(now);
    items.push_back(item(Reason::PartnersFound, since, listing));
    items.back().count = count;
  }
}

}  // namespace

std::vector<Item> ReadDesk::operator()(const access::Actor& actor) const {
  if (!actor.is_signed_in()) return {};
  const Instant now = clock_.now();
  const auto papers = store_.ask([&](const Records& records) { return papers_of(records, actor); });
  std::vector<Item> items;
  for (const Talk& talk : papers.talks) {
    if (auto found = item_of(talk, actor)) items.push_back(std::move(*found));
  }
  for (const auto& listing : papers.listings) {
    if (auto found = item_of(listing, now)) items.push_back(std::move(*found));
  }
  add_partners(items, market_, actor, papers, now);
  add_queue(items, market_, actor, now);
  std::ranges::stable_sort(items, {},
                           [](const Item& each) { return std::pair(each.reason, each.since); });
  if (items.size() > kItemsMax) items.erase(items.begin() + kItemsMax, items.end());
  return items;
}

}  // namespace kontor::desk
