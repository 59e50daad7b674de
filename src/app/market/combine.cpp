#include "app/market/combine.hpp"

#include "domain/staff/fit_parts.hpp"
#include "engine/candidates/calendar.hpp"

#include <algorithm>
#include <array>

namespace kontor::market {
namespace {

using staff::PartScore;
using staff::ScorePart;

constexpr std::size_t kMembersMax = 3;

/// One candidate as numbers.
struct Lender {
  std::array<std::uint16_t, staff::kScoreParts> values{};
  CompanyId company;
  std::uint32_t heads = 0;
  std::int32_t first_day = 0;
  std::int32_t last_day = 0;
  std::uint32_t week = 0;
  std::int64_t rate = 0;
};

/// Up to three lenders with the people each gives.
struct Team {
  std::array<std::uint32_t, kMembersMax> members{};
  std::array<std::uint32_t, kMembersMax> gives{};
  std::size_t size = 0;
  std::array<std::uint16_t, staff::kScoreParts> values{};
  std::uint16_t score = 0;
  std::int32_t shared_days = 0;
  std::int64_t rate = 0;
};

std::int32_t number_of(Day day) {
  return static_cast<std::int32_t>(day.time_since_epoch().count());
}

class Combine {
 public:
  Combine(std::span<const Pair> candidates, const staff::RankingWeights& weights)
      : candidates_(candidates), weights_(weights) {
    const staff::StaffFields& need = candidates.front().need.fields();
    asked_ = candidates.front().need.open();
    limit_ = staff::rate_minor(need);
    week_ = need.weekdays.bits();
    first_day_ = number_of(need.period.first());
    last_day_ = number_of(need.period.last());
    asked_days_ = engine::candidates::working_days(first_day_, last_day_, week_);
    for (const Pair& each : candidates) lenders_.push_back(lender(each));
  }

  std::vector<Group> best(std::size_t limit) && {
    const auto count = static_cast<std::uint32_t>(lenders_.size());
    for (std::uint32_t a = 0; a < count; ++a) {
      for (std::uint32_t b = a + 1; b < count; ++b) {
        try_team({{a, b, 0}, {}, 2});
        for (std::uint32_t c = b + 1; c < count; ++c) try_team({{a, b, c}, {}, 3});
      }
    }
    return chosen(limit);
  }

 private:
  static Lender lender(const Pair& pair) {
    const staff::StaffFields& offer = pair.offer.fields();
    return {pair.values(),
            pair.offer.listed->value().fields().company,
            pair.offer.open(),
            number_of(offer.period.first()),
            number_of(offer.period.last()),
            offer.weekdays.bits(),
            staff::rate_minor(offer)};
  }

  const Lender& at(const Team& team, std::size_t member) const {
    return lenders_[team.members[member]];
  }

  void try_team(Team team) {
    if (!reaches(team) || !all_differ(team)) return;
    divide(team);
    value(team);
    if (team.shared_days > 0) teams_.push_back(team);
  }

  /// The headcount is reached, and would not be if anyone were left out.
  bool reaches(const Team& team) const {
    std::uint32_t sum = 0;
    std::uint32_t least = at(team, 0).heads;
    for (std::size_t member = 0; member < team.size; ++member) {
      sum += at(team, member).heads;
      least = std::min(least, at(team, member).heads);
    }
    return sum >= asked_ && sum - least < asked_;
  }

  bool all_differ(const Team& team) const {
    for (std::size_t member = 1; member < team.size; ++member) {
      for (std::size_t other = 0; other < member; ++other) {
        if (at(team, member).company == at(team, other).company) return false;
      }
    }
    return true;
  }

  /// The better a lender, the more of its people are taken.
  void divide(Team& team) const {
    std::uint32_t left = asked_;
    for (std::size_t member = 0; member < team.size; ++member) {
      team.gives[member] = std::min(at(team, member).heads, left);
      left -= team.gives[member];
    }
  }

  void value(Team& team) const {
    team.values = at(team, 0).values;
    std::int32_t first = first_day_;
    std::int32_t last = last_day_;
    std::uint32_t week = week_;
    std::int64_t paid = 0;
    std::int64_t paid_heads = 0;  // those whose rate is named
    for (std::size_t member = 0; member < team.size; ++member) {
      const Lender& each = at(team, member);
      for (const ScorePart part : {ScorePart::Skills, ScorePart::Distance}) {
        std::uint16_t& weakest = team.values[static_cast<std::size_t>(part)];
        weakest = std::min(weakest, each.values[static_cast<std::size_t>(part)]);
      }
      first = std::max(first, each.first_day);
      last = std::min(last, each.last_day);
      week &= each.week;
      paid += each.rate * team.gives[member];
      paid_heads += each.rate != 0 ? team.gives[member] : 0;
    }
    team.rate = paid_heads != 0 ? (2 * paid + paid_heads) / (2 * paid_heads) : 0;
    team.shared_days = engine::candidates::working_days(first, last, week);
    set(team, ScorePart::Days, staff::ratio_permille(team.shared_days, asked_days_));
    set(team, ScorePart::Headcount, staff::kFull);
    set(team, ScorePart::Rate, staff::rate_permille(team.rate, limit_));
    team.score = staff::score_permille(team.values, weights_);
  }

  static void set(Team& team, ScorePart part, std::uint16_t permille) {
    team.values[static_cast<std::size_t>(part)] = permille;
  }

  static bool before(const Team& left, const Team& right) {
    if (left.score != right.score) return left.score > right.score;
    if (left.size != right.size) return left.size < right.size;
    return left.members < right.members;
  }

  static bool is_like(const Team& left, const Team& right) {
    std::size_t same = 0;
    for (std::size_t member = 0; member < left.size; ++member) {
      const auto end = right.members.begin() + static_cast<std::ptrdiff_t>(right.size);
      same += std::find(right.members.begin(), end, left.members[member]) != end ? 1U : 0U;
    }
    return 2 * same > left.size;
  }

  std::vector<Group> chosen(std::size_t limit) {
    constexpr std::ptrdiff_t kLookedAt = 256;  // enough to find a few that differ
    const auto end = teams_.begin() + std::min(kLookedAt, std::ssize(teams_));
    std::ranges::partial_sort(teams_, end, before);
    teams_.erase(end, teams_.end());
    std::vector<Team> shown;
    std::vector<Group> groups;
    for (const Team& team : teams_) {
      if (shown.size() == limit) break;
      const auto like = [&](const Team& other) { return is_like(team, other); };
      if (std::ranges::any_of(shown, like)) continue;
      shown.push_back(team);
      groups.push_back(group(team));
    }
    return groups;
  }

  Group group(const Team& team) const {
    Group made;
    made.score_permille = team.score;
    made.shared = candidates_.front().need.fields().period;
    for (std::size_t member = 0; member < team.size; ++member) {
      made.members.push_back(team.members[member]);
      made.headcount.push_back(team.gives[member]);
      const DaySpan& period = candidates_[team.members[member]].offer.fields().period;
      made.shared = DaySpan::make(std::max(made.shared->first(), period.first()),
                                  std::min(made.shared->last(), period.last()))
                        .value();
    }
    for (std::size_t part = 0; part < staff::kScoreParts; ++part) {
      made.parts.push_back(part_of(team, static_cast<ScorePart>(part)));
    }
    return made;
  }

  /// The numbers of the weakest lender, or of all together.
  PartScore part_of(const Team& team, ScorePart part) const {
    const auto at_part = static_cast<std::size_t>(part);
    PartScore made = candidates_[team.members[0]].fit.parts[at_part];
    for (std::size_t member = 1; member < team.size; ++member) {
      const PartScore& other = candidates_[team.members[member]].fit.parts[at_part];
      if (other.value_permille < made.value_permille) made = other;
    }
    made.value_permille = team.values[at_part];
    if (part == ScorePart::Days) made.have = team.shared_days;
    if (part == ScorePart::Rate) made.have = team.rate;
    if (part == ScorePart::Headcount) {
      made.have = 0;
      for (std::size_t member = 0; member < team.size; ++member) made.have += team.gives[member];
    }
    return made;
  }

  std::span<const Pair> candidates_;
  const staff::RankingWeights& weights_;
  std::uint32_t asked_ = 0;
  std::int64_t limit_ = 0;
  std::uint32_t week_ = 0;
  std::int32_t first_day_ = 0;
  std::int32_t last_day_ = 0;
  std::int32_t asked_days_ = 0;
  std::vector<Lender> lenders_;
  std::vector<Team> teams_;
};

}  // namespace

std::vector<Group> combine(std::span<const Pair> candidates, const staff::RankingWeights& weights,
                           std::size_t limit) {
  if (candidates.size() < 2 || limit == 0 || candidates.front().need.open() < 2) return {};
  return Combine(candidates, weights).best(limit);
}

}  // namespace kontor::market
