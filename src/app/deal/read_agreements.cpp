#include "app/access/permit.hpp"
#include "app/deal/deal_write.hpp"
#include "app/deal/read_deals.hpp"
#include "app/network/company_facts.hpp"

namespace kontor::deal {
namespace {

PartyFacts party(const Records& records, const Agreement& agreement, CompanyId company,
                 const std::optional<ListingId>& listing) {
  PlaceCode place = agreement.commitments.front().fields.place;
  if (listing) {
    if (const auto found = records.listings().find(*listing)) {
      place = std::get<staff::StaffTerms>(found->value.fields().terms).fields().place;
    }
  }
  return {network::company_facts(records, company), place, true};
}

std::string name_of(const Records& records, PersonId id) {
  const auto person = records.networks().person(id);
  return person ? person->name : std::string();
}

Result<SeenAgreement> seen_agreement(const Records& records, Agreement agreement,
                                     const access::Actor& actor, Day today) {
  const auto permit = access::permit_either(records, actor, access::Operation::SeeAgreement,
                                            {agreement.lender, agreement.borrower}, today);
  if (!permit) return tl::make_unexpected(permit.error());
  return SeenAgreement{.agreement = agreement,
                       .us = permit->company,
                       .lender = party(records, agreement, agreement.lender, agreement.offer),
                       .borrower = party(records, agreement, agreement.borrower, agreement.need),
                       .proposed_by = name_of(records, agreement.proposed.person),
                       .accepted_by = name_of(records, agreement.accepted.person)};
}

}  // namespace

Result<SeenAgreement> ReadAgreements::find(const access::Actor& actor, AgreementId id) const {
  const Day today = day_of(clock_.now());
  return store_.ask([&](const Records& records) -> Result<SeenAgreement> {
    auto agreement = records.agreements().find(id);
    if (!agreement) return fail(ErrorKind::NotFound, "not_found");
    return seen_agreement(records, std::move(*agreement), actor, today);
  });
}

AgreementList ReadAgreements::list(const access::Actor& actor, std::optional<AgreementId> before,
                                   std::size_t limit) const {
  const Day today = day_of(clock_.now());
  return store_.ask([&](const Records& records) {
    auto found =
        records.agreements().of_companies(companies_of(records, actor, today), before, limit + 1);
    AgreementList list;
    for (Agreement& each : found) {
      if (list.agreements.size() == limit) {
        list.next = list.agreements.back().agreement.id;
        break;
      }
      auto seen = seen_agreement(records, std::move(each), actor, today);
      if (seen) list.agreements.push_back(std::move(*seen));
    }
    return list;
  });
}

}  // namespace kontor::deal
