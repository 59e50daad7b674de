#include "http/route/deal_view.hpp"

#include "app/access/rights.hpp"
#include "http/route/staff_terms.hpp"

namespace kontor::http {
namespace {

/// The other side's listing carries its name as soon as the enquiry does.
wire::Listing listing_in(const market::Listed& listed, const deal::SeenEnquiry& seen,
                         const Reader& reader) {
  wire::Listing view = listing_view(listed, reader);
  const bool ours = listed.company->company.id == seen.our_id();
  if (!ours && seen.them.named) view.party = party_view(seen.them, reader);
  return view;
}

std::optional<std::string> suggester_name(const deal::SeenEnquiry& seen) {
  return seen.suggested_by ? std::optional(seen.suggested_by->name) : std::nullopt;
}

/// The companies know that it was suggested; the plan behind it is the agency's.
std::optional<PlanId> plan_for(const deal::SeenEnquiry& seen, const Reader& reader) {
  if (!seen.suggested_by) return std::nullopt;
  const auto relation = access::relation(reader.actor, *seen.suggested_by);
  const bool may_see = access::may(access::Operation::SeePlan, relation);
  return may_see ? seen.enquiry.value.plan : std::nullopt;
}

wire::Acceptance acceptance_view(const deal::Acceptance& acceptance, std::string person,
                                 const deal::SeenAgreement& seen, const Reader& reader) {
  const bool by_lender = acceptance.company == seen.agreement.lender;
  return {party_view(by_lender ? seen.lender : seen.borrower, reader), std::move(person),
          acceptance.at};
}

}  // namespace

wire::Party party_view(const deal::PartyFacts& party, const Reader& reader) {
  return party_view(*party.company, party.place, party.named, reader.today());
}

wire::Message message_view(const deal::Message& message, const deal::SeenEnquiry& seen,
                           const Reader& reader) {
  const bool own = message.company == seen.our_id();
  const auto name = seen.names.find(message.person);
  return {.id = message.id,
          .own = own,
          .party = party_view(own ? seen.us : seen.them, reader),
          .person = name == seen.names.end() ? std::nullopt : std::optional(name->second),
          .at = message.at,
          .text = message.text};
}

wire::Enquiry enquiry_view(const deal::SeenEnquiry& seen, const Reader& reader) {
  const deal::Enquiry& enquiry = seen.enquiry.value;
  const auto& about = std::get<staff::StaffTerms>(seen.about.value().fields().terms).fields();
  wire::Enquiry view{
      .id = enquiry.id,
      .version = static_cast<std::int64_t>(seen.enquiry.version),
      .state = enquiry.state,
      .disclosure = enquiry.disclosure,
      .asking = enquiry.asking == seen.our_id(),
      .turn = seen.turn,
      .may = seen.may,
      .us = party_view(seen.us, reader),
      .them = party_view(seen.them, reader),
      .about = listing_in(seen.about, seen, reader),
      .from = seen.from ? std::optional(listing_in(*seen.from, seen, reader)) : std::nullopt,
      .occupation = about.occupation.text,
      .lending = enquiry.lender() == seen.our_id(),
      .headcount = enquiry.headcount,
      .period = days_view(enquiry.period),
      .asked_at = enquiry.asked_at,
      .answered_at = enquiry.answered_at,
      .decline_reason = enquiry.decline_reason,
      .proposals = {},
      .messages = {},
      .agreement = seen.agreement,
      .suggested_by = suggester_name(seen),
      .plan = plan_for(seen, reader)};
  for (const deal::Proposal& each : enquiry.proposals) {
    view.proposals.push_back(
        {each.number, each.by == seen.our_id(), each.at, deal_view(each.fields)});
  }
  for (const deal::Message& each : seen.messages) {
    view.messages.push_back(message_view(each, seen, reader));
  }
  return view;
}

wire::Agreement agreement_view(const deal::SeenAgreement& seen, const Reader& reader) {
  const deal::Agreement& agreement = seen.agreement;
  wire::Agreement view{
      .id = agreement.id,
      .number = static_cast<std::int64_t>(agreement.number),
      .enquiry = agreement.enquiry,
      .lender = party_view(seen.lender, reader),
      .borrower = party_view(seen.borrower, reader),
      .lending = agreement.lender == seen.us,
      .proposed = acceptance_view(agreement.proposed, seen.proposed_by, seen, reader),
      .accepted = acceptance_view(agreement.accepted, seen.accepted_by, seen, reader),
      .commitments = {}};
  for (const deal::Commitment& each : agreement.commitments) {
    view.commitments.push_back({each.id, each.occupation.text, deal_view(each.fields)});
  }
  return view;
}

}  // namespace kontor::http
