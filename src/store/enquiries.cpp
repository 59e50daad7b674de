#include "store/enquiries.hpp"

#include "store/deal_columns.hpp"
#include "store/newest.hpp"

namespace kontor::store {
namespace {

using deal::Enquiry;
using deal::Message;
using deal::Proposal;

// In the order in which enquiry_from reads them.
#define ENQUIRY_COLUMNS                                                              \
  "id, version, about, from_listing, asked_side, asking, asked, person, headcount, " \
  "first_day, last_day, state, disclosure, asked_at, answered_at, decline_reason, "  \
  "suggested_by, plan "

constexpr Sql kFind{"SELECT " ENQUIRY_COLUMNS "FROM enquiries WHERE id = $1"};
constexpr Sql kOfAsking{
    "SELECT id FROM enquiries WHERE asking = $1 AND id < $2 "
    "ORDER BY id DESC LIMIT $3"};
constexpr Sql kOfAsked{
    "SELECT id FROM enquiries WHERE asked = $1 AND id < $2 "
    "ORDER BY id DESC LIMIT $3"};
constexpr Sql kOfListing{"SELECT " ENQUIRY_COLUMNS
                         "FROM enquiries WHERE about = $1 OR from_listing = $2 ORDER BY id DESC"};
constexpr Sql kCountAsked{"SELECT count(*) FROM enquiries WHERE asking = $1 AND asked_at >= $2"};
constexpr Sql kInsert{
    "INSERT INTO enquiries (" ENQUIRY_COLUMNS
    ") VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) "
    "ON CONFLICT (id) DO NOTHING"};
constexpr Sql kUpdate{
    "UPDATE enquiries SET about = $1, from_listing = $2, asked_side = $3, asking = $4, "
    "asked = $5, person = $6, state = $7, disclosure = $8, asked_at = $9, answered_at = $10, "
    "decline_reason = $11, version = version + 1 WHERE id = $12 AND version = $13"};

#undef ENQUIRY_COLUMNS

constexpr Sql kProposals{
    "SELECT number, company, person, proposed_at, headcount, first_day, last_day, weekdays, "
    "minutes_a_week, rate_minor, rate_currency, place, legal_model, note "
    "FROM proposals WHERE enquiry = $1 ORDER BY number"};
constexpr Sql kAddProposal{
    "INSERT INTO proposals (enquiry, number, company, person, proposed_at, headcount, first_day, "
    "last_day, weekdays, minutes_a_week, rate_minor, rate_currency, place, legal_model, note) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) "
    "ON CONFLICT (enquiry, number) DO NOTHING"};

constexpr Sql kMessages{
    "SELECT id, company, person, written_at, text FROM messages WHERE enquiry = $1 ORDER BY id"};
constexpr Sql kAddMessage{
    "INSERT INTO messages (id, enquiry, company, person, written_at, text) "
    "VALUES ($1, $2, $3, $4, $5, $6)"};

std::int64_t insert(Connection& connection, const Enquiry& enquiry) {
  return run(connection, kInsert, enquiry.id, enquiry.about, enquiry.from, enquiry.asked_side,
             enquiry.asking, enquiry.asked, enquiry.person, enquiry.headcount,
             enquiry.period.first(), enquiry.period.last(), enquiry.state, enquiry.disclosure,
             enquiry.asked_at, enquiry.answered_at, enquiry.decline_reason, enquiry.suggested_by,
             enquiry.plan);
}

/// Who asks whom changes once at most: when a side takes up what was suggested to both.
std::int64_t update(Connection& connection, const Enquiry& enquiry, Version expected) {
  return run(connection, kUpdate, enquiry.about, enquiry.from, enquiry.asked_side, enquiry.asking,
             enquiry.asked, enquiry.person, enquiry.state, enquiry.disclosure, enquiry.asked_at,
             enquiry.answered_at, enquiry.decline_reason, enquiry.id, expected);
}

}  // namespace

std::vector<Proposal> SqlEnquiries::proposals_of(EnquiryId enquiry) const {
  const auto proposal = [](Query& row) {
    return Proposal{.number = row.get<std::uint32_t>(),
                    .by = row.get<CompanyId>(),
                    .person = row.get<PersonId>(),
                    .at = row.get<Instant>(),
                    .fields = deal_fields_from(row)};
  };
  return all(connection_, kProposals, proposal, enquiry);
}

Versioned<Enquiry> SqlEnquiries::enquiry_from(Query& row) const {
  const auto id = row.get<EnquiryId>();
  const auto version = row.get<Version>();
  return {Enquiry{.id = id,
                  .about = row.get<ListingId>(),
                  .from = row.get<std::optional<ListingId>>(),
                  .asked_side = row.get<market::Side>(),
                  .asking = row.get<CompanyId>(),
                  .asked = row.get<CompanyId>(),
                  .person = row.get<PersonId>(),
                  .headcount = row.get<std::uint32_t>(),
                  .period = days_from(row),
                  .state = row.get<deal::EnquiryState>(),
                  .disclosure = row.get<deal::Disclosure>(),
                  .asked_at = row.get<Instant>(),
                  .answered_at = row.get<std::optional<Instant>>(),
                  .decline_reason = row.get<std::optional<deal::DeclineReason>>(),
                  .proposals = proposals_of(id),
                  .suggested_by = row.get<std::optional<AgencyId>>(),
                  .plan = row.get<std::optional<PlanId>>()},
          version};
}

std::optional<Versioned<Enquiry>> SqlEnquiries::find(EnquiryId id) const {
  return first(
      connection_, kFind, [&](Query& row) { return enquiry_from(row); }, id);
}

std::vector<Versioned<Enquiry>> SqlEnquiries::of_companies(const std::vector<CompanyId>& companies,
                                                           std::optional<EnquiryId> before,
                                                           std::size_t limit) const {
  std::vector<Versioned<Enquiry>> page;
  for (const EnquiryId id :
       newest_of(connection_, {kOfAsking, kOfAsked}, companies, before, limit)) {
    page.push_back(*find(id));
  }
  return page;
}

std::vector<Versioned<Enquiry>> SqlEnquiries::of_listing(ListingId listing) const {
  return all(
      connection_, kOfListing, [&](Query& row) { return enquiry_from(row); }, listing, listing);
}

std::size_t SqlEnquiries::count_asked(CompanyId company, Instant since) const {
  return *first(
      connection_, kCountAsked, [](Query& row) { return row.get<std::size_t>(); }, company, since);
}

void SqlEnquiries::add_proposals(const Enquiry& enquiry) {
  for (const Proposal& each : enquiry.proposals) {
    run_with_deal(connection_, kAddProposal, each.fields, enquiry.id, each.number, each.by,
                  each.person, each.at);
  }
}

Result<Version> SqlEnquiries::save(const Enquiry& enquiry, Version expected) {
  const std::int64_t written =
      expected == 0 ? insert(connection_, enquiry) : update(connection_, enquiry, expected);
  if (written == 0) return fail(ErrorKind::Conflict, "version.stale");
  add_proposals(enquiry);
  return expected + 1;
}

std::vector<Message> SqlEnquiries::messages(EnquiryId enquiry) const {
  const auto message = [&](Query& row) {
    return Message{.id = row.get<MessageId>(),
                   .enquiry = enquiry,
                   .company = row.get<CompanyId>(),
                   .person = row.get<PersonId>(),
                   .at = row.get<Instant>(),
                   .text = row.get<std::string>()};
  };
  return all(connection_, kMessages, message, enquiry);
}

void SqlEnquiries::add(const Message& message) {
  run(connection_, kAddMessage, message.id, message.enquiry, message.company, message.person,
      message.at, message.text);
}

}  // namespace kontor::store
