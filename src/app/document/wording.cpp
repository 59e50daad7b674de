#include "app/document/wording.hpp"

namespace kontor::document {

std::string Wording::name_of(CompanyId company) const {
  const auto found = records.networks().company(company);
  return found ? found->name : std::string();
}

std::string Wording::name_of(PersonId person) const {
  const auto found = records.networks().person(person);
  return found ? found->name : std::string();
}

std::string Wording::label(const PlaceCode& place) const {
  return std::string(taxonomy.label(place, language));
}

Party Wording::party(CompanyId company, std::optional<SiteId> site, PersonId person) const {
  const auto found = records.networks().company(company);
  const auto where = site ? records.networks().site(*site) : std::nullopt;
  return {.name = found ? found->name : "",
          .register_number = found ? found->register_number : "",
          .site = where ? where->name : "",
          .address = where ? where->address : "",
          .person = name_of(person)};
}

Party Wording::hidden_party(const PlaceCode& place) const {
  return {.name = "", .register_number = "", .site = label(place), .address = "", .person = ""};
}

Assignment Wording::assignment(const OccupationCode& occupation,
                               const deal::DealFields& fields) const {
  return {.occupation = std::string(taxonomy.label(occupation, language)),
          .headcount = fields.headcount,
          .period = fields.period,
          .weekdays = fields.weekdays,
          .minutes_a_week = fields.minutes_a_week,
          .rate = fields.rate,
          .place = label(fields.place),
          .note = fields.note};
}

ListingSummary Wording::summary(const market::Listing& listing) const {
  const auto& staff = std::get<staff::StaffTerms>(listing.fields().terms).fields();
  ListingSummary summary{
      .side = listing.fields().side,
      .terms = {.occupation = std::string(taxonomy.label(staff.occupation, language)),
                .headcount = staff.headcount,
                .period = staff.period,
                .weekdays = staff.weekdays,
                .minutes_a_week = staff.minutes_a_week,
                .rate = staff.rate,
                .place = label(staff.place),
                .note = listing.fields().note},
      .skills = {},
      .certificates = {},
      .radius_km = staff.radius_km};
  for (const auto& each : staff.skills) {
    summary.skills.emplace_back(taxonomy.label(each.skill, language));
  }
  for (const auto& each : staff.certificates) {
    summary.certificates.emplace_back(taxonomy.label(each, language));
  }
  return summary;
}

}  // namespace kontor::document
