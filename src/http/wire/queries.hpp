#pragma once

#include "app/market/query.hpp"
#include "http/wire/words.hpp"

namespace kontor::market {
KONTOR_CHOICE(DeskQueue, Desk, New, Unmatched, Expiring);
}  // namespace kontor::market

/// The queries of the API, checked like bodies.
namespace kontor::http::wire {

using PageCursor = Text<200, 1>;
using PageLimit = Whole<1, 100>;

/// GET /api/v1/listings; every member narrows
struct ListingQuery {
  std::optional<market::Kind> kind;
  std::optional<market::Side> side;
  std::optional<Text<64, 1>> occupation;
  std::optional<Text<64, 1>> sector;
  std::optional<Text<64, 1>> cluster;
  std::optional<Text<64, 1>> place;
  std::optional<Whole<0, 1'000>> radius_km;  // around place
  std::optional<Day> from;                   // the period shares a day with these
  std::optional<Day> until;
  std::optional<Text<36, 1>> company;  // "mine", or the id of one for which the reader may act
  std::optional<market::Availability> availability;  // with company
  std::optional<market::Desk> queue;                 // of the reader's agency
  std::optional<PageCursor> cursor;
  std::optional<PageLimit> limit;
};
KONTOR_MESSAGE(ListingQuery, kind, side, occupation, sector, cluster, place, radius_km, from, until,
               company, availability, queue, cursor, limit);

/// GET /api/v1/companies
struct CompanyQuery {
  std::optional<Text<200, 1>> after;  // the `next` of the page before
  std::optional<PageLimit> limit;
};
KONTOR_MESSAGE(CompanyQuery, after, limit);

/// GET /api/v1/listings/{id}/partners
struct PartnersQuery {
  std::optional<Whole<1, 50>> limit;  // of each list
};
KONTOR_MESSAGE(PartnersQuery, limit);

/// GET /api/v1/enquiries
struct EnquiryQuery {
  std::optional<ListingId> listing;
  std::optional<PageCursor> cursor;
  std::optional<PageLimit> limit;
};
KONTOR_MESSAGE(EnquiryQuery, listing, cursor, limit);

/// GET /api/v1/agreements, /api/v1/plans
struct PageQuery {
  std::optional<PageCursor> cursor;
  std::optional<PageLimit> limit;
};
KONTOR_MESSAGE(PageQuery, cursor, limit);

/// GET …/document.pdf, …/summary.pdf
struct DocumentQuery {
  std::optional<Language> language;
};
KONTOR_MESSAGE(DocumentQuery, language);

/// Of operations that take no parameter.
struct NoQuery {};
KONTOR_MESSAGE(NoQuery);

}  // namespace kontor::http::wire
