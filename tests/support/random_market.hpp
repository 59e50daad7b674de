#pragma once

#include "app/access/actor.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/market_records.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace kontor::test {

/// Equal seeds throw equal numbers, on every machine (SplitMix64).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBULL;
    return mixed ^ (mixed >> 31);
  }
  /// 0 … sides - 1.
  std::uint32_t below(std::uint32_t sides) { return static_cast<std::uint32_t>(next() % sides); }
  std::int32_t between(std::int32_t low, std::int32_t high) {
    return low + static_cast<std::int32_t>(below(static_cast<std::uint32_t>(high - low + 1)));
  }
  bool in_percent(std::uint32_t percent) { return below(100) < percent; }

  template <class List>
  const typename List::value_type& one_of(const List& list) {
    return list[below(static_cast<std::uint32_t>(list.size()))];
  }

 private:
  std::uint64_t state_;
};

/// What random listings are made of.
struct MarketWords {
  struct Spot {
    PlaceCode place;
    Place point;
  };
  struct Job {
    OccupationCode occupation;
    std::vector<SkillCode> essential;
  };
  std::vector<Job> jobs;
  std::vector<SkillCode> skills;
  std::vector<CertificateCode> certificates;
  std::vector<Spot> spots;
  std::vector<SectorCode> sectors;
  std::vector<ClusterCode> clusters;
  std::uint32_t companies = 10;

  std::vector<SkillCode> essential(const OccupationCode& occupation) const {
    for (const Job& each : jobs) {
      if (each.occupation == occupation) return each.essential;
    }
    return {};
  }
};

/// Few of each, so that everything meets often.
inline MarketWords few_words() {
  MarketWords words;
  const auto skill = [](std::uint32_t at) { return SkillCode{"skill-" + std::to_string(at)}; };
  for (std::uint32_t at = 0; at < 9; ++at) words.skills.push_back(skill(at));
  for (std::uint32_t at = 0; at < 5; ++at) {
    MarketWords::Job job{OccupationCode{"job-" + std::to_string(at)}, {}};
    for (std::uint32_t each = 0; each < at; ++each) job.essential.push_back(skill(at + each));
    words.jobs.push_back(std::move(job));
  }
  for (const char* each : {"licence", "badge", "exam"}) words.certificates.push_back({each});
  for (std::int32_t at = 0; at < 8; ++at) {
    words.spots.push_back({PlaceCode{"place-" + std::to_string(at)},
                           Place::make(53'400'000 + at * 90'000, 9'900'000 + at * 70'000).value()});
  }
  words.sectors = {SectorCode{"shipbuilding"}, SectorCode{"hospitals"}};
  words.clusters = {kMaritime, kAviation};
  return words;
}

inline CompanyId random_company_id(std::uint32_t number) {
  return {0xC0, number};
}
inline ListingId random_listing_id(std::uint64_t number) {
  return {0x11, number};
}

inline std::vector<staff::StaffSkill> random_skills(Dice& dice, const MarketWords& words) {
  std::vector<staff::StaffSkill> skills;
  for (std::uint32_t left = dice.below(6); left > 0; --left) {
    const SkillCode& code = dice.one_of(words.skills);
    if (std::ranges::count(skills, code, &staff::StaffSkill::skill) > 0) continue;
    skills.push_back({code, static_cast<staff::SkillLevel>(dice.below(3)), dice.in_percent(70)});
  }
  return skills;
}

inline std::vector<CertificateCode> random_certificates(Dice& dice, const MarketWords& words) {
  std::vector<CertificateCode> certificates;
  for (std::uint32_t left = dice.below(3); left > 0; --left) {
    const CertificateCode& code = dice.one_of(words.certificates);
    if (std::ranges::count(certificates, code) == 0) certificates.push_back(code);
  }
  return certificates;
}

inline staff::StaffTerms random_terms(Dice& dice, const MarketWords& words) {
  const MarketWords::Spot& spot = dice.one_of(words.spots);
  const Day first = kToday + std::chrono::days{dice.between(-20, 90)};
  const std::uint8_t weekend = dice.in_percent(20) ? 0x60 : 0;
  return staff::StaffTerms::make(
             {.occupation = dice.one_of(words.jobs).occupation,
              .skills = random_skills(dice, words),
              .certificates = random_certificates(dice, words),
              .headcount = 1 + dice.below(6),
              .minutes_a_week = 600 + 300 * dice.below(6),
              .period =
                  DaySpan::make(first, first + std::chrono::days{dice.between(7, 80)}).value(),
              .weekdays =
                  Weekdays::make(static_cast<std::uint8_t>((1 + dice.below(31)) | weekend)).value(),
              .place = spot.place,
              .point = spot.point,
              .radius_km = 10 * dice.below(6),
              .mode = dice.in_percent(70) ? staff::WorkMode::OnSite
                                          : static_cast<staff::WorkMode>(dice.below(3)),
              .rate = dice.in_percent(80)
                          ? std::optional(HourlyRate{{2'000 + 50 * dice.below(60), Currency::Eur}})
                          : std::nullopt})
      .value();
}

inline market::Visibility random_visibility(Dice& dice, const MarketWords& words) {
  using market::Audience;
  const std::uint32_t thrown = dice.below(10);
  if (thrown < 3) return {Audience::Public, {}, {}};
  if (thrown < 7) return {Audience::Members, {}, {}};
  if (thrown < 9) return {Audience::Cluster, {dice.one_of(words.clusters)}, {}};
  return {Audience::Named, {}, {random_company_id(dice.below(words.companies))}};
}

/// A listing in any state of its life; most of them live at kNow.
inline market::Listing random_listing(Dice& dice, const MarketWords& words, ListingId id) {
  using market::Availability;
  using market::Moderation;
  const Instant created = kNow - std::chrono::hours{dice.between(0, 700)};
  const bool draft = dice.in_percent(10);
  market::ListingState state = some_state();
  state.created_at = created;
  state.moderation = static_cast<Moderation>(dice.in_percent(80) ? 1 : dice.below(3));
  state.availability =
      dice.in_percent(80) ? Availability::Published : static_cast<Availability>(2 + dice.below(2));
  if (draft) state.availability = Availability::Draft;
  if (!draft) state.published_at = created + std::chrono::hours{1};
  state.expires_at = kNow + std::chrono::hours{dice.between(-100, 500)};
  const staff::StaffTerms terms = random_terms(dice, words);
  state.committed = dice.in_percent(80) ? 0 : dice.below(terms.fields().headcount + 1);
  return market::Listing::make(
             id,
             {.side = dice.in_percent(50) ? market::Side::Need : market::Side::Offer,
              .company = random_company_id(dice.below(words.companies)),
              .site = kWerftSite,
              .note = "",
              .terms = terms,
              .visibility = random_visibility(dice, words)},
             state)
      .value();
}

inline void add_random_companies(Records& records, Dice& dice, const MarketWords& words) {
  for (std::uint32_t number = 0; number < words.companies; ++number) {
    network::Company company = some_company(random_company_id(number), std::to_string(number));
    company.sector = dice.one_of(words.sectors);
    company.size = static_cast<network::SizeClass>(dice.below(4));
    records.networks().add(company);
    if (dice.in_percent(90)) {
      records.networks().add(some_membership(company.id, dice.one_of(words.clusters)));
    }
  }
}

/// A market of `count` listings, told to the journal one by one.
inline MarketRecords random_market(std::uint64_t seed, std::uint64_t count,
                                   const MarketWords& words) {
  Dice dice(seed);
  MarketRecords records;
  add_random_companies(records, dice, words);
  for (std::uint64_t number = 1; number <= count; ++number) {
    records.post(random_listing(dice, words, random_listing_id(number)));
  }
  return records;
}

/// The companies' own view: a member of one company.
inline access::Actor member_of(const Records& records, CompanyId company) {
  access::Actor actor;
  actor.person = kWerftPerson;
  actor.companies = {company};
  for (const auto& each : records.networks().memberships_of(company)) {
    actor.of_companies.push_back(each.cluster);
  }
  return actor;
}

inline access::Actor broker_of(const ClusterCode& cluster) {
  access::Actor actor;
  actor.person = kMaritimeBroker;
  actor.agency = kMaritimeAgency;
  actor.brokered = {cluster};
  return actor;
}

}  // namespace kontor::test
