#pragma once

#include "app/listing/change_listing.hpp"
#include "http/wire/words.hpp"

namespace kontor::market {
KONTOR_CHOICE(ListingAction, ListingStep, Publish, Pause, Resume, Close, Reopen, Renew, Approve,
              Block);
}  // namespace kontor::market

/// Needs and offers.
namespace kontor::http::wire {

/// POST /api/v1/listings
struct NewListing {
  market::Kind kind = market::Kind::Staff;
  market::Side side = market::Side::Need;
  std::optional<CompanyId> company;  // may be left out by a member of one company
  std::optional<SiteId> site;        // may be left out: the company's first
  Text<2'000> note;
  market::Audience audience = market::Audience::Members;
  std::optional<List<Text<64, 1>, 20>> clusters;  // for audience cluster
  std::optional<List<CompanyId, 100>> companies;  // for audience named
  bool publish = false;                           // false keeps a draft
  StaffTerms terms;
};
KONTOR_MESSAGE(NewListing, kind, side, company, site, note, audience, clusters, companies, publish,
               terms);

/// PUT /api/v1/listings/{id}, with If-Match
struct ListingChange {
  std::optional<SiteId> site;
  Text<2'000> note;
  market::Audience audience = market::Audience::Members;
  std::optional<List<Text<64, 1>, 20>> clusters;
  std::optional<List<CompanyId, 100>> companies;
  StaffTerms terms;
};
KONTOR_MESSAGE(ListingChange, site, note, audience, clusters, companies, terms);

using ListingAction = market::ListingStep;

/// POST /api/v1/listings/{id}/transitions, with If-Match
struct ListingTransition {
  ListingAction action = ListingAction::Publish;
};
KONTOR_MESSAGE(ListingTransition, action);

struct Listing {
  ListingId id;
  std::int64_t version = 0;
  market::Kind kind = market::Kind::Staff;
  market::Side side = market::Side::Need;
  market::Moderation moderation = market::Moderation::New;
  market::Availability availability = market::Availability::Draft;
  market::Audience audience = market::Audience::Members;
  std::optional<std::vector<std::string>> clusters;  // of a closed circle, for its owner alone
  std::optional<std::vector<CompanyId>> companies;   // likewise
  Instant created_at;
  std::optional<Instant> published_at;
  Instant expires_at;
  bool expired = false;
  std::int64_t requested = 0;
  std::int64_t committed = 0;
  Party party;
  bool own = false;                      // of a company for which the reader may act
  std::optional<std::string> posted_by;  // the agency that acted for the company
  std::vector<ListingAction> may;        // what the reader may do with it now
  std::string note;
  StaffTerms terms;
};
KONTOR_MESSAGE(Listing, id, version, kind, side, moderation, availability, audience, clusters,
               companies, created_at, published_at, expires_at, expired, requested, committed,
               party, own, posted_by, may, note, terms);

/// GET /api/v1/listings
struct ListingPage {
  std::vector<Listing> items;
  std::optional<std::string> next;  // cursor of the next page
  std::int64_t total = 0;
};
KONTOR_MESSAGE(ListingPage, items, next, total);

}  // namespace kontor::http::wire
