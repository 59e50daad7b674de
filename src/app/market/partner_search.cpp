#include "app/market/partner_search.hpp"

#include "app/market/change.hpp"
#include "app/market/combine.hpp"
#include "app/market/partner_question.hpp"
#include "app/market/weeks.hpp"

#include <algorithm>
#include <utility>

namespace kontor::market {
namespace {

namespace candidates = engine::candidates;

// From how many the combinations are made: a few dozen, because all threes are tried.
constexpr std::size_t kCombined = 16;         // of each list
constexpr std::size_t kCombinedLargest = 12;  // with the most people

Known known(const Columns& columns, std::uint32_t slot) {
  return {columns.listed(slot), columns.words().essentials(columns.facet(slot).occupation)};
}

using Pairs = std::vector<Pair>;

bool is_better(const Pair& left, const Pair& right) {
  const auto rank = [](const Pair& pair) {
    return std::pair(-int{pair.fit.score_permille}, pair.other().listed->value().id());
  };
  return rank(left) < rank(right);
}

Pairs pairs_of(const Shortlist& shortlist, const std::vector<Known>& others,
               const staff::RankingWeights& weights) {
  Pairs pairs;
  pairs.reserve(others.size());
  for (const Known& each : others) pairs.push_back(pair_of(shortlist.self, each, weights));
  return pairs;
}

/// Makes the answer out of the pairs.
class Answer {
 public:
  Answer(const Shortlist& shortlist, Instant now, const staff::RankingWeights& weights,
         const PartnerLimits& limits)
      : shortlist_(shortlist),
        today_(std::chrono::floor<std::chrono::days>(now)),
        weights_(weights),
        limits_(limits),
        direct_(pairs_of(shortlist, shortlist.direct, weights)),
        across_(pairs_of(shortlist, shortlist.across, weights)) {}

  Partners partners() && {
    count();
    answer_.listed = shortlist_.self.listed;
    const auto direct = std::span(direct_).first(std::min(limits_.direct, direct_.size()));
    const auto across = std::span(across_).first(std::min(limits_.across, across_.size()));
    for (const Pair& each : direct) rivals_.push_back(&each);
    for (const Pair& each : across) rivals_.push_back(&each);
    for (const Pair& each : direct) answer_.direct.push_back(fitting(each));
    for (const Pair& each : across) answer_.across.push_back(fitting(each));
    for (const Pair& each : pairs_of(shortlist_, shortlist_.rejected, weights_)) {
      answer_.rejected.push_back(partner(each));
      answer_.rejected.back().change = change_to_fit(each);
    }
    if (!shortlist_.largest.empty()) add_combinations();
    return std::move(answer_);
  }

 private:
  void count() {
    const candidates::Answer& counts = shortlist_.counts;
    answer_.direct_count = counts.direct_count;
    answer_.across_count = counts.across_count;
    answer_.rejected_count = counts.rejected_count;
    answer_.rejected_by = counts.rejected_by;
    answer_.considered = counts.considered;
  }

  Partner partner(const Pair& pair) const {
    const DaySpan& needed = pair.need.fields().period;
    const DaySpan& offered = pair.offer.fields().period;
    return {.listed = pair.other().listed,
            .fit = pair.fit,
            .company = company_view(*pair.other().listed, today_),
            .shared = shared_span(needed, offered),
            .headcount = std::min(pair.need.open(), pair.offer.open()),
            .weeks = weeks_around(needed, offered),
            .change = std::nullopt};
  }

  Partner fitting(const Pair& pair) const {
    Partner made = partner(pair);
    std::vector<const Pair*> others;
    std::ranges::copy_if(rivals_, std::back_inserter(others),
                         [&](const Pair* each) { return each != &pair; });
    made.change = change_to_best(pair, others, weights_);
    return made;
  }

  /// Those that fit and might give some of the people, best first, each once.
  Pairs lenders() const {
    Pairs all = pairs_of(shortlist_, shortlist_.largest, weights_);
    const auto add = [&](const Pairs& pairs) {
      const auto count = static_cast<std::ptrdiff_t>(std::min(kCombined, pairs.size()));
      all.insert(all.end(), pairs.begin(), pairs.begin() + count);
    };
    add(direct_);
    add(across_);
    std::ranges::sort(all, is_better);
    const auto same = [](const Pair& left, const Pair& right) {
      return left.offer.listed == right.offer.listed;
    };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return all;
  }

  /// The best score among those who can give all the people alone.
  static std::optional<std::uint16_t> best_alone(const Pairs& lenders) {
    const auto alone = std::ranges::find_if(
        lenders, [](const Pair& each) { return each.offer.open() >= each.need.open(); });
    return alone == lenders.end() ? std::nullopt : std::optional(alone->fit.score_permille);
  }

  void add_combinations() {
    const Pairs all = lenders();
    const auto alone = best_alone(all);
    for (const Group& group : combine(all, weights_, limits_.combinations)) {
      if (!alone || group.score_permille > *alone) {
        answer_.combinations.push_back(combination(group, all));
      }
    }
  }

  Combination combination(const Group& group, const Pairs& all) const {
    Combination made;
    for (std::size_t at = 0; at < group.members.size(); ++at) {
      made.shares.push_back({partner(all[group.members[at]]), group.headcount[at]});
    }
    std::ranges::stable_sort(made.shares, std::ranges::greater{}, &Share::headcount);
    made.parts = group.parts;
    made.score_permille = group.score_permille;
    made.shared = group.shared;
    made.weeks = weeks_around(shortlist_.self.fields().period, group.shared);
    return made;
  }

  const Shortlist& shortlist_;
  Day today_;
  const staff::RankingWeights& weights_;
  const PartnerLimits& limits_;
  Pairs direct_;
  Pairs across_;
  std::vector<const Pair*> rivals_;
  Partners answer_;
};

}  // namespace

Shortlist shortlist(const Columns& columns, std::uint32_t slot, Instant now,
                    const staff::RankingWeights& weights, const PartnerLimits& limits) {
  const Listed& listed = *columns.listed(slot);
  const bool is_need = listed.value().fields().side == Side::Need;
  const bool combines = is_need && limits.combinations > 0 && listed.value().ledger().open() > 1;
  const std::size_t least = combines ? kCombined : 0;
  const candidates::Wanted wanted{.direct = std::max(limits.direct, least),
                                  .across = std::max(limits.across, least),
                                  .largest = combines ? kCombinedLargest : 0,
                                  .rejected = limits.rejected};
  const Side other = opposite(listed.value().fields().side);
  candidates::Answer answer = candidates::scan(
      columns.pool(other), partner_question(columns, listed, weights, now), wanted);
  Shortlist made;
  made.self = known(columns, slot);
  const auto take = [&](std::vector<candidates::Found>& found, std::vector<Known>& into) {
    for (const auto& each : found) {
      into.push_back(known(columns, columns.slot_of_row(other, each.row)));
    }
    found.clear();
  };
  take(answer.direct, made.direct);
  take(answer.across, made.across);
  take(answer.largest, made.largest);
  take(answer.rejected, made.rejected);
  made.counts = std::move(answer);
  return made;
}

Partners partners_from(const Shortlist& shortlist, Instant now,
                       const staff::RankingWeights& weights, const PartnerLimits& limits) {
  return Answer(shortlist, now, weights, limits).partners();
}

}  // namespace kontor::market
