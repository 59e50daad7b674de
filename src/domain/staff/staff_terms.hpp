#pragma once

#include "base/day.hpp"
#include "base/money.hpp"
#include "base/place.hpp"
#include "base/result.hpp"
#include "domain/taxonomy/code.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace kontor::staff {

enum class SkillLevel : std::uint8_t { Basic, Skilled, Expert };

/// A skill that each person is to have (need) or has (offer).
struct StaffSkill {
  SkillCode skill;
  SkillLevel level = SkillLevel::Skilled;
  bool required = true;  // a need's wish that may stay open is not required

  friend bool operator==(const StaffSkill&, const StaffSkill&) = default;
};

enum class WorkMode : std::uint8_t { OnSite, Remote, Either };

/// What is asked for or offered when people are lent: "three welders, TIG, from
/// 16 March to 15 May, Monday to Friday, 35 hours a week, Harburg, within 30 km".
/// Symmetric: a need and an offer have the same members.
struct StaffFields {
  OccupationCode occupation;
  std::vector<StaffSkill> skills;             // at most 20, no skill twice
  std::vector<CertificateCode> certificates;  // need: each person must hold them; at most 20
  std::uint32_t headcount = 1;                // people, 1 to 10,000
  std::uint32_t minutes_a_week = 35 * 60;     // of each person, 60 to 3,600
  DaySpan period;
  Weekdays weekdays;  // the days that count
  PlaceCode place;
  Place point;                  // where `place` is
  std::uint32_t radius_km = 0;  // how far people travel, up to 1,000; 0: no limit from this side
  WorkMode mode = WorkMode::OnSite;
  std::optional<HourlyRate> rate;  // need: at most; offer: at least; up to 1,000 EUR

  friend bool operator==(const StaffFields&, const StaffFields&) = default;
};

/// Checked StaffFields: what exists is right. Immutable.
class StaffTerms {
 public:
  static constexpr std::uint32_t kHeadcountMax = 10'000;
  static constexpr std::uint32_t kMinutesAWeekMin = 60;
  static constexpr std::uint32_t kMinutesAWeekMax = 60 * 60;
  static constexpr std::uint32_t kRadiusKmMax = 1'000;
  static constexpr std::int64_t kRateMinorMax = 100'000;
  static constexpr std::size_t kSkillsMax = 20;
  static constexpr std::size_t kCertificatesMax = 20;

  /// @return `input.invalid` with one issue for each member that is wrong, its
  ///         path under "/terms": `staff.headcount.zero`, `staff.headcount.too_large`,
  ///         `staff.minutes_a_week.out_of_range`, `staff.radius_km.too_large`,
  ///         `staff.rate.out_of_range`, `staff.skills.too_many`, `staff.skills.repeated`,
  ///         `staff.certificates.too_many`, `staff.certificates.repeated`,
  ///         `staff.period.no_working_day`.
  static Result<StaffTerms> make(StaffFields fields);

  const StaffFields& fields() const { return fields_; }

  friend bool operator==(const StaffTerms&, const StaffTerms&) = default;

 private:
  explicit StaffTerms(StaffFields fields) : fields_(std::move(fields)) {}
  StaffFields fields_;
};

}  // namespace kontor::staff
