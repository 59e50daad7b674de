#include "store/agreements.hpp"

#include "store/deal_columns.hpp"
#include "store/newest.hpp"

namespace kontor::store {
namespace {

using deal::Acceptance;
using deal::Agreement;
using deal::Commitment;

// In the order in which agreement_from reads them.
#define AGREEMENT_COLUMNS                                                  \
  "id, number, enquiry, lender, borrower, need, offer, proposed_company, " \
  "proposed_person, proposed_at, accepted_company, accepted_person, accepted_at "

constexpr Sql kFind{"SELECT " AGREEMENT_COLUMNS "FROM agreements WHERE id = $1"};
constexpr Sql kOfEnquiry{"SELECT " AGREEMENT_COLUMNS "FROM agreements WHERE enquiry = $1"};
constexpr Sql kOfLender{
    "SELECT id FROM agreements WHERE lender = $1 AND id < $2 "
    "ORDER BY id DESC LIMIT $3"};
constexpr Sql kOfBorrower{
    "SELECT id FROM agreements WHERE borrower = $1 AND id < $2 "
    "ORDER BY id DESC LIMIT $3"};
constexpr Sql kNextNumber{"SELECT coalesce(max(number), 0) + 1 FROM agreements"};
constexpr Sql kInsert{"INSERT INTO agreements (" AGREEMENT_COLUMNS
                      ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};

#undef AGREEMENT_COLUMNS

constexpr Sql kCommitments{
    "SELECT id, occupation, headcount, first_day, last_day, weekdays, minutes_a_week, "
    "rate_minor, rate_currency, place, legal_model, note "
    "FROM commitments WHERE agreement = $1 ORDER BY line"};
constexpr Sql kAddCommitment{
    "INSERT INTO commitments (agreement, line, id, occupation, headcount, first_day, last_day, "
    "weekdays, minutes_a_week, rate_minor, rate_currency, place, legal_model, note) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"};

Acceptance acceptance_from(Query& row) {
  return {.company = row.get<CompanyId>(), .person = row.get<PersonId>(), .at = row.get<Instant>()};
}

}  // namespace

std::vector<Commitment> SqlAgreements::commitments_of(AgreementId agreement) const {
  const auto commitment = [](Query& row) {
    return Commitment{.id = row.get<CommitmentId>(),
                      .occupation = row.get<OccupationCode>(),
                      .fields = deal_fields_from(row)};
  };
  return all(connection_, kCommitments, commitment, agreement);
}

Agreement SqlAgreements::agreement_from(Query& row) const {
  const auto id = row.get<AgreementId>();
  return {.id = id,
          .number = row.get<std::uint64_t>(),
          .enquiry = row.get<EnquiryId>(),
          .lender = row.get<CompanyId>(),
          .borrower = row.get<CompanyId>(),
          .need = row.get<std::optional<ListingId>>(),
          .offer = row.get<std::optional<ListingId>>(),
          .proposed = acceptance_from(row),
          .accepted = acceptance_from(row),
          .commitments = commitments_of(id)};
}

std::optional<Agreement> SqlAgreements::find(AgreementId id) const {
  return first(
      connection_, kFind, [&](Query& row) { return agreement_from(row); }, id);
}

std::optional<Agreement> SqlAgreements::of_enquiry(EnquiryId enquiry) const {
  return first(
      connection_, kOfEnquiry, [&](Query& row) { return agreement_from(row); }, enquiry);
}

std::vector<Agreement> SqlAgreements::of_companies(const std::vector<CompanyId>& companies,
                                                   std::optional<AgreementId> before,
                                                   std::size_t limit) const {
  std::vector<Agreement> page;
  for (const AgreementId id :
       newest_of(connection_, {kOfLender, kOfBorrower}, companies, before, limit)) {
    page.push_back(*find(id));
  }
  return page;
}

std::uint64_t SqlAgreements::add(const Agreement& agreement) {
  const auto number =
      *first(connection_, kNextNumber, [](Query& row) { return row.get<std::uint64_t>(); });
  run(connection_, kInsert, agreement.id, number, agreement.enquiry, agreement.lender,
      agreement.borrower, agreement.need, agreement.offer, agreement.proposed.company,
      agreement.proposed.person, agreement.proposed.at, agreement.accepted.company,
      agreement.accepted.person, agreement.accepted.at);
  std::uint32_t line = 0;
  for (const Commitment& each : agreement.commitments) {
    run_with_deal(connection_, kAddCommitment, each.fields, agreement.id, ++line, each.id,
                  each.occupation);
  }
  return number;
}

}  // namespace kontor::store
