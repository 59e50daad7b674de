#include "http/route/partner_view.hpp"

#include "http/route/fit_view.hpp"

namespace kontor::http {
namespace {

wire::Obstacle obstacle_view(const staff::Obstacle& obstacle) {
  wire::Obstacle view;
  view.refusal = obstacle.refusal;
  switch (obstacle.refusal) {
    case staff::Refusal::OwnCompany:
    case staff::Refusal::WorkModeDiffers: break;
    case staff::Refusal::SkillMissing: view.skills = texts_of(obstacle.skills); break;
    case staff::Refusal::CertificateMissing:
      view.certificates = texts_of(obstacle.certificates);
      break;
    case staff::Refusal::NoSharedDays: view.gap_days = obstacle.gap_days; break;
    case staff::Refusal::TooFar:
      view.distance_m = obstacle.distance_m;
      view.allowed_m = obstacle.allowed_m;
      break;
    case staff::Refusal::RateTooHigh:
      view.rate_minor = obstacle.rate_minor;
      view.limit_minor = obstacle.limit_minor;
      break;
    case staff::Refusal::HoursTooFew:
      view.minutes_a_week = obstacle.minutes_a_week;
      view.minutes_needed = obstacle.minutes_needed;
      break;
  }
  return view;
}

std::vector<wire::Week> weeks_view(const std::vector<market::WeekCell>& weeks) {
  std::vector<wire::Week> views;
  for (const market::WeekCell& week : weeks) {
    views.push_back({week.monday, week.iso_week, week.needed, week.available});
  }
  return views;
}

wire::Partner partner_view(const market::Partner& partner, const Reader& reader) {
  wire::Partner view{
      .listing = listing_view(*partner.listed, reader),
      .score_permille = partner.fit.score_permille,
      .parts = parts_view(partner.fit.parts),
      .obstacles = {},
      .shared = shared_view(partner.shared),
      .headcount = partner.headcount,
      .weeks = weeks_view(partner.weeks),
      .change = partner.change ? std::optional(change_view(*partner.change)) : std::nullopt};
  for (const staff::Obstacle& each : partner.fit.obstacles) {
    view.obstacles.push_back(obstacle_view(each));
  }
  return view;
}

std::vector<wire::Partner> all_views(const std::vector<market::Partner>& partners,
                                     const Reader& reader) {
  std::vector<wire::Partner> views;
  for (const market::Partner& partner : partners) views.push_back(partner_view(partner, reader));
  return views;
}

wire::Combination combination_view(const market::Combination& combination, const Reader& reader) {
  wire::Combination view{.shares = {},
                         .parts = parts_view(combination.parts),
                         .score_permille = combination.score_permille,
                         .shared = shared_view(combination.shared),
                         .weeks = weeks_view(combination.weeks)};
  for (const market::Share& share : combination.shares) {
    view.shares.push_back({partner_view(share.partner, reader), share.headcount});
  }
  return view;
}

}  // namespace

wire::Partners partners_view(const market::Partners& partners, const Reader& reader) {
  wire::Partners view{.direct = all_views(partners.direct, reader),
                      .across = all_views(partners.across, reader),
                      .combinations = {},
                      .rejected = all_views(partners.rejected, reader),
                      .direct_count = static_cast<std::int64_t>(partners.direct_count),
                      .across_count = static_cast<std::int64_t>(partners.across_count),
                      .rejected_count = static_cast<std::int64_t>(partners.rejected_count),
                      .rejected_by = refusals_view(partners.rejected_by),
                      .considered = static_cast<std::int64_t>(partners.considered)};
  for (const market::Combination& each : partners.combinations) {
    view.combinations.push_back(combination_view(each, reader));
  }
  return view;
}

wire::Ranking ranking_view(const staff::RankingWeights& weights) {
  wire::Ranking view;
  for (std::size_t at = 0; at < staff::kScoreParts; ++at) {
    const auto part = static_cast<staff::ScorePart>(at);
    view.weights.push_back({part, weights.of(part)});
  }
  return view;
}

}  // namespace kontor::http
