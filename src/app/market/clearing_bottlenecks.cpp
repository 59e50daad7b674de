#include "app/market/clearing_answer.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace kontor::market {
namespace {

using std::chrono::days;
constexpr days kWeek{7};

Day monday_of(Day day) {
  constexpr unsigned kMonday = 1;
  return day - days{std::chrono::weekday(day).iso_encoding() - kMonday};
}

/// One week of an occupation in a district.
struct WeekOfNeed {
  std::int64_t price_points = 0;
  std::uint32_t people_asked = 0;
  std::vector<std::uint32_t> offers;  // that fit one of the needs and are there, repeated
};

using Trade = std::pair<OccupationCode, PlaceCode>;
using Weeks = std::map<Day, WeekOfNeed>;

/// What competition adds to the price of a person: beyond the cost of the best fitting one.
std::int64_t scarcity(const ClearingProblem& problem, std::uint32_t need, std::int64_t value) {
  const auto& fitting = problem.sights[need].fitting;
  return value - (fitting.empty() ? 0 : fitting.front().cost);
}

void add_offers(WeekOfNeed& week, const ClearingProblem& problem, std::uint32_t need, Day monday) {
  for (const FittingOffer& each : problem.sights[need].fitting) {
    const DaySpan& period = problem.offers[each.offer].fields().period;
    if (period.first() < monday + kWeek && monday <= period.last())
      week.offers.push_back(each.offer);
  }
}

std::uint32_t people_in(const ClearingProblem& problem, std::vector<std::uint32_t> offers) {
  std::ranges::sort(offers);
  offers.erase(std::unique(offers.begin(), offers.end()), offers.end());
  std::uint32_t people = 0;
  for (const std::uint32_t each : offers) people += problem.offers[each].open();
  return people;
}

bool continues(const plan::Bottleneck& last, const plan::Bottleneck& next) {
  const bool adjoins = last.last_monday.value_or(last.monday) + kWeek == next.monday;
  return adjoins && last.price_points == next.price_points &&
         last.people_asked == next.people_asked && last.people_offered == next.people_offered;
}

void add_weeks(std::vector<plan::Bottleneck>& all, const ClearingProblem& problem,
               const Trade& trade, const Weeks& weeks) {
  bool open = false;  // whether the last of `all` is of this trade
  for (const auto& [monday, week] : weeks) {
    if (week.price_points <= 0) continue;
    const plan::Bottleneck next{.occupation = trade.first,
                                .place = trade.second,
                                .monday = monday,
                                .price_points = week.price_points,
                                .people_asked = week.people_asked,
                                .people_offered = people_in(problem, week.offers)};
    if (open && continues(all.back(), next)) {
      all.back().last_monday = monday;
    } else {
      all.push_back(next);
      open = true;
    }
  }
}

/// Calls `visit` with each need, and each of its weeks in its trade.
template <class Visit>
void for_weeks(const ClearingProblem& problem, std::map<Trade, Weeks>& trades, Visit visit) {
  for (std::uint32_t need = 0; need < problem.needs.size(); ++need) {
    const staff::StaffFields& terms = problem.needs[need].fields();
    Weeks& weeks = trades[{terms.occupation, terms.place}];
    for (Day monday = monday_of(terms.period.first()); monday <= terms.period.last();
         monday += kWeek) {
      visit(need, monday, weeks[monday]);
    }
  }
}

}  // namespace

std::vector<plan::Bottleneck> bottlenecks_of(const ClearingProblem& problem,
                                             const ClearingPrices& prices) {
  const auto values = values_of(problem, prices);
  std::map<Trade, Weeks> trades;
  for_weeks(problem, trades, [&](std::uint32_t need, Day, WeekOfNeed& week) {
    week.price_points = std::max(week.price_points, scarcity(problem, need, values[need]));
    week.people_asked += problem.needs[need].open();
  });
  for_weeks(problem, trades, [&](std::uint32_t need, Day monday, WeekOfNeed& week) {
    if (week.price_points > 0) add_offers(week, problem, need, monday);
  });
  std::vector<plan::Bottleneck> all;
  for (const auto& [trade, weeks] : trades) add_weeks(all, problem, trade, weeks);
  std::ranges::stable_sort(all, std::ranges::greater{}, &plan::Bottleneck::price_points);
  return all;
}

}  // namespace kontor::market
