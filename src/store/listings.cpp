#include "store/listings.hpp"

#include "store/circle_document.hpp"
#include "store/paging.hpp"
#include "store/sql/query.hpp"

namespace kontor::store {
namespace {

using market::Listing;
using market::ListingFields;
using market::ListingState;

// In the order in which listing_from reads them.
#define LISTING_COLUMNS                                                         \
  "id, version, side, company, site, note, kind, terms, audience, circle, "     \
  "moderation, availability, created_at, published_at, expires_at, committed, " \
  "posted_by "

constexpr Sql kFind{"SELECT " LISTING_COLUMNS "FROM listings WHERE id = $1"};
constexpr Sql kOfCompany{"SELECT " LISTING_COLUMNS
                         "FROM listings WHERE company = $1 AND id < $2 "
                         "ORDER BY id DESC LIMIT $3"};
constexpr Sql kAll{"SELECT " LISTING_COLUMNS "FROM listings ORDER BY id"};
constexpr Sql kInsert{
    "INSERT INTO listings (id, side, kind, company, site, note, audience, circle, moderation, "
    "availability, created_at, published_at, expires_at, committed, posted_by, terms, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1) "
    "ON CONFLICT (id) DO NOTHING"};
constexpr Sql kUpdate{
    "UPDATE listings SET side = $1, kind = $2, company = $3, site = $4, note = $5, "
    "audience = $6, circle = $7, moderation = $8, availability = $9, created_at = $10, "
    "published_at = $11, expires_at = $12, committed = $13, posted_by = $14, terms = $15, "
    "version = version + 1 WHERE id = $16 AND version = $17"};

#undef LISTING_COLUMNS

std::int64_t insert(Connection& connection, const Listing& listing) {
  const ListingFields& fields = listing.fields();
  const ListingState& state = listing.state();
  return run(connection, kInsert, listing.id(), fields.side, listing.kind(), fields.company,
             fields.site, fields.note, fields.visibility.audience,
             circle_document(fields.visibility), state.moderation, state.availability,
             state.created_at, state.published_at, state.expires_at, state.committed,
             state.posted_by, document_from(fields.terms));
}

std::int64_t update(Connection& connection, const Listing& listing, Version expected) {
  const ListingFields& fields = listing.fields();
  const ListingState& state = listing.state();
  return run(connection, kUpdate, fields.side, listing.kind(), fields.company, fields.site,
             fields.note, fields.visibility.audience, circle_document(fields.visibility),
             state.moderation, state.availability, state.created_at, state.published_at,
             state.expires_at, state.committed, state.posted_by, document_from(fields.terms),
             listing.id(), expected);
}

market::Visibility visibility_from(Query& row) {
  const auto audience = row.get<market::Audience>();
  return visibility(audience, row.get<std::optional<std::string_view>>());
}

ListingState state_from(Query& row) {
  return {.moderation = row.get<market::Moderation>(),
          .availability = row.get<market::Availability>(),
          .created_at = row.get<Instant>(),
          .published_at = row.get<std::optional<Instant>>(),
          .expires_at = row.get<Instant>(),
          .committed = row.get<std::uint32_t>(),
          .posted_by = row.get<std::optional<AgencyId>>()};
}

}  // namespace

Versioned<Listing> SqlListings::listing_from(Query& row) const {
  const auto id = row.get<ListingId>();
  const auto version = row.get<Version>();
  const auto terms = [&] {
    const auto kind = row.get<market::Kind>();
    return terms_.read(kind, row.get<std::string_view>());
  };
  ListingFields fields{.side = row.get<market::Side>(),
                       .company = row.get<CompanyId>(),
                       .site = row.get<SiteId>(),
                       .note = row.get<std::string>(),
                       .terms = terms(),
                       .visibility = visibility_from(row)};
  return {intact(Listing::make(id, std::move(fields), state_from(row))), version};
}

std::optional<Versioned<Listing>> SqlListings::find(ListingId id) const {
  return first(
      connection_, kFind, [&](Query& row) { return listing_from(row); }, id);
}

std::vector<Versioned<Listing>> SqlListings::of_company(CompanyId company,
                                                        std::optional<ListingId> before,
                                                        std::size_t limit) const {
  return all(
      connection_, kOfCompany, [&](Query& row) { return listing_from(row); }, company,
      before.value_or(kLastId<ListingId>), row_limit(limit));
}

void SqlListings::for_each(const std::function<void(const Versioned<Listing>&)>& visit) const {
  Query rows(connection_, kAll);
  while (rows.next()) visit(listing_from(rows));
}

Result<Version> SqlListings::save(const Listing& listing, Version expected) {
  const std::int64_t written =
      expected == 0 ? insert(connection_, listing) : update(connection_, listing, expected);
  if (written == 0) return fail(ErrorKind::Conflict, "version.stale");
  return expected + 1;
}

}  // namespace kontor::store
