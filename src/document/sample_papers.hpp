#pragma once

#include "app/document/documents.hpp"

/// Papers for the tests of this layer.
namespace kontor::document::test {

inline Instant at(std::string_view text) {
  return instant_from_text(text).value();
}

inline Assignment some_assignment() {
  const auto first = day_from_text("2026-03-16").value();
  const auto last = day_from_text("2026-05-15").value();
  return {.occupation = "Schweißfachkraft",
          .headcount = 3,
          .period = DaySpan::make(first, last).value(),
          .weekdays = Weekdays::make(0x0F).value(),
          .minutes_a_week = 35 * 60,
          .rate = HourlyRate{Money{.minor = 123'450}},
          .place = "Hamburg-Harburg",
          .note = "Schutzhelme stellt die Werft."};
}

inline AgreementDocument some_agreement() {
  return {
      .id = "0199f0c1-7a3e-7c11-9d2a-3b5f6a7c8d9e",
      .number = 17,
      .lender = {.name = "Kabinenbau Finkenwerder GmbH",
                 .register_number = "HRB 104711 Hamburg",
                 .site = "Werk Finkenwerder",
                 .address = "Kreetslag 10, 21129 Hamburg",
                 .person = "Jana Petersen"},
      .borrower = {.name = "Werft Süderelbe GmbH & Co. KG",
                   .register_number = "HRA 98112 Hamburg",
                   .site = "Dock 3",
                   .address = "Schellerdamm 4, 21079 Hamburg",
                   .person = "Olaf Brandt"},
      .lines = {some_assignment()},
      .legal_model = "Überlassung mit Erlaubnis nach § 1 AÜG.",
      .proposed = {"Werft Süderelbe GmbH & Co. KG", "Olaf Brandt", at("2026-02-24T08:12:00Z")},
      .accepted = {"Kabinenbau Finkenwerder GmbH", "Jana Petersen", at("2026-03-30T12:40:00Z")}};
}

inline EnquiryDocument some_enquiry() {
  const std::string hidden = "Betrieb aus der Luftfahrtindustrie";
  const std::string own = "Werft Süderelbe GmbH & Co. KG";
  return {.id = "0199f0c1-7a3e-7c11-9d2a-3b5f6a7c8d9f",
          .as_of = at("2026-02-24T14:00:00Z"),
          .about = {.side = market::Side::Need,
                    .terms = some_assignment(),
                    .skills = {"WIG-Schweißen (sicher)"},
                    .certificates = {"Schweißerprüfung EN ISO 9606-1 (Stahl)"},
                    .radius_km = 30},
          .asking = {.name = hidden},
          .asked = {.name = own, .site = "Dock 3"},
          .named = false,
          .state = deal::EnquiryState::Declined,
          .decline_reason = deal::DeclineReason::Timing,
          .proposals = {{.number = 1,
                         .author = own,
                         .at = at("2026-02-23T10:00:00Z"),
                         .terms = some_assignment()}},
          .history = {{at("2026-02-20T07:12:00Z"), Step::Asked, hidden},
                      {at("2026-02-24T13:00:00Z"), Step::Declined, own}},
          .messages = {{hidden, false, at("2026-02-20T07:12:00Z"), "Guten Morgen,\nwer kann?"}}};
}

inline DocumentRequest some_request() {
  return {.language = Language::De, .content = some_agreement()};
}

}  // namespace kontor::document::test
