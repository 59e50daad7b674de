#include "domain/staff/fit.hpp"

#include "domain/staff/fit_parts.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace kontor::staff {
namespace {

/// What the need asks for: its own skills and, if it requires none, the essential ones of its
/// occupation that it does not mention.
std::vector<StaffSkill> asked_skills(const Party& need) {
  std::vector<StaffSkill> asked = need.fields.skills;
  if (std::ranges::any_of(asked, &StaffSkill::required)) return asked;
  for (const SkillCode& skill : need.essential) {
    if (std::ranges::find(asked, skill, &StaffSkill::skill) == asked.end()) {
      asked.push_back({skill, SkillLevel::Skilled, true});
    }
  }
  return asked;
}

/// The level at which the offer has `skill`: what it says itself, else what its occupation brings.
std::optional<SkillLevel> offered_level(const Party& offer, const SkillCode& skill) {
  const auto own = std::ranges::find(offer.fields.skills, skill, &StaffSkill::skill);
  if (own != offer.fields.skills.end()) return own->level;
  const bool essential = std::ranges::find(offer.essential, skill) != offer.essential.end();
  return essential ? std::optional(SkillLevel::Skilled) : std::nullopt;
}

class Pair {
 public:
  Pair(const Party& need, const Party& offer, const RankingWeights& weights)
      : need_(need), offer_(offer), weights_(weights) {}

  Fit fit() && {
    if (need_.company == offer_.company) result_.obstacles.push_back({});
    add_skills();
    add_days();
    add_place();
    add_headcount();
    add_rate();
    add_hours();
    std::ranges::stable_sort(result_.obstacles, {}, &Obstacle::refusal);
    result_.score_permille = score_permille(values_, weights_);
    return std::move(result_);
  }

 private:
  Obstacle& refuse(Refusal refusal) {
    result_.obstacles.push_back({});
    result_.obstacles.back().refusal = refusal;
    return result_.obstacles.back();
  }

  PartScore& score(ScorePart part, std::uint16_t value, std::int64_t have, std::int64_t asked) {
    values_[static_cast<std::size_t>(part)] = value;
    PartScore& added = result_.parts.emplace_back();
    added.part = part;
    added.weight_percent = weights_.of(part);
    added.value_permille = value;
    added.have = have;
    added.asked = asked;
    return added;
  }

  void add_skills() {
    PartScore& part = score(ScorePart::Skills, 0, 0, 0);
    std::vector<SkillCode> lacking;
    const Coverage coverage = cover(part, lacking);
    const bool same = need_.fields.occupation == offer_.fields.occupation;
    part.value_permille = values_[0] = coverage.permille(same);
    if (!coverage.suffices(same)) refuse(Refusal::SkillMissing).skills = std::move(lacking);
    add_certificates(part);
    part.have = std::ssize(part.covered) + std::ssize(part.certificates);
    part.asked =
        std::ssize(part.covered) + std::ssize(part.missing) + std::ssize(need_.fields.certificates);
  }

  /// Sorts what is asked into what `part` lists; `lacking` gets what is required and not full.
  Coverage cover(PartScore& part, std::vector<SkillCode>& lacking) const {
    Coverage coverage;
    for (const StaffSkill& asked : asked_skills(need_)) {
      const auto level = offered_level(offer_, asked.skill);
      const auto points = level ? skill_points(asked.required, asked.level, *level) : 0;
      (asked.required ? coverage.required : coverage.wished) += points;
      (asked.required ? coverage.required_all : coverage.wished_all) +=
          skill_points(asked.required);
      (level ? part.covered : part.missing).push_back(asked.skill);
      if (level && *level < asked.level) part.below.push_back(asked.skill);
      const bool is_full = level && *level >= asked.level;
      if (asked.required && !is_full) lacking.push_back(asked.skill);
    }
    return coverage;
  }

  void add_certificates(PartScore& part) {
    std::vector<CertificateCode> missing;
    for (const CertificateCode& each : need_.fields.certificates) {
      const bool held = std::ranges::count(offer_.fields.certificates, each) > 0;
      (held ? part.certificates : missing).push_back(each);
    }
    if (!missing.empty()) refuse(Refusal::CertificateMissing).certificates = std::move(missing);
  }

  void add_days() {
    const StaffFields& need = need_.fields;
    const StaffFields& offer = offer_.fields;
    const std::int32_t asked = count_days(need.period, need.weekdays);
    const auto weekdays = Weekdays::make(need.weekdays.bits() & offer.weekdays.bits());
    const std::int32_t shared = weekdays ? shared_days(need.period, offer.period, *weekdays) : 0;
    score(ScorePart::Days, asked == 0 ? 0 : ratio_permille(shared, asked), shared, asked);
    if (shared > 0) return;
    const auto later =
        static_cast<std::int32_t>((offer.period.first() - need.period.last()).count());
    const auto sooner =
        static_cast<std::int32_t>((need.period.first() - offer.period.last()).count());
    refuse(Refusal::NoSharedDays).gap_days = later > 0 ? later : -std::max(sooner, 0);
  }

  void add_place() {
    const StaffFields& need = need_.fields;
    const StaffFields& offer = offer_.fields;
    if (!modes_meet(need.mode, offer.mode)) refuse(Refusal::WorkModeDiffers);
    const std::int32_t distance = distance_m(need.point, offer.point);
    const bool counts = !(may_be_remote(need.mode) && may_be_remote(offer.mode));
    const std::int32_t allowed = counts ? allowed_m(need.radius_km, offer.radius_km) : 0;
    score(ScorePart::Distance, counts ? distance_permille(distance, allowed) : kFull, distance,
          allowed);
    if (allowed == 0 || distance <= allowed) return;
    Obstacle& obstacle = refuse(Refusal::TooFar);
    obstacle.distance_m = distance;
    obstacle.allowed_m = allowed;
  }

  void add_headcount() {
    const std::uint32_t asked = std::max(need_.headcount, 1U);
    score(ScorePart::Headcount, ratio_permille(offer_.headcount, asked), offer_.headcount, asked);
  }

  void add_rate() {
    const std::int64_t rate = rate_minor(offer_.fields);
    const std::int64_t limit = rate_minor(need_.fields);
    score(ScorePart::Rate, rate_permille(rate, limit), rate, limit);
    if (rate == 0 || limit == 0 || rate <= limit) return;
    Obstacle& obstacle = refuse(Refusal::RateTooHigh);
    obstacle.rate_minor = rate;
    obstacle.limit_minor = limit;
  }

  void add_hours() {
    const std::uint32_t needed = minutes_needed(need_.fields.minutes_a_week);
    if (offer_.fields.minutes_a_week >= needed) return;
    Obstacle& obstacle = refuse(Refusal::HoursTooFew);
    obstacle.minutes_a_week = offer_.fields.minutes_a_week;
    obstacle.minutes_needed = needed;
  }

  const Party& need_;
  const Party& offer_;
  const RankingWeights& weights_;
  std::array<std::uint16_t, kScoreParts> values_{};
  Fit result_;
};

}  // namespace

Result<RankingWeights> RankingWeights::make(std::array<std::uint8_t, kScoreParts> percent) {
  constexpr int kSum = 100;
  if (std::accumulate(percent.begin(), percent.end(), 0) != kSum) {
    return fail(ErrorKind::Invalid, "ranking.weights.sum");
  }
  return RankingWeights{percent};
}

Fit fit(const Party& need, const Party& offer, const RankingWeights& weights) {
  return Pair(need, offer, weights).fit();
}

}  // namespace kontor::staff
