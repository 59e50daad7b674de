#pragma once

#include "app/deal/answer_enquiry.hpp"
#include "app/deal/seen_enquiry.hpp"
#include "http/wire/listing_messages.hpp"

namespace kontor::deal {
KONTOR_CHOICE(EnquiryAction, EnquiryStep, Accept, Decline, Withdraw);
KONTOR_CHOICE(Turn, Turn, Ours, Theirs, Nobody);
KONTOR_CHOICE(EnquiryMove, EnquiryMove, Accept, Decline, Withdraw, Write, Propose, Agree);
}  // namespace kontor::deal

/// Enquiries and agreements.
namespace kontor::http::wire {

/// POST /api/v1/enquiries: "we saw your listing `about`; ours is `from`"
struct NewEnquiry {
  ListingId about;
  std::optional<ListingId> from;
  std::optional<CompanyId> company;  // who asks; may be left out with `from` or one company
  Amount headcount;
  Days period;
  Text<4'000, 1> message;
};
KONTOR_MESSAGE(NewEnquiry, about, from, company, headcount, period, message);

using EnquiryAction = deal::EnquiryStep;

/// POST /api/v1/enquiries/{id}/transitions, with If-Match
struct EnquiryTransition {
  EnquiryAction action = EnquiryAction::Accept;
  std::optional<deal::DeclineReason> reason;  // for decline
};
KONTOR_MESSAGE(EnquiryTransition, action, reason);

/// POST /api/v1/enquiries/{id}/messages
struct NewMessage {
  Text<4'000, 1> text;
};
KONTOR_MESSAGE(NewMessage, text);

struct Message {
  MessageId id;
  bool own = false;
  Party party;
  std::optional<std::string> person;  // name, where disclosed
  Instant at;
  std::string text;
};
KONTOR_MESSAGE(Message, id, own, party, person, at, text);

struct DealTerms {
  Amount headcount;
  Days period;
  List<Weekday, 7> weekdays;
  Amount minutes_a_week;
  Money rate;
  Text<64, 1> place;
  Text<2'000> legal_model;
  Text<2'000> note;
};
KONTOR_MESSAGE(DealTerms, headcount, period, weekdays, minutes_a_week, rate, place, legal_model,
               note);

/// POST /api/v1/enquiries/{id}/proposals, with If-Match
struct NewProposal {
  DealTerms terms;
};
KONTOR_MESSAGE(NewProposal, terms);

struct Proposal {
  std::int64_t number = 0;
  bool own = false;
  Instant at;
  DealTerms terms;
};
KONTOR_MESSAGE(Proposal, number, own, at, terms);

using Turn = deal::Turn;
using EnquiryMove = deal::EnquiryMove;

struct Enquiry {
  EnquiryId id;
  std::int64_t version = 0;
  deal::EnquiryState state = deal::EnquiryState::Open;
  deal::Disclosure disclosure = deal::Disclosure::Pseudonymous;
  bool asking = false;  // the reader's side asked
  Turn turn = Turn::Nobody;
  std::vector<EnquiryMove> may;
  Party us;
  Party them;
  std::optional<Listing> about;  // as the reader may see it
  std::optional<Listing> from;
  std::string occupation;
  bool lending = false;  // the reader's side lends
  std::int64_t headcount = 0;
  Days period;
  Instant asked_at;
  std::optional<Instant> answered_at;
  std::optional<deal::DeclineReason> decline_reason;
  std::vector<Proposal> proposals;
  std::vector<Message> messages;  // oldest first; empty in lists
  std::optional<AgreementId> agreement;
  std::optional<std::string> suggested_by;  // the agency that brought both sides together
  std::optional<PlanId> plan;               // in which it did so; for those who may see that
};
KONTOR_MESSAGE(Enquiry, id, version, state, disclosure, asking, turn, may, us, them, about, from,
               occupation, lending, headcount, period, asked_at, answered_at, decline_reason,
               proposals, messages, agreement, suggested_by, plan);

/// GET /api/v1/enquiries
struct EnquiryPage {
  std::vector<Enquiry> items;
  std::optional<std::string> next;
};
KONTOR_MESSAGE(EnquiryPage, items, next);

/// POST /api/v1/agreements: accepts the standing proposal of the other side
struct NewAgreement {
  EnquiryId enquiry;
  Whole<1, 1'000'000> proposal;  // its number, so that nobody accepts what they have not seen
};
KONTOR_MESSAGE(NewAgreement, enquiry, proposal);

struct Commitment {
  CommitmentId id;
  std::string occupation;
  DealTerms terms;
};
KONTOR_MESSAGE(Commitment, id, occupation, terms);

struct Acceptance {
  Party party;
  std::string person;
  Instant at;
};
KONTOR_MESSAGE(Acceptance, party, person, at);

struct Agreement {
  AgreementId id;
  std::int64_t number = 0;
  EnquiryId enquiry;
  Party lender;
  Party borrower;
  bool lending = false;  // the reader's side lends
  Acceptance proposed;
  Acceptance accepted;
  std::vector<Commitment> commitments;
};
KONTOR_MESSAGE(Agreement, id, number, enquiry, lender, borrower, lending, proposed, accepted,
               commitments);

/// GET /api/v1/agreements
struct AgreementPage {
  std::vector<Agreement> items;
  std::optional<std::string> next;
};
KONTOR_MESSAGE(AgreementPage, items, next);

}  // namespace kontor::http::wire
