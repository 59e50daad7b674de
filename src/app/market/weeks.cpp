#include "app/market/weeks.hpp"

#include <algorithm>

namespace kontor::market {
namespace {

using std::chrono::days;
constexpr days kWeek{7};

Day monday_of(Day day) {
  constexpr unsigned kMonday = 1;
  return day - days{std::chrono::weekday(day).iso_encoding() - kMonday};
}

/// A week belongs to the year of its Thursday, and the first one has its first Thursday.
std::uint8_t iso_week(Day monday) {
  const Day thursday = monday + days{3};
  const Day new_year{std::chrono::year_month_day{thursday}.year() / std::chrono::January / 1};
  return static_cast<std::uint8_t>((thursday - new_year) / kWeek + 1);
}

bool touches(const DaySpan& span, Day monday) {
  return span.first() < monday + kWeek && monday <= span.last();
}

}  // namespace

std::vector<WeekCell> weeks_around(const DaySpan& needed, const std::optional<DaySpan>& available) {
  constexpr int kAround = 2;
  std::vector<WeekCell> cells;
  const Day end = monday_of(needed.last()) + kAround * kWeek;
  for (Day monday = monday_of(needed.first()) - kAround * kWeek;
       monday <= end && cells.size() < kWeeksMax; monday += kWeek) {
    const bool is_available = available && touches(*available, monday);
    cells.push_back({monday, iso_week(monday), touches(needed, monday), is_available});
  }
  return cells;
}

std::optional<DaySpan> shared_span(const DaySpan& left, const DaySpan& right) {
  const Day first = std::max(left.first(), right.first());
  const Day last = std::min(left.last(), right.last());
  if (last < first) return std::nullopt;
  return DaySpan::make(first, last).value();
}

}  // namespace kontor::market
