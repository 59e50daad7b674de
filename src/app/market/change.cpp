#include "app/market/change.hpp"

#include "base/check.hpp"
#include "domain/staff/fit_parts.hpp"

#include <algorithm>

namespace kontor::market {
namespace {

using staff::Obstacle;
using staff::Refusal;
using staff::ScorePart;
using std::chrono::days;

Change change(ChangeKind kind, std::int64_t by) {
  Change made;
  made.kind = kind;
  made.by = by;
  return made;
}

/// The need reaches just far enough to share its first working day with the offer.
std::optional<Change> change_of_period(const Pair& pair, std::int32_t gap_days) {
  constexpr int kDaysInWeek = 7;
  const staff::StaffFields& need = pair.need.fields();
  const staff::StaffFields& offer = pair.offer.fields();
  if (gap_days == 0) return std::nullopt;
  const bool later = gap_days > 0;
  Day to = later ? offer.period.first() : offer.period.last();
  for (int tried = 0; tried < kDaysInWeek; ++tried, to += days{later ? 1 : -1}) {
    if (to < offer.period.first() || to > offer.period.last()) return std::nullopt;
    if (!need.weekdays.contains(to) || !offer.weekdays.contains(to)) continue;
    Change made =
        change(later ? ChangeKind::EndLater : ChangeKind::BeginEarlier,
               later ? (to - need.period.last()).count() : (need.period.first() - to).count());
    made.to = to;
    return made;
  }
  return std::nullopt;
}

std::int64_t kilometres_more(const Obstacle& obstacle) {
  constexpr std::int32_t kMetresPerKm = 1'000;
  return (obstacle.distance_m - obstacle.allowed_m + kMetresPerKm - 1) / kMetresPerKm;
}

/// Looks for the smallest change that lifts a pair over its rivals.
class Lift {
 public:
  Lift(const Pair& pair, std::span<const Pair* const> rivals, const staff::RankingWeights& weights)
      : pair_(pair), rivals_(rivals), weights_(weights) {
    for (const Pair* each : rivals) best_ = std::max(best_, each->fit.score_permille);
  }

  /// To be lifted over `best`, whoever has it.
  Lift(const Pair& pair, std::uint16_t best, const staff::RankingWeights& weights)
      : pair_(pair), weights_(weights), best_(best) {}

  std::optional<Change> smallest() && {
    if (pair_.fit.score_permille >= best_) return std::nullopt;
    try_rate();
    try_headcount();
    try_skill();
    try_period(pair_.offer.fields().period.first(), pair_.need.fields().period.last());
    try_period(pair_.need.fields().period.first(), pair_.offer.fields().period.last());
    return smallest_;
  }

 private:
  const staff::PartScore& part(ScorePart which) const {
    return pair_.fit.parts[static_cast<std::size_t>(which)];
  }

  std::uint16_t score_with(const Pair& pair, ScorePart which, std::uint16_t value) const {
    auto values = pair.values();
    values[static_cast<std::size_t>(which)] = value;
    return staff::score_permille(values, weights_);
  }
  bool lifts(ScorePart which, std::uint16_t value) const {
    return score_with(pair_, which, value) > best_;
  }

  /// Keeps `made` if it is smaller than what was found: `size` of `frame`.
  void keep(Change made, std::int64_t size, std::int64_t frame) {
    constexpr std::int64_t kMillion = 1'000'000;
    const std::int64_t share = size * kMillion / std::max<std::int64_t>(frame, 1);
    if (smallest_ && smallest_share_ <= share) return;
    made.best = true;
    smallest_ = std::move(made);
    smallest_share_ = share;
  }

  /// The least number in [1, most] that `lifts_by` accepts; it accepts all above it too.
  template <class LiftsBy>
  std::optional<std::int64_t> least(std::int64_t most, LiftsBy lifts_by) const {
    if (most < 1 || !lifts_by(most)) return std::nullopt;
    std::int64_t low = 1;
    while (low < most) {
      const std::int64_t middle = low + (most - low) / 2;
      if (lifts_by(middle)) {
        most = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  void try_rate() {
    const staff::PartScore& rate = part(ScorePart::Rate);
    if (rate.have == 0 || rate.asked == 0) return;
    const auto by = least(rate.have - 1, [&](std::int64_t less) {
      return lifts(ScorePart::Rate, staff::rate_permille(rate.have - less, rate.asked));
    });
    if (by) keep(change(ChangeKind::RateLower, *by), *by, rate.asked);
  }

  void try_headcount() {
    const staff::PartScore& heads = part(ScorePart::Headcount);
    const auto by = least(heads.asked - heads.have, [&](std::int64_t more) {
      return lifts(ScorePart::Headcount, staff::ratio_permille(heads.have + more, heads.asked));
    });
    if (by) keep(change(ChangeKind::HeadcountMore, *by), *by, heads.asked);
  }

  void try_skill() {
    const staff::PartScore& skills = part(ScorePart::Skills);
    staff::StaffFields fields = pair_.offer.fields();
    for (const SkillCode& each : skills.missing) {
      fields.skills.push_back({each, staff::SkillLevel::Expert, true});
      staff::Party offer = pair_.offer.party();
      const staff::Party with_skill{offer.company, fields, offer.essential, offer.headcount};
      const staff::Fit fit = staff::fit(pair_.need.party(), with_skill, weights_);
      fields.skills.pop_back();
      if (fit.score_permille <= best_) continue;
      Change made = change(ChangeKind::SkillsHeld, 1);
      made.skills = {each};
      keep(std::move(made), 1, skills.asked);
      return;
    }
  }

  /// The need gives up the days on which the offer is not there, at one of its ends.
  void try_period(Day first, Day last) {
    const staff::StaffFields& need = pair_.need.fields();
    const bool begins_later = first > need.period.first();
    if (begins_later == (last < need.period.last()) || last < first) return;
    const auto period = DaySpan::make(first, last);
    if (!period || first < need.period.first() || last > need.period.last()) return;
    const std::uint16_t score = score_with(pair_, ScorePart::Days, day_value(pair_, *period));
    if (score <= best_with(*period)) return;
    const auto by = begins_later ? (first - need.period.first()) : (need.period.last() - last);
    Change made =
        change(begins_later ? ChangeKind::BeginLater : ChangeKind::EndEarlier, by.count());
    made.to = begins_later ? first : last;
    keep(std::move(made), by.count(), need.period.days());
  }

  /// The best of the rivals if the need were only for `period`; they serve the same need only if
  /// offers were looked for.
  std::uint16_t best_with(const DaySpan& period) const {
    if (!pair_.found_offer || rivals_.empty()) return best_;
    std::uint16_t best = 0;
    for (const Pair* each : rivals_) {
      best = std::max(best, score_with(*each, ScorePart::Days, day_value(*each, period)));
    }
    return best;
  }

  static std::uint16_t day_value(const Pair& pair, const DaySpan& period) {
    const Weekdays needed = pair.need.fields().weekdays;
    const auto both = Weekdays::make(needed.bits() & pair.offer.fields().weekdays.bits());
    const std::int32_t asked = count_days(period, needed);
    if (asked == 0 || !both) return 0;
    return staff::ratio_permille(shared_days(period, pair.offer.fields().period, *both), asked);
  }

  const Pair& pair_;
  std::span<const Pair* const> rivals_;
  const staff::RankingWeights& weights_;
  std::uint16_t best_ = 0;
  std::optional<Change> smallest_;
  std::int64_t smallest_share_ = 0;
};

}  // namespace

std::optional<Change> change_to_fit(const Pair& pair) {
  if (pair.fit.obstacles.size() != 1) return std::nullopt;
  const Obstacle& obstacle = pair.fit.obstacles.front();
  Change made;
  switch (obstacle.refusal) {
    case Refusal::OwnCompany:
    case Refusal::WorkModeDiffers: return std::nullopt;
    case Refusal::SkillMissing:
      made = change(ChangeKind::SkillsHeld, std::ssize(obstacle.skills));
      made.skills = obstacle.skills;
      return obstacle.skills.empty() ? std::nullopt : std::optional(std::move(made));
    case Refusal::CertificateMissing:
      made = change(ChangeKind::CertificateHeld, std::ssize(obstacle.certificates));
      made.certificates = obstacle.certificates;
      return made;
    case Refusal::NoSharedDays: return change_of_period(pair, obstacle.gap_days);
    case Refusal::TooFar: return change(ChangeKind::RadiusLarger, kilometres_more(obstacle));
    case Refusal::RateTooHigh:
      return change(ChangeKind::RateLower, obstacle.rate_minor - obstacle.limit_minor);
    case Refusal::HoursTooFew:
      return change(ChangeKind::HoursMore, obstacle.minutes_needed - obstacle.minutes_a_week);
  }
  KONTOR_CHECK(false);
}

std::optional<Change> change_to_best(const Pair& pair, std::span<const Pair* const> rivals,
                                     const staff::RankingWeights& weights) {
  return Lift(pair, rivals, weights).smallest();
}

std::optional<Change> change_by(const Pair& pair, std::int64_t points,
                                const staff::RankingWeights& weights) {
  KONTOR_CHECK(points > 0);
  const std::int64_t best = pair.fit.score_permille + points - 1;
  if (best >= staff::kFull) return std::nullopt;  // more than perfect
  return Lift(pair, static_cast<std::uint16_t>(best), weights).smallest();
}

}  // namespace kontor::market
