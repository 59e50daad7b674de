#pragma once

#include "domain/staff/fit.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

/// The arithmetic of a fit, part by part, so that a search over many listings can put it into
/// tables and still come to the same numbers.
namespace kontor::staff {

inline constexpr std::uint16_t kFull = 1'000;  // permille

/// `have` of `asked` in permille, rounded half up, at most 1,000.
/// @pre 0 ≤ have, 0 < asked, both below 2^40.
constexpr std::uint16_t ratio_permille(std::int64_t have, std::int64_t asked) {
  return static_cast<std::uint16_t>((std::min(have, asked) * 2 * kFull + asked) / (2 * asked));
}

/// How much a skill of a need counts in the coverage, and how much of that an offer gets for
/// having it at some level: all of it at the needed one or above, 60 % one step below, 30 % two.
constexpr std::uint32_t skill_points(bool required) {
  return required ? 100 : 30;
}
constexpr std::uint32_t skill_points(bool required, SkillLevel needed, SkillLevel offered) {
  constexpr std::array<std::uint32_t, 3> kPercentByStepsBelow{100, 60, 30};
  const int steps = std::max(static_cast<int>(needed) - static_cast<int>(offered), 0);
  return skill_points(required) * kPercentByStepsBelow[static_cast<std::size_t>(steps)] / 100;
}

/// Points of a coverage: what an offer gets of what a need asks.
struct Coverage {
  std::uint32_t required = 0;  // of the required skills
  std::uint32_t required_all = 0;
  std::uint32_t wished = 0;
  std::uint32_t wished_all = 0;

  /// Half of the required weight is enough; where nothing is required, the occupation decides.
  constexpr bool suffices(bool same_occupation) const {
    return required_all == 0 ? same_occupation : 2 * required >= required_all;
  }
  constexpr std::uint16_t permille(bool same_occupation) const {
    const std::uint32_t all = required_all + wished_all;
    if (all == 0) return same_occupation ? kFull : 0;
    return ratio_permille(required + wished, all);
  }
};

/// The smaller radius in metres; 0 if neither side limits it.
constexpr std::int32_t allowed_m(std::uint32_t left_km, std::uint32_t right_km) {
  constexpr std::int32_t kMetresPerKm = 1'000;
  const std::uint32_t smaller = std::min(left_km, right_km);
  return static_cast<std::int32_t>(smaller != 0 ? smaller : std::max(left_km, right_km)) *
         kMetresPerKm;
}

/// A full value next door, half of it at the limit, nothing at twice the limit. Without a limit
/// 50 km stand in for it.
constexpr std::uint16_t distance_permille(std::int32_t distance, std::int32_t allowed) {
  constexpr std::int32_t kUsualM = 50'000;
  const std::int64_t limit = allowed != 0 ? allowed : kUsualM;
  return static_cast<std::uint16_t>(
      std::max<std::int64_t>(kFull - std::int64_t{kFull} * distance / (2 * limit), 0));
}

constexpr bool may_be_remote(WorkMode mode) {
  return mode != WorkMode::OnSite;
}
constexpr bool modes_meet(WorkMode left, WorkMode right) {
  return left == right || left == WorkMode::Either || right == WorkMode::Either;
}

/// A rate at the limit has 600; each percent below adds 34, so that 12 % below is full and 18 %
/// above is nothing. 0 stands for a rate that is not named: full.
constexpr std::uint16_t rate_permille(std::int64_t rate_minor, std::int64_t limit_minor) {
  if (rate_minor == 0 || limit_minor == 0) return kFull;
  constexpr std::int64_t kAtLimit = 600;
  constexpr std::int64_t kSlope = 3'400;
  const std::int64_t value = kAtLimit + kSlope * (limit_minor - rate_minor) / limit_minor;
  return static_cast<std::uint16_t>(std::clamp<std::int64_t>(value, 0, kFull));
}

constexpr std::int64_t rate_minor(const StaffFields& fields) {
  return fields.rate ? fields.rate->per_hour.minor : 0;
}

/// Half of the needed minutes a week, rounded up.
constexpr std::uint32_t minutes_needed(std::uint32_t minutes_a_week) {
  return (minutes_a_week + 1) / 2;
}

/// The whole score of the parts, each value times its weight; rounded half up.
constexpr std::uint16_t score_permille(const std::array<std::uint16_t, kScoreParts>& values,
                                       const RankingWeights& weights) {
  std::uint32_t sum = 0;  // at most 100,000
  for (std::size_t part = 0; part < kScoreParts; ++part) {
    sum += std::uint32_t{values[part]} * weights.percent[part];
  }
  return static_cast<std::uint16_t>((sum + 50) / 100);
}

}  // namespace kontor::staff
