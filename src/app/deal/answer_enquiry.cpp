#include "app/deal/answer_enquiry.hpp"

#include "app/access/permit.hpp"
#include "app/deal/deal_write.hpp"

namespace kontor::deal {
namespace {

struct Found {
  Versioned<Enquiry> enquiry;
  access::Permit permit;  // the side in whose name the actor acts
};

/// An enquiry that either side may treat so.
Result<Found> find_either(const Records& records, const access::Actor& actor, EnquiryId id,
                          access::Operation operation, Day today) {
  auto enquiry = records.enquiries().find(id);
  if (!enquiry) return fail(ErrorKind::NotFound, "not_found");
  const auto permit = access::permit_either(records, actor, operation,
                                            {enquiry->value.asking, enquiry->value.asked}, today);
  if (!permit) return tl::make_unexpected(permit.error());
  return Found{std::move(*enquiry), *permit};
}

/// An enquiry whose one side, the one whose step it is, the actor may speak for.
Result<Found> find_for(const Records& records, const access::Actor& actor, EnquiryId id,
                       EnquiryStep step, Day today) {
  const auto seen = find_either(records, actor, id, access::Operation::SeeEnquiry, today);
  if (!seen) return seen;
  const bool withdraws = step == EnquiryStep::Withdraw;
  const Enquiry& enquiry = seen->enquiry.value;
  if (enquiry.state == EnquiryState::Suggested) {
    if (withdraws) return fail(ErrorKind::Forbidden, "enquiry.other_side");  // it is the agency's
    return find_either(records, actor, id, access::Operation::AnswerEnquiry, today);
  }
  const auto operation =
      withdraws ? access::Operation::WithdrawEnquiry : access::Operation::AnswerEnquiry;
  const auto permit =
      access::permit(records, actor, operation, withdraws ? enquiry.asking : enquiry.asked, today);
  // The enquiry is known to the actor, so this is no secret: it is the other side's turn.
  if (!permit) return fail(ErrorKind::Forbidden, "enquiry.other_side");
  return Found{seen->enquiry, *permit};
}

/// Who says yes to a suggestion first asks the other side.
bool takes_up(const Enquiry& enquiry, EnquiryStep step) {
  return enquiry.state == EnquiryState::Suggested && step == EnquiryStep::Accept;
}

Result<Enquiry> after_suggestion(const Found& found, PersonId person, EnquiryStep step,
                                 std::optional<DeclineReason> reason, Instant now) {
  const Enquiry& enquiry = found.enquiry.value;
  const CompanyId us = found.permit.company;
  if (step == EnquiryStep::Accept) return enquiry.taken_up(us, person, now);
  return enquiry.turned_down(us, reason.value_or(DeclineReason::Other), now);
}

Result<Enquiry> after(const Enquiry& enquiry, EnquiryStep step, std::optional<DeclineReason> reason,
                      Instant now) {
  switch (step) {
    case EnquiryStep::Accept: return enquiry.accepted(now);
    case EnquiryStep::Decline: return enquiry.declined(reason.value_or(DeclineReason::Other), now);
    case EnquiryStep::Withdraw: return enquiry.withdrawn(now);
  }
  KONTOR_CHECK(false);
}

journal::Event event_of(EnquiryStep step) {
  switch (step) {
    case EnquiryStep::Accept: return journal::Event::EnquiryAccepted;
    case EnquiryStep::Decline: return journal::Event::EnquiryDeclined;
    case EnquiryStep::Withdraw: return journal::Event::EnquiryWithdrawn;
  }
  KONTOR_CHECK(false);
}

bool is_refused(EnquiryState state) {
  return state == EnquiryState::Declined || state == EnquiryState::Withdrawn;
}

}  // namespace

Result<Done> AnswerEnquiry::operator()(const Command& command, EnquiryId id, Version expected,
                                       EnquiryStep step, std::optional<DeclineReason> reason) {
  const Instant now = clock_.now();
  return perform(store_, command, now, [&](Records& records) -> Result<Done> {
    const auto found = find_for(records, command.actor, id, step, day_of(now));
    if (!found) return tl::make_unexpected(found.error());
    if (found->enquiry.version != expected) return fail(ErrorKind::Conflict, "version.stale");
    const Enquiry& enquiry = found->enquiry.value;
    const PersonId person = *command.actor.person;
    const auto next = enquiry.state == EnquiryState::Suggested
                          ? after_suggestion(*found, person, step, reason, now)
                          : after(enquiry, step, reason, now);
    if (!next) return tl::make_unexpected(next.error());
    const DealWriter write{records, found->permit, person, now};
    return write.save(*next, expected,
                      takes_up(enquiry, step) ? journal::Event::EnquiryAsked : event_of(step));
  });
}

Result<Done> WriteMessage::operator()(const Command& command, EnquiryId id,
                                      const std::string& text) {
  const Instant now = clock_.now();
  return perform(store_, command, now, [&](Records& records) -> Result<Done> {
    const auto found =
        find_either(records, command.actor, id, access::Operation::WriteMessage, day_of(now));
    if (!found) return tl::make_unexpected(found.error());
    const Enquiry& enquiry = found->enquiry.value;
    if (is_refused(enquiry.state)) return fail(ErrorKind::Conflict, "enquiry.settled");

    const DealWriter write{records, found->permit, *command.actor.person, now};
    const auto message = ids_.next<Message>();
    write.add({message, id, found->permit.company, *command.actor.person, now, text});
    auto entry =
        write.entry(journal::Event::MessageWritten, journal::subject(id), found->enquiry.version);
    entry.companies = {enquiry.asking, enquiry.asked};
    const auto sequence = records.journal().append(std::move(entry));
    return Done{journal::subject(message), 1, sequence};
  });
}

Result<Done> Propose::operator()(const Command& command, EnquiryId id, Version expected,
                                 const DealFields& fields) {
  const Instant now = clock_.now();
  return perform(store_, command, now, [&](Records& records) -> Result<Done> {
    const auto found =
        find_either(records, command.actor, id, access::Operation::Propose, day_of(now));
    if (!found) return tl::make_unexpected(found.error());
    if (found->enquiry.version != expected) return fail(ErrorKind::Conflict, "version.stale");
    if (taxonomy_.find(fields.place) == nullptr) {
      return invalid({{"/terms/place", "place.unknown", {{"code", fields.place.text}}}});
    }
    const auto next =
        found->enquiry.value.proposed(found->permit.company, *command.actor.person, fields, now);
    if (!next) return tl::make_unexpected(next.error());
    const DealWriter write{records, found->permit, *command.actor.person, now};
    return write.save(*next, expected, journal::Event::EnquiryProposed);
  });
}

}  // namespace kontor::deal
