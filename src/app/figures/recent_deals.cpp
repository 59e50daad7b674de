#include "app/figures/recent_deals.hpp"

#include "app/figures/fact.hpp"

#include <algorithm>
#include <tuple>

namespace kontor::figures {
namespace {

namespace facts = journal::facts;
using std::chrono::days;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr days kAgreementWindow{7};
constexpr days kAnswerWindow{28};
constexpr days kKept{35};  // longer than any window, for clocks that are not quite alike

Day day_of(Instant instant) {
  return std::chrono::floor<days>(instant);
}

/// Adds `value` to the bucket of its day and forgets buckets that no window reaches.
template <class Value>
void keep(std::map<Day, std::vector<Value>>& buckets, Value value) {
  buckets[day_of(value.at)].push_back(std::move(value));
  const Day newest = buckets.rbegin()->first;
  buckets.erase(buckets.begin(), buckets.lower_bound(newest - kKept));
}

/// Calls `visit` with each value after `now - window`, up to `now`.
template <class Value, class Visit>
void for_window(const std::map<Day, std::vector<Value>>& buckets, Instant now, days window,
                Visit visit) {
  for (auto at = buckets.lower_bound(day_of(now - window)); at != buckets.end(); ++at) {
    for (const Value& each : at->second) {
      if (now - window < each.at && each.at <= now) visit(each);
    }
  }
}

year_month month_of(Day day) {
  const year_month_day date{day};
  return date.year() / date.month();
}

std::optional<DaySpan> period_of(const journal::Entry& entry) {
  const auto first = day_from_text(fact(entry, facts::kFirstDay));
  const auto last = day_from_text(fact(entry, facts::kLastDay));
  if (!first || !last) return std::nullopt;
  const auto period = DaySpan::make(*first, *last);
  return period ? std::optional(*period) : std::nullopt;
}

}  // namespace

void RecentDeals::take(const journal::Entry& entry) {
  if (entry.event == journal::Event::EnquiryAccepted) take_answer(entry);
  if (entry.event == journal::Event::AgreementMade) take_agreement(entry);
}

void RecentDeals::take_answer(const journal::Entry& entry) {
  const auto need = id_from_text<market::Listing>(fact(entry, facts::kNeed));
  const auto published_at = instant(entry, facts::kNeedPublishedAt);
  if (!need || !published_at || !answered_needs_.insert(*need).second) return;
  const auto waited = std::chrono::floor<std::chrono::minutes>(entry.at - *published_at);
  const std::int64_t minutes = std::max<std::int64_t>(waited.count(), 0);
  keep(answered_, Answered{entry.at, static_cast<std::uint32_t>(minutes)});
}

void RecentDeals::take_agreement(const journal::Entry& entry) {
  keep(agreed_,
       Agreed{entry.at, ClusterCode{std::string(fact(entry, facts::kLenderCluster))},
              ClusterCode{std::string(fact(entry, facts::kBorrowerCluster))}, kind(entry)});
  add_person_days(entry);
}

void RecentDeals::add_person_days(const journal::Entry& entry) {
  const auto period = period_of(entry);
  const auto bits = number<std::uint8_t>(entry, facts::kWeekdays);
  const auto weekdays = Weekdays::make(bits.value_or(0));
  const auto people = number<std::uint32_t>(entry, facts::kHeadcount);
  if (!period || !weekdays || !people) return;
  for (year_month month = month_of(period->first()); month <= month_of(period->last());
       month += std::chrono::months{1}) {
    const Day first = std::max(period->first(), Day{month / 1});
    const Day last = std::min(period->last(), Day{month / std::chrono::last});
    const auto working_days = count_days(DaySpan::make(first, last).value(), *weekdays);
    person_days_[month] += static_cast<std::uint64_t>(working_days) * *people;
  }
}

void RecentDeals::fill(FiguresNow& figures, Instant now) const {
  fill_agreements(figures, now);
  figures.median_minutes = median_minutes(now);
  const auto month = person_days_.find(month_of(day_of(now)));
  figures.person_days = month == person_days_.end() ? 0 : month->second;
}

void RecentDeals::fill_agreements(FiguresNow& figures, Instant now) const {
  std::map<std::tuple<ClusterCode, ClusterCode, market::Kind>, std::uint32_t> helps;
  for_window(agreed_, now, kAgreementWindow, [&](const Agreed& each) {
    ++figures.agreements;
    if (each.lender.text.empty() || each.borrower.text.empty()) return;
    if (each.lender != each.borrower) ++figures.agreements_across;
    ++helps[{each.lender, each.borrower, each.kind}];
  });
  for (const auto& [pair, count] : helps) {
    const auto& [lender, borrower, kind] = pair;
    figures.helps.push_back({lender, borrower, kind, count});
  }
  std::ranges::stable_sort(figures.helps, std::ranges::greater{}, &Help::count);
}

std::optional<std::uint32_t> RecentDeals::median_minutes(Instant now) const {
  std::vector<std::uint32_t> minutes;
  for_window(answered_, now, kAnswerWindow,
             [&](const Answered& each) { minutes.push_back(each.minutes); });
  if (minutes.empty()) return std::nullopt;
  const auto middle = minutes.begin() + std::ssize(minutes) / 2;
  std::ranges::nth_element(minutes, middle);
  if (minutes.size() % 2 != 0) return *middle;
  const std::uint32_t lower = *std::max_element(minutes.begin(), middle);
  return static_cast<std::uint32_t>((std::uint64_t{lower} + *middle) / 2);
}

}  // namespace kontor::figures
