#pragma once

#include "domain/market/listing.hpp"
#include "tests/support/network.hpp"

namespace kontor::test {

inline constexpr ListingId kNeed{5, 1};
inline constexpr ListingId kOffer{5, 2};

inline HourlyRate euros(std::int64_t per_hour) {
  constexpr std::int64_t kMinorPerEuro = 100;
  return {{per_hour * kMinorPerEuro, Currency::Eur}};
}

/// Three welders, TIG, in Harburg: bend what matters.
inline staff::StaffFields some_staff() {
  return {.occupation = OccupationCode{"welder"},
          .skills = {{SkillCode{"tig-welding"}, staff::SkillLevel::Skilled, true}},
          .certificates = {CertificateCode{"iso-9606-1"}},
          .headcount = 3,
          .minutes_a_week = 35 * 60,
          .period = days("2026-03-16", "2026-05-15"),
          .weekdays = monday_to_friday(),
          .place = PlaceCode{"harburg"},
          .point = Place::make(53'460'000, 9'983'000).value(),
          .radius_km = 30,
          .mode = staff::WorkMode::OnSite,
          .rate = euros(32)};
}

inline market::ListingFields some_need_fields(staff::StaffFields staff = some_staff()) {
  return {.side = market::Side::Need,
          .company = kWerft,
          .site = kWerftSite,
          .note = "Zwei Schichten.",
          .terms = staff::StaffTerms::make(std::move(staff)).value(),
          .visibility = {}};
}

inline market::ListingFields some_offer_fields(staff::StaffFields staff = some_staff()) {
  auto fields = some_need_fields(std::move(staff));
  fields.side = market::Side::Offer;
  fields.company = kFlug;
  fields.site = kFlugSite;
  return fields;
}

/// A draft made now.
inline market::ListingState some_state() {
  return {.created_at = kNow, .expires_at = kNow + market::Listing::kLifetime};
}

inline market::Listing some_listing(market::ListingFields fields = some_need_fields(),
                                    ListingId id = kNeed) {
  return market::Listing::make(id, std::move(fields), some_state()).value();
}

/// A published need of Werft for three welders.
inline market::Listing some_need(ListingId id = kNeed) {
  return some_listing(some_need_fields(), id).published(kNow).value();
}

/// A published offer of Flug that fits some_need().
inline market::Listing some_offer(ListingId id = kOffer) {
  return some_listing(some_offer_fields(), id).published(kNow).value();
}

}  // namespace kontor::test
