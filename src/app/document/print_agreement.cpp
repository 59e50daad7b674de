#include "app/access/permit.hpp"
#include "app/document/print.hpp"
#include "app/document/wording.hpp"

namespace kontor::document {
namespace {

std::optional<SiteId> site_of(const Records& records, std::optional<ListingId> listing,
                              CompanyId company) {
  if (listing) {
    if (const auto found = records.listings().find(*listing)) return found->value.fields().site;
  }
  const auto sites = records.networks().sites_of(company);
  return sites.empty() ? std::nullopt : std::optional(sites.front().id);
}

PersonId speaker(const deal::Agreement& agreement, CompanyId company) {
  return agreement.proposed.company == company ? agreement.proposed.person
                                               : agreement.accepted.person;
}

NamedAcceptance acceptance(const Wording& words, const deal::Acceptance& given) {
  return {words.name_of(given.company), words.name_of(given.person), given.at};
}

AgreementDocument paper(const Wording& words, const deal::Agreement& agreement) {
  const auto lender_site = site_of(words.records, agreement.offer, agreement.lender);
  const auto borrower_site = site_of(words.records, agreement.need, agreement.borrower);
  AgreementDocument paper{
      .id = to_text(agreement.id),
      .number = agreement.number,
      .lender = words.party(agreement.lender, lender_site, speaker(agreement, agreement.lender)),
      .borrower =
          words.party(agreement.borrower, borrower_site, speaker(agreement, agreement.borrower)),
      .lines = {},
      .legal_model = agreement.commitments.front().fields.legal_model,
      .proposed = acceptance(words, agreement.proposed),
      .accepted = acceptance(words, agreement.accepted)};
  for (const deal::Commitment& line : agreement.commitments) {
    paper.lines.push_back(words.assignment(line.occupation, line.fields));
  }
  const auto site = borrower_site ? words.records.networks().site(*borrower_site) : std::nullopt;
  if (site) paper.zone = site->zone;
  return paper;
}

}  // namespace

Result<std::string> PrintAgreement::operator()(const access::Actor& actor, AgreementId id,
                                               Language language) {
  if (!actor.is_signed_in()) return fail(ErrorKind::Forbidden, "session.required");
  const Instant now = clock_.now();
  std::optional<DocumentRequest> request;
  const auto told = store_.write([&](Records& records) -> Result<void> {
    const auto agreement = records.agreements().find(id);
    if (!agreement) return fail(ErrorKind::NotFound, "not_found");
    const auto permit = access::permit_either(records, actor, access::Operation::SeeAgreement,
                                              {agreement->lender, agreement->borrower},
                                              std::chrono::floor<std::chrono::days>(now));
    if (!permit) return tl::make_unexpected(permit.error());
    request = {language, paper({records, taxonomy_, language}, *agreement)};
    journal::Entry entry{.at = now,
                         .person = *actor.person,
                         .acting_as = permit->acting_as,
                         .event = journal::Event::AgreementRead,
                         .subject = journal::subject(id),
                         .version = 1};
    records.journal().append(std::move(entry));
    return {};
  });
  if (!told) return tl::make_unexpected(told.error());
  return documents_.render(*request);
}

}  // namespace kontor::document
