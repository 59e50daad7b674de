#include "app/demo/invent_listing.hpp"

#include "app/demo/words.hpp"

namespace kontor::demo {
namespace {

using market::ListingFields;
using market::Side;
using std::chrono::days;

Day day_of(Instant at) {
  return std::chrono::floor<days>(at);
}

/// Euros an hour that work of an ISCO major group is lent for; the first digit tells the group.
std::int64_t base_rate(const taxonomy::Occupation& occupation) {
  constexpr std::string_view kHealth = "22";
  if (occupation.isco.starts_with(kHealth)) return 38;
  switch (occupation.isco.empty() ? '7' : occupation.isco.front()) {
    case '1':
    case '2': return 58;
    case '3': return 42;
    case '4':
    case '5': return 27;
    case '8': return 29;
    case '9': return 21;
    default: return 32;
  }
}

HourlyRate rate(const taxonomy::Occupation& occupation, Side side, Chance& chance) {
  // Who asks for help is ready to pay a little more than who gives it wants.
  const std::int64_t euros = base_rate(occupation) + (side == Side::Need ? 3 : 0);
  return {{euros * 100 + chance.between(-5, 5) * 50, Currency::Eur}};
}

void add_skills(const Taxonomy& taxonomy, const taxonomy::Occupation& occupation, Side side,
                staff::StaffFields& fields, Chance& chance) {
  for (const taxonomy::SkillLink& link : occupation.skills) {
    const bool essential = link.relation == taxonomy::Relation::Essential;
    if (!chance.happens(essential ? 80 : 25) || fields.skills.size() == 6) continue;
    const auto level = static_cast<staff::SkillLevel>(chance.between(1, 2));
    fields.skills.push_back({taxonomy.skills().at(link.skill).code, level, essential});
  }
  for (const taxonomy::CertificateLink& link : occupation.certificates) {
    if (!chance.happens(side == Side::Offer ? 75 : 35) || fields.certificates.size() == 3) continue;
    fields.certificates.push_back(taxonomy.certificates().at(link.certificate).code);
  }
}

DaySpan period(Instant at, Side side, Chance& chance) {
  const Day first = day_of(at) + days{chance.between(3, side == Side::Need ? 45 : 30)};
  const auto weeks = chance.between(2, side == Side::Need ? 12 : 20);
  return DaySpan::make(first, first + days{7 * weeks - 3}).value();
}

std::uint32_t headcount(Chance& chance) {
  constexpr std::array kCounts{1U, 1U, 1U, 2U, 2U, 3U, 3U, 4U, 5U, 6U, 8U, 12U};
  return chance.pick(kCounts);
}

staff::StaffFields staff_fields(const taxonomy::Location& place,
                                const taxonomy::Occupation& occupation, DaySpan span) {
  return {.occupation = occupation.code,
          .skills = {},
          .certificates = {},
          .headcount = 1,
          .minutes_a_week = 35 * 60,
          .period = span,
          .weekdays = Weekdays::make(Weekdays::kMondayToFriday).value(),
          .place = place.code,
          .point = place.point,
          .radius_km = 40,
          .mode = staff::WorkMode::OnSite,
          .rate = std::nullopt};
}

market::Visibility visibility(const Member& member, Chance& chance) {
  const auto roll = chance.below(100);
  if (roll < 45) return {market::Audience::Public, {}, {}};
  if (roll < 90) return {market::Audience::Members, {}, {}};
  return {market::Audience::Cluster, {member.memberships.front().cluster}, {}};
}

ListingFields fields_of(const Member& member, Side side, std::string note, staff::StaffFields staff,
                        market::Visibility visibility) {
  return {.side = side,
          .company = member.company.id,
          .site = member.site.id,
          .note = std::move(note),
          .terms = staff::StaffTerms::make(std::move(staff)).value(),
          .visibility = std::move(visibility)};
}

}  // namespace

ListingFields invent_listing(const Taxonomy& taxonomy, const Member& member, Instant at,
                             Chance& chance) {
  const Side side = chance.happens(48) ? Side::Need : Side::Offer;
  const auto& all = taxonomy.occupations().all();
  const taxonomy::Occupation& occupation =
      member.occupations.empty() ? chance.pick(all) : *chance.pick(member.occupations);
  const auto* const place = taxonomy.find(member.site.place);
  KONTOR_CHECK(place != nullptr);
  auto staff = staff_fields(*place, occupation, period(at, side, chance));
  add_skills(taxonomy, occupation, side, staff, chance);
  constexpr std::array kHours{20U, 30U, 35U, 35U, 38U, 40U};
  constexpr std::array kRadius{15U, 25U, 30U, 40U, 60U};
  staff.headcount = headcount(chance);
  staff.minutes_a_week = chance.pick(kHours) * 60;
  staff.radius_km = chance.pick(kRadius);
  if (chance.happens(85)) staff.rate = rate(occupation, side, chance);
  const bool desk_work = occupation.isco.starts_with("25") || occupation.isco.starts_with("21");
  if (desk_work && chance.happens(60)) staff.mode = staff::WorkMode::Either;
  const auto note = side == Side::Need ? chance.pick(need_notes()) : chance.pick(offer_notes());
  return fields_of(member, side, std::string(note), std::move(staff), visibility(member, chance));
}

std::vector<std::pair<std::size_t, ListingFields>> story_offers(const Taxonomy& taxonomy,
                                                                const Cast& cast,
                                                                const Options& options) {
  struct Line {
    std::size_t member;
    const char* occupation;
    std::uint32_t headcount;
    std::int64_t euros;
    bool certified;
  };
  constexpr std::array kLines{Line{kSupplier, "welder", 3, 31, true},
                              Line{2, "welder", 2, 32, true}, Line{3, "welder", 1, 30, true},
                              Line{4, "steel-constructor", 2, 29, false}};
  const Day today = day_of(options.now);
  std::vector<std::pair<std::size_t, ListingFields>> offers;
  for (const Line& line : kLines) {
    const Member& member = cast.members[line.member];
    const auto* occupation = taxonomy.find(OccupationCode{line.occupation});
    if (occupation == nullptr) occupation = taxonomy.find(OccupationCode{"welder"});
    const auto* const place = taxonomy.find(member.site.place);
    KONTOR_CHECK(occupation != nullptr && place != nullptr);
    auto staff = staff_fields(*place, *occupation,
                              DaySpan::make(today + days{7}, today + days{150}).value());
    staff.headcount = line.headcount;
    staff.skills = {{SkillCode{"tig-welding"}, staff::SkillLevel::Expert, true},
                    {SkillCode{"mag-welding"}, staff::SkillLevel::Skilled, true}};
    if (line.certified) staff.certificates = {CertificateCode{"iso-9606-1"}};
    staff.rate = HourlyRate{{line.euros * 100, Currency::Eur}};
    const auto note = offer_notes()[line.member % offer_notes().size()];
    offers.emplace_back(line.member,
                        fields_of(member, Side::Offer, std::string(note), std::move(staff), {}));
  }
  return offers;
}

}  // namespace kontor::demo
