#include "app/deal/agree.hpp"

#include "app/access/permit.hpp"
#include "app/deal/deal_write.hpp"
#include "app/journal/tell.hpp"
#include "app/listing/listing_write.hpp"

namespace kontor::deal {
namespace {

using market::Listing;
using market::Side;

/// Takes `headcount` from the ledger of a listing.
Result<void> commit(const market::ListingWriter& write, ListingId id, std::uint32_t headcount) {
  const auto listing = write.records.listings().find(id);
  if (!listing) return fail(ErrorKind::NotFound, "not_found");
  const auto next = listing->value.committed(headcount);
  if (!next) return tl::make_unexpected(next.error());
  const auto saved = write.save(*next, listing->version, journal::Event::ListingCommitted);
  if (!saved) return tl::make_unexpected(saved.error());
  return {};
}

std::optional<ListingId> listing_on(const Enquiry& enquiry, Side side) {
  if (enquiry.asked_side == side) return enquiry.about;
  return enquiry.from;
}

/// What the work is called: the need's word for it, where there is a need.
OccupationCode occupation_of(const Records& records, const Enquiry& enquiry) {
  const ListingId id = listing_on(enquiry, Side::Need).value_or(enquiry.about);
  const auto listing = records.listings().find(id);
  KONTOR_CHECK(listing.has_value());  // listings are never deleted
  return std::get<staff::StaffTerms>(listing->value.fields().terms).fields().occupation;
}

}  // namespace

Result<Done> Agree::operator()(const Command& command, EnquiryId id, std::uint32_t proposal) {
  const Instant now = clock_.now();
  return perform(store_, command, now, [&](Records& records) -> Result<Done> {
    const auto enquiry = records.enquiries().find(id);
    if (!enquiry) return fail(ErrorKind::NotFound, "not_found");
    const auto seen =
        access::permit_either(records, command.actor, access::Operation::SeeEnquiry,
                              {enquiry->value.asking, enquiry->value.asked}, day_of(now));
    if (!seen) return tl::make_unexpected(seen.error());
    if (!enquiry->value.proposals.empty() && enquiry->value.proposals.back().number != proposal) {
      return fail(ErrorKind::Conflict, "enquiry.proposal.replaced");
    }
    return agree(records, command.actor, *enquiry, now);
  });
}

Result<Done> Agree::agree(Records& records, const access::Actor& actor,
                          const Versioned<Enquiry>& stored, Instant now) {
  const Enquiry& enquiry = stored.value;
  const auto next = enquiry.agreed();
  if (!next) return tl::make_unexpected(next.error());
  const Proposal& standing = enquiry.proposals.back();
  const CompanyId other = standing.by == enquiry.asking ? enquiry.asked : enquiry.asking;
  const auto permit = access::permit(records, actor, access::Operation::Agree, other, day_of(now));
  if (!permit) return fail(ErrorKind::Forbidden, "enquiry.other_side");
  // Two people must say yes, even where one agency acts for both sides.
  if (standing.person == *actor.person) return fail(ErrorKind::Conflict, "agreement.same_person");

  const market::ListingWriter listings{records, *permit, *actor.person, now};
  const std::uint32_t headcount = standing.fields.headcount;
  for (const auto& listing : {std::optional(enquiry.about), enquiry.from}) {
    if (!listing) continue;
    if (const auto taken = commit(listings, *listing, headcount); !taken) {
      return tl::make_unexpected(taken.error());
    }
  }

  const DealWriter write{records, *permit, *actor.person, now};
  const auto settled = write.save(*next, stored.version, journal::Event::EnquiryAgreed);
  if (!settled) return settled;
  Agreement agreement{
      .id = ids_.next<Agreement>(),
      .number = 0,
      .enquiry = enquiry.id,
      .lender = enquiry.lender(),
      .borrower = enquiry.borrower(),
      .need = listing_on(enquiry, Side::Need),
      .offer = listing_on(enquiry, Side::Offer),
      .proposed = {standing.by, standing.person, standing.at},
      .accepted = {other, *actor.person, now},
      .commitments = {{ids_.next<Commitment>(), occupation_of(records, enquiry), standing.fields}}};
  records.agreements().add(agreement);
  auto entry = write.entry(journal::Event::AgreementMade, journal::subject(agreement.id), 1);
  entry.companies = {agreement.lender, agreement.borrower};
  entry.facts = journal::agreement_facts(records, agreement);
  const auto sequence = records.journal().append(std::move(entry));
  return Done{journal::subject(agreement.id), 1, sequence};
}

}  // namespace kontor::deal
