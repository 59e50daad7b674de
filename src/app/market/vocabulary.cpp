#include "app/market/vocabulary.hpp"

#include "domain/staff/fit_parts.hpp"

#include <algorithm>

namespace kontor::market {
namespace {

constexpr std::size_t mixed(std::size_t seed, std::uint64_t value) {
  constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15ULL;  // spreads neighbouring numbers
  constexpr unsigned kShift = 29;
  const std::uint64_t product = (seed ^ value) * kGolden;
  return product ^ (product >> kShift);
}

}  // namespace

std::size_t PlaceHash::operator()(const Place& place) const noexcept {
  return mixed(mixed(0, static_cast<std::uint32_t>(place.latitude_e6())),
               static_cast<std::uint32_t>(place.longitude_e6()));
}

std::size_t ReachHash::operator()(const Reach& reach) const noexcept {
  const auto mode = static_cast<std::uint64_t>(reach.mode);
  return mixed(mixed(mixed(0, reach.point), reach.radius_km), mode);
}

std::size_t VisibilityHash::operator()(const Visibility& visibility) const noexcept {
  std::size_t hash = mixed(0, static_cast<std::uint64_t>(visibility.audience));
  for (const ClusterCode& each : visibility.clusters) {
    hash = mixed(hash, std::hash<ClusterCode>{}(each));
  }
  for (const CompanyId& each : visibility.companies) {
    hash = mixed(hash, std::hash<CompanyId>{}(each));
  }
  return hash;
}

std::uint32_t Vocabulary::occupation(const OccupationCode& code) {
  const std::uint32_t number = occupations_.of(code);
  if (number < essentials_.size()) return number;
  auto learnt = std::make_shared<Essentials>();
  learnt->codes = essential_(code);
  for (const SkillCode& each : learnt->codes) learnt->numbers.push_back(skills.of(each));
  std::ranges::sort(learnt->numbers);
  essentials_.push_back(std::move(learnt));
  return number;
}

std::uint32_t Vocabulary::reach(const staff::StaffFields& fields) {
  return reaches.of({points.of(fields.point), fields.radius_km, fields.mode});
}

engine::candidates::Row row_of(const Listed& listed, Vocabulary& words) {
  const Listing& listing = listed.value();
  const auto& fields = std::get<staff::StaffTerms>(listing.fields().terms).fields();
  const auto day = [](Day each) {
    return static_cast<std::int32_t>(each.time_since_epoch().count());
  };
  engine::candidates::Row row;
  row.identity = {listing.id().high, listing.id().low};
  row.open_until = listing.state().expires_at.time_since_epoch().count();
  row.classes = {words.circles.of(listing.fields().visibility), words.reach(fields),
                 words.rates.of(staff::rate_minor(fields)), words.hours.of(fields.minutes_a_week)};
  row.group = words.companies.of(listing.fields().company);
  row.occupation = words.occupation(fields.occupation);
  row.first_day = day(fields.period.first());
  row.last_day = day(fields.period.last());
  row.week = fields.weekdays.bits();
  row.heads = listing.ledger().open();
  for (const staff::StaffSkill& each : fields.skills) {
    row.skills.push_back(engine::candidates::PackedSkill::make(
        words.skills.of(each.skill), engine_level(each.level), each.required));
  }
  for (const CertificateCode& each : fields.certificates) {
    row.certificates.push_back(words.certificates.of(each));
  }
  return row;
}

}  // namespace kontor::market
