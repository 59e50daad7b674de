#pragma once

#include "domain/network/network.hpp"
#include "domain/staff/staff_terms.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace kontor::staff {

/// Why an offer of people cannot serve a need. Each has a text in the catalogues.
enum class Refusal : std::uint8_t {
  OwnCompany,
  SkillMissing,
  CertificateMissing,
  NoSharedDays,
  TooFar,
  RateTooHigh,
  WorkModeDiffers,
  HoursTooFew
};
inline constexpr std::size_t kRefusals = 8;

/// One refusal with what would have to change. Members that do not belong to the
/// refusal keep their default.
struct Obstacle {
  Refusal refusal = Refusal::OwnCompany;
  std::vector<SkillCode> skills;              // SkillMissing: required, not there or lower
  std::vector<CertificateCode> certificates;  // CertificateMissing
  std::int32_t gap_days = 0;         // NoSharedDays: > 0 the offer begins so many days after the
                                     // need's last, < 0 it ended so many days before its first,
                                     // 0 they meet but not on the same days of the week
  std::int32_t distance_m = 0;       // TooFar
  std::int32_t allowed_m = 0;        // TooFar: the smaller radius of both sides
  std::int64_t rate_minor = 0;       // RateTooHigh: per hour, at least this is asked
  std::int64_t limit_minor = 0;      // RateTooHigh: per hour, at most this is paid
  std::uint32_t minutes_a_week = 0;  // HoursTooFew: offered by each person
  std::uint32_t minutes_needed = 0;  // HoursTooFew: at least this would do

  friend bool operator==(const Obstacle&, const Obstacle&) = default;
};

/// The parts of a score, in the order in which they are shown.
enum class ScorePart : std::uint8_t { Skills, Days, Distance, Headcount, Rate };
inline constexpr std::size_t kScoreParts = 5;

/// How well one part fits, with the numbers for its words.
struct PartScore {
  ScorePart part = ScorePart::Skills;
  std::uint8_t weight_percent = 0;   // share in the whole score
  std::uint16_t value_permille = 0;  // 0 to 1,000
  std::int64_t have = 0;  // Skills: covered, wishes and certificates included; Days: shared working
                          // days; Distance: metres; Headcount: people offered; Rate: minor units
                          // an hour asked, 0 if none is named
  std::int64_t asked = 0;  // Skills: needed in all; Days: working days of the need; Distance:
                           // metres allowed, 0 without a limit; Headcount: people needed; Rate:
                           // minor units an hour at most, 0 if none is named
  std::vector<SkillCode> covered;             // Skills: needed and there, in the need's order
  std::vector<SkillCode> below;               // Skills: of those, at a lower level than needed
  std::vector<SkillCode> missing;             // Skills: needed or wished, not there
  std::vector<CertificateCode> certificates;  // Skills: needed and held

  friend bool operator==(const PartScore&, const PartScore&) = default;
};

/// How much each part counts: data, and shown to everyone. Sum 100.
struct RankingWeights {
  std::array<std::uint8_t, kScoreParts> percent{40, 25, 15, 12, 8};  // by ScorePart

  std::uint8_t of(ScorePart part) const { return percent[static_cast<std::size_t>(part)]; }

  /// @return `ranking.weights.sum` unless they add up to 100.
  static Result<RankingWeights> make(std::array<std::uint8_t, kScoreParts> percent);

  friend bool operator==(const RankingWeights&, const RankingWeights&) = default;
};

/// How an offer fits a need: all obstacles, not only the first, and the parts of
/// the score in the order of ScorePart, also where it does not fit.
struct Fit {
  std::vector<Obstacle> obstacles;  // by Refusal; empty: it fits
  std::vector<PartScore> parts;
  std::uint16_t score_permille = 0;  // 0 to 1,000

  bool fits() const { return obstacles.empty(); }
  friend bool operator==(const Fit&, const Fit&) = default;
};

/// One side of a pair: its terms and what the rule needs to know beside them.
struct Party {
  CompanyId company;
  const StaffFields& fields;
  std::span<const SkillCode> essential;  // skills that everyone of `fields.occupation` has
  std::uint32_t headcount = 1;           // people still open
};

/// Whether and how well `offer` could serve `need`; the one rule for both questions,
/// "who could serve this need?" and "which needs could this offer serve?".
///
/// - Required are the skills that the need requires, or else the essential ones of its
///   occupation. There are the offer's own skills and the essential ones of its occupation. A
///   wish weighs 3 where a required skill weighs 10; a level one step below counts 6/10, two steps
///   3/10. Less than half of the required weight is SkillMissing, and so is another occupation
///   where nothing is known to be required.
/// - Certificates are gates, not discounts.
/// - A radius of 0 is no limit from that side; distance does not count where both can work
///   remotely.
/// - Days are those that both sides work.
/// - A rate that one side does not name is no obstacle.
/// - Half of the needed hours a week is enough.
///
/// Whole numbers only: the same on every machine. O(skills²), 20 at most on each side.
Fit fit(const Party& need, const Party& offer, const RankingWeights& weights = {});

}  // namespace kontor::staff
