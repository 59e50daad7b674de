#include "app/market/partner_question.hpp"

#include "app/access/audience.hpp"
#include "domain/staff/fit_parts.hpp"

#include <algorithm>

namespace kontor::market {
namespace {

using engine::candidates::AskedSkills;
using engine::candidates::Column;
using engine::candidates::Coverage;
using engine::candidates::Gate;
using engine::candidates::OfferedSkills;
using engine::candidates::PointsByLevel;
using engine::candidates::Question;
using staff::Refusal;
using staff::ScorePart;
using staff::SkillLevel;

constexpr engine::candidates::Refusals bit(Refusal refusal) {
  return static_cast<engine::candidates::Refusals>(1U << static_cast<unsigned>(refusal));
}

constexpr std::array kLevels{SkillLevel::Basic, SkillLevel::Skilled, SkillLevel::Expert};

PointsByLevel points_for(bool required, SkillLevel needed) {
  PointsByLevel points{};
  for (const SkillLevel offered : kLevels) {
    points[engine_level(offered)] = staff::skill_points(required, needed, offered);
  }
  return points;
}

class Builder {
 public:
  Builder(const Columns& columns, const Listed& listed, const staff::RankingWeights& weights,
          Instant now)
      : words_(columns.words()),
        listing_(listed.value()),
        fields_(std::get<staff::StaffTerms>(listing_.fields().terms).fields()),
        weights_(weights),
        asks_(listing_.fields().side == Side::Need) {
    const auto today = std::chrono::floor<std::chrono::days>(now);
    company_.companies = {listing_.fields().company};
    company_.of_companies = listed.company->clusters(today);
    question_.rows = asks_ ? Question::Rows::Offer : Question::Rows::Ask;
    question_.now = now.time_since_epoch().count();
  }

  Question build() && {
    add_self();
    gates(Column::Circle) = circles();
    gates(Column::Reach) = reaches();
    gates(Column::Pay) = rates();
    gates(Column::Hours) = hours();
    if (asks_) {
      add_asked();
    } else {
      add_offered();
    }
    add_certificates();
    return std::move(question_);
  }

 private:
  std::vector<Gate>& gates(Column column) {
    return question_.gates[static_cast<std::size_t>(column)];
  }

  std::uint32_t points(ScorePart part, std::uint16_t value) const {
    return std::uint32_t{weights_.of(part)} * value;
  }

  void add_self() {
    constexpr std::uint32_t kNobody = 0xFFFF'FFFF;
    const auto day = [](Day each) {
      return static_cast<std::int32_t>(each.time_since_epoch().count());
    };
    question_.group = words_.companies.find(listing_.fields().company).value_or(kNobody);
    question_.occupation = words_.occupations().find(fields_.occupation).value_or(kNobody);
    question_.occupations = words_.occupations().size();
    question_.first_day = day(fields_.period.first());
    question_.last_day = day(fields_.period.last());
    question_.week = fields_.weekdays.bits();
    question_.heads = listing_.ledger().open();
    question_.bits = {.own_group = bit(Refusal::OwnCompany),
                      .skills = bit(Refusal::SkillMissing),
                      .certificates = bit(Refusal::CertificateMissing),
                      .days = bit(Refusal::NoSharedDays)};
    question_.weights = {.skills = weights_.of(ScorePart::Skills),
                         .days = weights_.of(ScorePart::Days),
                         .heads = weights_.of(ScorePart::Headcount)};
  }

  std::vector<Gate> circles() const {
    std::vector<Gate> made(words_.circles.size());
    for (std::uint32_t at = 0; at < made.size(); ++at) {
      made[at].hidden = !access::in_audience(company_, words_.circles.at(at));
    }
    return made;
  }

  std::vector<Gate> reaches() const {
    std::vector<std::int32_t> distance(words_.points.size());
    for (std::uint32_t at = 0; at < distance.size(); ++at) {
      distance[at] = distance_m(fields_.point, words_.points.at(at));
    }
    std::vector<Gate> made(words_.reaches.size());
    for (std::uint32_t at = 0; at < made.size(); ++at) {
      const Reach& reach = words_.reaches.at(at);
      made[at] = reach_gate(reach, distance[reach.point]);
    }
    return made;
  }

  Gate reach_gate(const Reach& reach, std::int32_t distance) const {
    unsigned refusals = 0;
    if (!staff::modes_meet(fields_.mode, reach.mode)) refusals |= bit(Refusal::WorkModeDiffers);
    std::uint16_t value = staff::kFull;
    if (!(staff::may_be_remote(fields_.mode) && staff::may_be_remote(reach.mode))) {
      const std::int32_t allowed = staff::allowed_m(fields_.radius_km, reach.radius_km);
      value = staff::distance_permille(distance, allowed);
      if (allowed != 0 && distance > allowed) refusals |= bit(Refusal::TooFar);
    }
    return {points(ScorePart::Distance, value), static_cast<engine::candidates::Refusals>(refusals),
            false};
  }

  std::vector<Gate> rates() const {
    std::vector<Gate> made(words_.rates.size());
    for (std::uint32_t at = 0; at < made.size(); ++at) {
      const std::int64_t own = staff::rate_minor(fields_);
      const std::int64_t other = words_.rates.at(at);
      const std::int64_t rate = asks_ ? other : own;
      const std::int64_t limit = asks_ ? own : other;
      made[at].points = points(ScorePart::Rate, staff::rate_permille(rate, limit));
      const bool too_high = rate != 0 && limit != 0 && rate > limit;
      made[at].refusals = too_high ? bit(Refusal::RateTooHigh) : 0;
    }
    return made;
  }

  std::vector<Gate> hours() const {
    std::vector<Gate> made(words_.hours.size());
    for (std::uint32_t at = 0; at < made.size(); ++at) {
      const std::uint32_t other = words_.hours.at(at);
      const bool too_few = asks_ ? other < staff::minutes_needed(fields_.minutes_a_week)
                                 : fields_.minutes_a_week < staff::minutes_needed(other);
      made[at].refusals = too_few ? bit(Refusal::HoursTooFew) : 0;
    }
    return made;
  }

  void ask_for(const SkillCode& code, SkillLevel level, bool required) {
    AskedSkills& asked = question_.asked;
    (required ? asked.all.required_all : asked.all.wished_all) += staff::skill_points(required);
    const auto skill = words_.skills.find(code);
    if (!skill) return;  // nobody offers it
    asked.asked.push_back({*skill, required, points_for(required, level)});
    asked.number_of_skill[*skill] = static_cast<std::uint16_t>(asked.asked.size());
  }

  void add_asked() {
    AskedSkills& asked = question_.asked;
    asked.number_of_skill.assign(words_.skills.size(), 0);
    for (const auto& each : fields_.skills) ask_for(each.skill, each.level, each.required);
    if (std::ranges::none_of(fields_.skills, &staff::StaffSkill::required)) ask_for_essentials();
    asked.brought.assign(question_.occupations * asked.asked.size(), 0);
    for (std::uint32_t at = 0; at < question_.occupations; ++at) {
      for (const std::uint32_t skill : words_.essentials(at)->numbers) {
        const std::uint16_t number = asked.number_of_skill[skill];
        if (number == 0) continue;
        asked.brought[at * asked.asked.size() + number - 1U] =
            asked.asked[number - 1U].points[engine_level(SkillLevel::Skilled)];
      }
    }
  }

  void ask_for_essentials() {
    const auto occupation = words_.occupations().find(fields_.occupation);
    if (!occupation) return;
    for (const SkillCode& each : words_.essentials(*occupation)->codes) {
      const bool named = std::ranges::count(fields_.skills, each, &staff::StaffSkill::skill) > 0;
      if (!named) ask_for(each, SkillLevel::Skilled, true);
    }
  }

  void add_offered() {
    OfferedSkills& offered = question_.offered;
    offered.level_of_skill.assign(words_.skills.size(), 0);
    if (const auto occupation = words_.occupations().find(fields_.occupation)) {
      for (const std::uint32_t skill : words_.essentials(*occupation)->numbers) {
        offered.level_of_skill[skill] =
            static_cast<std::uint8_t>(engine_level(SkillLevel::Skilled));
      }
    }
    for (const auto& each : fields_.skills) {
      const auto skill = words_.skills.find(each.skill);
      const auto level = static_cast<std::uint8_t>(engine_level(each.level));
      if (skill) offered.level_of_skill[*skill] = level;
    }
    for (const bool required : {false, true}) {
      offered.full[required ? 1 : 0] = staff::skill_points(required);
      for (const SkillLevel needed : kLevels) {
        offered.points[required ? 1 : 0][engine_level(needed)] = points_for(required, needed);
      }
    }
    offered.essential_level = engine_level(SkillLevel::Skilled);
    add_essentials();
  }

  /// What each occupation asks for where a need requires nothing itself.
  void add_essentials() {
    OfferedSkills& offered = question_.offered;
    for (std::uint32_t at = 0; at < question_.occupations; ++at) {
      const auto& numbers = words_.essentials(at)->numbers;
      Coverage& coverage = offered.by_occupation.emplace_back();
      for (const std::uint32_t skill : numbers) {
        coverage.required +=
            offered.points[1][offered.essential_level][offered.level_of_skill[skill]];
        coverage.required_all += offered.full[1];
      }
      offered.essential.emplace_back(numbers);
    }
  }

  void add_certificates() {
    question_.bit_of_certificate.assign(words_.certificates.size() + 1, 0);
    question_.certificates.clear();
    for (std::size_t at = 0; at < fields_.certificates.size(); ++at) {
      // One that no row holds is asked for under a number that no row has.
      const std::uint32_t number =
          words_.certificates.find(fields_.certificates[at]).value_or(words_.certificates.size());
      question_.certificates.push_back(number);
      question_.bit_of_certificate[number] |= std::uint64_t{1} << at;
    }
  }

  const Vocabulary& words_;
  const Listing& listing_;
  const staff::StaffFields& fields_;
  const staff::RankingWeights& weights_;
  bool asks_;
  access::Actor company_;
  Question question_;
};

}  // namespace

engine::candidates::Question partner_question(const Columns& columns, const Listed& listed,
                                              const staff::RankingWeights& weights, Instant now) {
  return Builder(columns, listed, weights, now).build();
}

}  // namespace kontor::market
