#include "base/day.hpp"

#include <fmt/format.h>

#include <bit>

namespace kontor {
namespace {

using std::chrono::days;

constexpr int kDaysInWeek = 7;
constexpr days kLongest{3653};
constexpr Day kEarliest = std::chrono::year{2000} / 1 / 1;
constexpr Day kLatest = std::chrono::year{2100} / 12 / 31;

/// Monday 0 … Sunday 6.
unsigned weekday_index(Day day) {
  return std::chrono::weekday(day).iso_encoding() - 1;
}

/// -1 unless all characters are digits.
int number_from(std::string_view digits) {
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

Result<Weekdays> Weekdays::make(std::uint8_t bits) {
  if (bits == 0) return fail(ErrorKind::Invalid, "weekdays.empty");
  if ((bits & ~kAll) != 0) return fail(ErrorKind::Invalid, "weekdays.unknown");
  return Weekdays(bits);
}

bool Weekdays::contains(Day day) const {
  return ((bits_ >> weekday_index(day)) & 1U) != 0;
}

Result<DaySpan> DaySpan::make(Day first, Day last) {
  if (last < first) return fail(ErrorKind::Invalid, "period.empty");
  if (first < kEarliest || last > kLatest) return fail(ErrorKind::Invalid, "period.out_of_range");
  if (last - first > kLongest) return fail(ErrorKind::Invalid, "period.too_long");
  return DaySpan(first, last);
}

std::int32_t count_days(const DaySpan& span, Weekdays weekdays) {
  const std::int32_t whole_weeks = span.days() / kDaysInWeek;
  std::int32_t count = whole_weeks * std::popcount(weekdays.bits());
  for (Day day = span.first() + days{whole_weeks * kDaysInWeek}; day <= span.last();
       day += days{1}) {
    count += weekdays.contains(day) ? 1 : 0;
  }
  return count;
}

std::int32_t shared_days(const DaySpan& left, const DaySpan& right, Weekdays weekdays) {
  const auto shared =
      DaySpan::make(std::max(left.first(), right.first()), std::min(left.last(), right.last()));
  return shared ? count_days(*shared, weekdays) : 0;
}

std::string to_text(Day day) {
  const std::chrono::year_month_day date{day};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

Result<Day> day_from_text(std::string_view text) {
  const auto malformed = [] { return fail(ErrorKind::Invalid, "day.malformed"); };
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return malformed();
  const int year = number_from(text.substr(0, 4));
  const int month = number_from(text.substr(5, 2));
  const int day = number_from(text.substr(8, 2));
  if (year < 0 || month < 0 || day < 0) return malformed();
  const std::chrono::year_month_day date{std::chrono::year{year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return malformed();
  return Day{date};
}

}  // namespace kontor
