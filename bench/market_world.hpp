#pragma once

#include "base/embedded.hpp"
#include "domain/taxonomy/taxonomy.hpp"
#include "tests/support/random_market.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace kontor::bench {

using test::Dice;
using test::kNow;

/// A believable market for measuring: the starter taxonomy's occupations with their skills and
/// places, one company for ten listings, four needs for ten offers. Equal seeds, equal markets.
class MarketWorld {
 public:
  explicit MarketWorld(std::uint64_t seed) : dice_(seed) {}

  static constexpr std::uint32_t kListingsOfACompany = 10;

  void add_companies(test::MarketRecords& records, std::uint32_t count) {
    test::MarketWords words;
    words.companies = count;
    for (const auto& each : taxonomy_.sectors()) words.sectors.push_back(each.code);
    for (const auto& each : taxonomy_.clusters()) words.clusters.push_back(each.code);
    test::add_random_companies(records, dice_, words);
    companies_ = count;
    clusters_ = words.clusters;
  }

  market::Listing listing(market::Side side, std::uint64_t number) {
    const auto minutes = std::chrono::minutes{dice_.between(0, 20 * 24 * 60)};
    market::ListingState state = test::some_state();
    state.moderation = market::Moderation::Approved;
    state.availability = market::Availability::Published;
    state.created_at = kNow - minutes;
    state.published_at = kNow - minutes;
    state.expires_at = *state.published_at + market::Listing::kLifetime;
    market::ListingFields fields{.side = side,
                                 .company = test::random_company_id(dice_.below(companies_)),
                                 .site = test::kWerftSite,
                                 .note = std::string(120, 'x'),
                                 .terms = terms(),
                                 .visibility = visibility()};
    return market::Listing::make(test::random_listing_id(number), std::move(fields), state).value();
  }

  market::EssentialSkills essential() const {
    return [this](const OccupationCode& code) {
      std::vector<SkillCode> skills;
      const auto* occupation = taxonomy_.find(code);
      for (const auto& link : occupation->skills) {
        if (link.relation != taxonomy::Relation::Essential) continue;
        skills.push_back(taxonomy_.skills().at(link.skill).code);
      }
      return skills;
    };
  }

  Place some_place() { return pick(taxonomy_.places()).point; }
  OccupationCode some_occupation() { return pick(taxonomy_.occupations()).code; }

 private:
  template <class Concept>
  const Concept& pick(const taxonomy::ConceptList<Concept>& concepts) {
    return concepts.all()[dice_.below(static_cast<std::uint32_t>(concepts.size()))];
  }

  staff::StaffTerms terms() {
    const auto& occupation = pick(taxonomy_.occupations());
    const auto& spot = pick(taxonomy_.places());
    const Day first = test::kToday + std::chrono::days{dice_.between(0, 120)};
    const Day last = first + std::chrono::days{dice_.between(13, 120)};
    return staff::StaffTerms::make(
               {.occupation = occupation.code,
                .skills = skills_of(occupation),
                .certificates = certificates_of(occupation),
                .headcount = 1 + dice_.below(5),
                .minutes_a_week = 60U * (15 + 5 * dice_.below(6)),
                .period = DaySpan::make(first, last).value(),
                .weekdays = Weekdays::make(dice_.in_percent(80) ? 0x1F : 0x0F).value(),
                .place = spot.code,
                .point = spot.point,
                .radius_km = 10 * dice_.below(7),
                .mode = dice_.in_percent(85) ? staff::WorkMode::OnSite : staff::WorkMode::Either,
                .rate = HourlyRate{{2'000 + 50 * dice_.below(60), Currency::Eur}}})
        .value();
  }

  std::vector<staff::StaffSkill> skills_of(const taxonomy::Occupation& occupation) {
    std::vector<staff::StaffSkill> skills;
    for (const auto& link : occupation.skills) {
      if (!dice_.in_percent(50)) continue;
      skills.push_back({taxonomy_.skills().at(link.skill).code,
                        static_cast<staff::SkillLevel>(dice_.below(3)), dice_.in_percent(75)});
    }
    return skills;
  }

  std::vector<CertificateCode> certificates_of(const taxonomy::Occupation& occupation) {
    std::vector<CertificateCode> certificates;
    for (const auto& link : occupation.certificates) {
      if (!dice_.in_percent(40)) continue;
      certificates.push_back(taxonomy_.certificates().at(link.certificate).code);
    }
    return certificates;
  }

  market::Visibility visibility() {
    const std::uint32_t thrown = dice_.below(100);
    if (thrown < 40) return {market::Audience::Public, {}, {}};
    if (thrown < 90) return {market::Audience::Members, {}, {}};
    return {market::Audience::Cluster, {dice_.one_of(clusters_)}, {}};
  }

  Taxonomy taxonomy_ = Taxonomy::parse(embedded_taxonomy()).value();
  Dice dice_;
  std::uint32_t companies_ = 1;
  std::vector<ClusterCode> clusters_;
};

}  // namespace kontor::bench
