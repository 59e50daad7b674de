#pragma once

#include "app/market/partners.hpp"
#include "http/wire/listing_messages.hpp"

namespace kontor::staff {
KONTOR_CHOICE(Refusal, Refusal, OwnCompany, SkillMissing, CertificateMissing, NoSharedDays, TooFar,
              RateTooHigh, WorkModeDiffers, HoursTooFew);
KONTOR_CHOICE(ScorePart, ScorePart, Skills, Days, Distance, Headcount, Rate);
}  // namespace kontor::staff

namespace kontor::market {
KONTOR_CHOICE(ChangeKind, ChangeKind, RateLower, BeginLater, BeginEarlier, EndEarlier, EndLater,
              RadiusLarger, CertificateHeld, SkillsHeld, HoursMore, HeadcountMore);
}  // namespace kontor::market

/// Who could serve a need, or whom an offer could serve, with all reasons.
namespace kontor::http::wire {

/// One part of a score. What `have` and `asked` count depends on the part: skills; working
/// days; metres; people; cents an hour. 0 asked: no limit, or none named.
struct PartScore {
  staff::ScorePart part = staff::ScorePart::Skills;
  std::int64_t weight_percent = 0;
  std::int64_t value_permille = 0;
  std::int64_t have = 0;
  std::int64_t asked = 0;
  std::vector<std::string> covered;       // skills needed and there
  std::vector<std::string> missing;       // skills needed or wished, not there
  std::vector<std::string> certificates;  // needed and held
};
KONTOR_MESSAGE(PartScore, part, weight_percent, value_permille, have, asked, covered, missing,
               certificates);

/// Why it does not fit, and by how much. Only the members of the refusal are there.
struct Obstacle {
  staff::Refusal refusal = staff::Refusal::OwnCompany;
  std::optional<std::vector<std::string>> skills;
  std::optional<std::vector<std::string>> certificates;
  std::optional<std::int64_t> gap_days;  // > 0: begins so many days late; < 0: ended before
  std::optional<std::int64_t> distance_m;
  std::optional<std::int64_t> allowed_m;
  std::optional<std::int64_t> rate_minor;   // an hour, at least this is asked
  std::optional<std::int64_t> limit_minor;  // an hour, at most this is paid
  std::optional<std::int64_t> minutes_a_week;
  std::optional<std::int64_t> minutes_needed;
};
KONTOR_MESSAGE(Obstacle, refusal, skills, certificates, gap_days, distance_m, allowed_m, rate_minor,
               limit_minor, minutes_a_week, minutes_needed);

/// One week of the time strip.
struct Week {
  Day monday;
  std::int64_t iso_week = 1;
  bool needed = false;
  bool available = false;
};
KONTOR_MESSAGE(Week, monday, iso_week, needed, available);

/// The smallest single change that would make a partner fit, or the best of all.
struct Change {
  market::ChangeKind kind = market::ChangeKind::RateLower;
  std::int64_t by = 0;  // cents, days, km, minutes or people, as the kind says
  std::optional<Day> to;
  std::vector<std::string> skills;
  std::vector<std::string> certificates;
  bool best = false;  // becomes the best; else: becomes one that fits
};
KONTOR_MESSAGE(Change, kind, by, to, skills, certificates, best);

struct Partner {
  Listing listing;
  std::int64_t score_permille = 0;
  std::vector<PartScore> parts;
  std::vector<Obstacle> obstacles;  // empty: it fits
  std::optional<Days> shared;
  std::int64_t headcount = 0;  // people usable
  std::vector<Week> weeks;
  std::optional<Change> change;
};
KONTOR_MESSAGE(Partner, listing, score_permille, parts, obstacles, shared, headcount, weeks,
               change);

struct Share {
  Partner partner;
  std::int64_t headcount = 0;
};
KONTOR_MESSAGE(Share, partner, headcount);

/// Several lenders that reach the headcount together.
struct Combination {
  std::vector<Share> shares;  // most people first
  std::vector<PartScore> parts;
  std::int64_t score_permille = 0;
  std::optional<Days> shared;
  std::vector<Week> weeks;
};
KONTOR_MESSAGE(Combination, shares, parts, score_permille, shared, weeks);

struct RefusalCount {
  staff::Refusal refusal = staff::Refusal::OwnCompany;
  std::int64_t count = 0;
};
KONTOR_MESSAGE(RefusalCount, refusal, count);

/// GET /api/v1/listings/{id}/partners: best first
struct Partners {
  std::vector<Partner> direct;  // same occupation
  std::vector<Partner> across;  // another occupation with enough of the skills
  std::vector<Combination> combinations;
  std::vector<Partner> rejected;  // fewest obstacles first
  std::int64_t direct_count = 0;
  std::int64_t across_count = 0;
  std::int64_t rejected_count = 0;
  std::vector<RefusalCount> rejected_by;  // one listing may count in several
  std::int64_t considered = 0;
};
KONTOR_MESSAGE(Partners, direct, across, combinations, rejected, direct_count, across_count,
               rejected_count, rejected_by, considered);

struct Weight {
  staff::ScorePart part = staff::ScorePart::Skills;
  std::int64_t percent = 0;
};
KONTOR_MESSAGE(Weight, part, percent);

/// GET /api/v1/ranking: how much each part of a score counts
struct Ranking {
  std::vector<Weight> weights;
};
KONTOR_MESSAGE(Ranking, weights);

}  // namespace kontor::http::wire
