#pragma once

#include "domain/deal/deal.hpp"
#include "tests/support/market.hpp"

namespace kontor::test {

inline constexpr EnquiryId kEnquiry{6, 1};
inline constexpr MessageId kMessage{7, 1};
inline constexpr AgreementId kAgreement{8, 1};

inline deal::DealFields some_deal() {
  return {.headcount = 3,
          .period = days("2026-03-16", "2026-05-15"),
          .weekdays = monday_to_friday(),
          .minutes_a_week = 35 * 60,
          .rate = euros(32),
          .place = PlaceCode{"harburg"},
          .legal_model = "",
          .note = ""};
}

/// Werft asks Flug about its offer, from its own need.
inline deal::Enquiry some_enquiry(EnquiryId id = kEnquiry) {
  return {.id = id,
          .about = kOffer,
          .from = kNeed,
          .asked_side = market::Side::Offer,
          .asking = kWerft,
          .asked = kFlug,
          .person = kWerftPerson,
          .headcount = 3,
          .period = days("2026-03-16", "2026-05-15"),
          .asked_at = kNow,
          .answered_at = {},
          .decline_reason = {},
          .proposals = {}};
}

inline deal::Message some_message(MessageId id = kMessage, EnquiryId enquiry = kEnquiry) {
  return {id, enquiry, kWerft, kWerftPerson, kNow, "Wann können sie anfangen?"};
}

/// What came of some_enquiry(): Flug proposed, Werft said yes.
inline deal::Agreement some_agreement(AgreementId id = kAgreement, EnquiryId enquiry = kEnquiry) {
  return {.id = id,
          .number = 0,
          .enquiry = enquiry,
          .lender = kFlug,
          .borrower = kWerft,
          .need = kNeed,
          .offer = kOffer,
          .proposed = {kFlug, kFlugPerson, kNow},
          .accepted = {kWerft, kWerftPerson, kNow + 1h},
          .commitments = {{{9, id.low}, OccupationCode{"welder"}, some_deal()}}};
}

}  // namespace kontor::test
