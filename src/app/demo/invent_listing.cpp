#include "app/demo/invent_listing.hpp"

#include <array>

namespace kontor::demo {
namespace {

using market::Side;
using staff::SkillLevel;
using std::chrono::days;
using taxonomy::Relation;

constexpr std::uint8_t kMondayToSaturday = 0x3F;

Weekdays weekdays_of(Days usual, Chance& chance) {
  std::uint8_t bits = Weekdays::kMondayToFriday;
  if (usual != Days::Week && chance.happens(60)) bits = kMondayToSaturday;
  if (usual == Days::All && chance.happens(50)) bits = Weekdays::kAll;
  return Weekdays::make(bits).value();
}

/// From a Monday on, so many weeks, up to the last of `weekdays`.
DaySpan period_of(Day today, Side side, Weekdays weekdays, Chance& chance) {
  constexpr std::int64_t kDaysInWeek = 7;
  Day first = today + days{chance.between(2, side == Side::Need ? 32 : 25)};
  while (std::chrono::weekday(first).iso_encoding() != 1) first += days{1};
  const std::int64_t weeks = chance.between(2, side == Side::Need ? 12 : 18);
  Day last = first + days{kDaysInWeek * weeks - 1};
  while (!weekdays.contains(last)) last -= days{1};
  return DaySpan::make(first, last).value();
}

std::uint32_t headcount_of(network::SizeClass size, Chance& chance) {
  constexpr std::array kCounts{1U, 1U, 1U, 2U, 2U, 3U, 3U, 4U, 5U, 6U, 8U, 12U};
  const std::uint32_t count = chance.pick(kCounts);
  switch (size) {
    case network::SizeClass::Micro: return std::min(count, 3U);
    case network::SizeClass::Small:
    case network::SizeClass::Medium: return count;
    case network::SizeClass::Large: return count * (chance.happens(30) ? 3 : 1);
  }
  return count;
}

std::uint32_t minutes_of(Side side, Chance& chance) {
  constexpr std::uint32_t kHour = 60;
  constexpr std::array kNeeded{35 * kHour, 35 * kHour, 2'310U,    40 * kHour,
                               40 * kHour, 30 * kHour, 20 * kHour};
  constexpr std::array kOffered{35 * kHour, 40 * kHour, 40 * kHour, 2'310U, 30 * kHour, 24 * kHour};
  return side == Side::Need ? chance.pick(kNeeded) : chance.pick(kOffered);
}

/// Who asks for help is ready to pay a little more than who gives it wants.
HourlyRate rate_of(std::int64_t usual_minor, Side side, Chance& chance) {
  constexpr std::int64_t kStep = 50;  // minor units
  const std::int64_t percent =
      side == Side::Need ? chance.between(102, 116) : chance.between(92, 106);
  return {{usual_minor * percent / 100 / kStep * kStep, Currency::Eur}};
}

staff::WorkMode mode_of(staff::WorkMode usual, Chance& chance) {
  const auto roll = chance.below(100);
  switch (usual) {
    case staff::WorkMode::OnSite: return usual;
    case staff::WorkMode::Remote:
      if (roll < 30) return staff::WorkMode::Remote;
      return roll < 90 ? staff::WorkMode::Either : staff::WorkMode::OnSite;
    case staff::WorkMode::Either:
      return roll < 45 ? staff::WorkMode::Either : staff::WorkMode::OnSite;
  }
  return usual;
}

SkillLevel level_of(Side side, bool is_helper, Chance& chance) {
  const auto roll = chance.below(100);
  if (is_helper) return roll < 70 ? SkillLevel::Basic : SkillLevel::Skilled;
  if (roll < (side == Side::Offer ? 28U : 12U)) return SkillLevel::Expert;
  return roll < 92 ? SkillLevel::Skilled : SkillLevel::Basic;
}

}  // namespace

Side ListingInventor::side_of(const Firm& firm, Season season, Chance& chance) const {
  const std::uint32_t offers = season == Season::Crisis ? firm.branch->offers_in_crisis : 50;
  return chance.happens(offers) ? Side::Offer : Side::Need;
}

const OccupationCode& ListingInventor::occupation_of(const Firm& firm, Season season,
                                                     Chance& chance) const {
  const bool helps = season == Season::Crisis && chance.happens(firm.branch->helpers_in_crisis);
  return chance.pick(helps ? script_.helpers : firm.branch->occupations);
}

void ListingInventor::add_skills(staff::StaffFields& fields, Side side, Chance& chance) const {
  const bool is_helper = std::ranges::count(script_.helpers, fields.occupation) > 0;
  const bool is_need = side == Side::Need;
  const std::size_t essential_max = is_need ? 3 : 8;
  const std::size_t wishes_max = essential_max + (is_need ? 2 : 4);
  for (const taxonomy::SkillLink& link : taxonomy_.find(fields.occupation)->skills) {
    const bool is_essential = link.relation == Relation::Essential;
    if (fields.skills.size() >= (is_essential ? essential_max : wishes_max)) continue;
    const unsigned likely = is_essential ? (is_need ? 65 : 92) : (is_need ? 20 : 35);
    if (!chance.happens(likely)) continue;
    fields.skills.push_back({taxonomy_.skills().at(link.skill).code,
                             level_of(side, is_helper, chance), is_essential || !is_need});
  }
}

void ListingInventor::add_certificates(staff::StaffFields& fields, Side side,
                                       Chance& chance) const {
  const bool is_need = side == Side::Need;
  const std::size_t most = is_need ? 2 : 4;
  for (const auto& link : taxonomy_.find(fields.occupation)->certificates) {
    const bool is_essential = link.relation == Relation::Essential;
    const unsigned likely = is_essential ? (is_need ? 55 : 94) : (is_need ? 7 : 30);
    if (fields.certificates.size() >= most || !chance.happens(likely)) continue;
    fields.certificates.push_back(taxonomy_.certificates().at(link.certificate).code);
  }
}

market::Visibility ListingInventor::visibility(const Firm& firm, Chance& chance) const {
  using market::Audience;
  const auto roll = chance.below(100);
  if (roll < 42) return {Audience::Public, {}, {}};
  if (roll < 87) return {Audience::Members, {}, {}};
  if (roll < 97) return {Audience::Cluster, {firm.memberships.front().cluster}, {}};
  market::Visibility circle{Audience::Named, {}, {}};
  while (circle.companies.size() < 3) {
    const CompanyId partner = chance.pick(cast_.firms).company.id;
    const bool is_new = std::ranges::count(circle.companies, partner) == 0;
    if (is_new && partner != firm.company.id) circle.companies.push_back(partner);
  }
  return circle;
}

market::ListingFields ListingInventor::operator()(const Firm& firm, Season season, Day today,
                                                  Chance& chance) const {
  constexpr std::array kRadiusKm{15U, 20U, 25U, 30U, 40U, 60U};
  const Side side = side_of(firm, season, chance);
  const OccupationCode& occupation = occupation_of(firm, season, chance);
  const Custom& custom = script_.customs.at(occupation);
  const network::Site& site = chance.pick(firm.sites);
  const Weekdays weekdays = weekdays_of(custom.days, chance);
  staff::StaffFields fields{.occupation = occupation,
                            .skills = {},
                            .certificates = {},
                            .headcount = headcount_of(firm.company.size, chance),
                            .minutes_a_week = minutes_of(side, chance),
                            .period = period_of(today, side, weekdays, chance),
                            .weekdays = weekdays,
                            .place = site.place,
                            .point = taxonomy_.find(site.place)->point,
                            .radius_km = chance.pick(kRadiusKm),
                            .mode = mode_of(custom.mode, chance),
                            .rate = {}};
  add_skills(fields, side, chance);
  add_certificates(fields, side, chance);
  if (chance.happens(85)) fields.rate = rate_of(custom.minor_an_hour, side, chance);
  const char* const notes = side == Side::Need ? "need" : "offer";
  return {.side = side,
          .company = firm.company.id,
          .site = site.id,
          .note = chance.pick(script_.notes.at({season, notes})),
          .terms = staff::StaffTerms::make(std::move(fields)).value(),
          .visibility = visibility(firm, chance)};
}

}  // namespace kontor::demo
