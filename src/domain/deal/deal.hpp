#pragma once

#include "base/day.hpp"
#include "base/id.hpp"
#include "base/money.hpp"
#include "domain/market/listing.hpp"
#include "domain/plan/plan_id.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kontor::deal {

/// How much two companies know of each other.
enum class Disclosure : std::uint8_t { Pseudonymous, CompaniesNamed, PersonsNamed };

/// What is lent, for how long, for how much.
struct DealFields {
  std::uint32_t headcount = 1;
  DaySpan period;
  Weekdays weekdays;
  std::uint32_t minutes_a_week = 0;  // of each person
  HourlyRate rate;
  PlaceCode place;
  std::string legal_model;  // free words until the legal gates come; at most 2,000 characters
  std::string note;         // at most 2,000 characters

  friend bool operator==(const DealFields&, const DealFields&) = default;
};

/// @return the issues of `fields`, paths from "": `deal.headcount.zero`,
///         `deal.headcount.too_large`, `deal.minutes_a_week.out_of_range`,
///         `deal.rate.out_of_range`, `deal.legal_model.too_long`, `deal.note.too_long`.
std::vector<Issue> issues_of(const DealFields& fields);

/// Terms that one side puts before the other; the last one stands.
struct Proposal {
  std::uint32_t number = 1;  // 1, 2, … within the enquiry
  CompanyId by;
  PersonId person;
  Instant at;
  DealFields fields;

  friend bool operator==(const Proposal&, const Proposal&) = default;
};

enum class EnquiryState : std::uint8_t { Suggested, Open, Accepted, Agreed, Declined, Withdrawn };

enum class DeclineReason : std::uint8_t {
  AlreadyFilled,
  SkillsMissing,
  TooFar,
  TooExpensive,
  Timing,
  Other
};

/// One side's question to the other about a need and an offer. `asking` has seen
/// `about`, a listing of `asked`, and may answer it with a listing of its own.
/// Open → accepted (both are named) → agreed; open or accepted → declined, withdrawn.
/// An agency may suggest one to both sides: suggested → open when one side takes it up and so
/// becomes the asking one; suggested → declined by either, withdrawn by the agency.
struct Enquiry {
  static constexpr std::size_t kMessageMax = 4'000;  // characters

  Id<Enquiry> id;
  ListingId about;
  std::optional<ListingId> from;
  market::Side asked_side = market::Side::Offer;  // the side of `about`
  CompanyId asking;
  CompanyId asked;
  PersonId person;  // who asked, or suggested it
  std::uint32_t headcount = 1;
  DaySpan period;
  EnquiryState state = EnquiryState::Open;
  Disclosure disclosure = Disclosure::Pseudonymous;
  Instant asked_at;
  std::optional<Instant> answered_at;
  std::optional<DeclineReason> decline_reason;
  std::vector<Proposal> proposals;
  std::optional<AgencyId> suggested_by = {};  // the agency that brought both sides together
  std::optional<PlanId> plan = {};            // in which it did so

  CompanyId lender() const { return asked_side == market::Side::Offer ? asked : asking; }
  CompanyId borrower() const { return asked_side == market::Side::Offer ? asking : asked; }

  /// Each @return `enquiry.transition.impossible` with params from and to.
  /// `by` says yes to a suggestion first, and asks the other side from its own listing.
  Result<Enquiry> taken_up(CompanyId by, PersonId by_person, Instant now) const;
  /// `by` says no to a suggestion; it counts as the asked side. @pre one of both
  Result<Enquiry> turned_down(CompanyId by, DeclineReason reason, Instant now) const;
  Result<Enquiry> accepted(Instant now) const;                        // by the asked side
  Result<Enquiry> declined(DeclineReason reason, Instant now) const;  // by the asked side
  Result<Enquiry> withdrawn(Instant now) const;  // by the asking side, or who suggested it
  Result<Enquiry> proposed(CompanyId by, PersonId person, DealFields fields, Instant now) const;
  Result<Enquiry> agreed() const;  // proposal accepted

  friend bool operator==(const Enquiry&, const Enquiry&) = default;
};

/// One line of a conversation; immutable.
struct Message {
  Id<Message> id;
  Id<Enquiry> enquiry;
  CompanyId company;
  PersonId person;
  Instant at;
  std::string text;  // 1 to Enquiry::kMessageMax characters

  friend bool operator==(const Message&, const Message&) = default;
};

/// One line of an agreement: so many people of an occupation over a period.
struct Commitment {
  Id<Commitment> id;
  OccupationCode occupation;
  DealFields fields;

  friend bool operator==(const Commitment&, const Commitment&) = default;
};

/// Who said yes, and when: together the Textform of the agreement.
struct Acceptance {
  CompanyId company;
  PersonId person;
  Instant at;

  friend bool operator==(const Acceptance&, const Acceptance&) = default;
};

/// What two companies signed. Made only from a standing proposal by the other side.
struct Agreement {
  Id<Agreement> id;
  std::uint64_t number = 0;  // counted within the store from 1
  Id<Enquiry> enquiry;
  CompanyId lender;
  CompanyId borrower;
  std::optional<ListingId> need;
  std::optional<ListingId> offer;
  Acceptance proposed;
  Acceptance accepted;
  std::vector<Commitment> commitments;

  friend bool operator==(const Agreement&, const Agreement&) = default;
};

}  // namespace kontor::deal

namespace kontor {
using EnquiryId = Id<deal::Enquiry>;
using MessageId = Id<deal::Message>;
using AgreementId = Id<deal::Agreement>;
using CommitmentId = Id<deal::Commitment>;
}  // namespace kontor
