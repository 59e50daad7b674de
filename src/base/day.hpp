#pragma once

#include "base/result.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace kontor {

/// A day of the calendar, without a time of day or a zone.
using Day = std::chrono::sys_days;

/// Which days of the week count; bit 0 is Monday, bit 6 Sunday.
class Weekdays {
 public:
  static constexpr std::uint8_t kAll = 0x7F;
  static constexpr std::uint8_t kMondayToFriday = 0x1F;

  /// @return `weekdays.empty` if no day counts, `weekdays.unknown` past bit 6.
  static Result<Weekdays> make(std::uint8_t bits);

  constexpr std::uint8_t bits() const { return bits_; }
  bool contains(Day day) const;

  friend bool operator==(const Weekdays&, const Weekdays&) = default;

 private:
  constexpr explicit Weekdays(std::uint8_t bits) : bits_(bits) {}
  std::uint8_t bits_;
};

/// Days from the first to the last, both included, never empty.
class DaySpan {
 public:
  /// @return `period.empty` if `last < first`; `period.too_long` past ten years;
  ///         `period.out_of_range` before 2000-01-01 or after 2100-12-31.
  static Result<DaySpan> make(Day first, Day last);

  Day first() const { return first_; }
  Day last() const { return last_; }
  std::int32_t days() const { return static_cast<std::int32_t>((last_ - first_).count()) + 1; }

  friend auto operator<=>(const DaySpan&, const DaySpan&) = default;

 private:
  DaySpan(Day first, Day last) : first_(first), last_(last) {}
  Day first_;
  Day last_;
};

/// How many days of `span` are among `weekdays`. O(1).
std::int32_t count_days(const DaySpan& span, Weekdays weekdays);

/// How many days, among `weekdays`, both spans share. O(1).
std::int32_t shared_days(const DaySpan& left, const DaySpan& right, Weekdays weekdays);

/// "2026-03-16"; always ten characters.
std::string to_text(Day day);

/// @return `day.malformed` unless `text` is a day that the calendar has.
Result<Day> day_from_text(std::string_view text);

}  // namespace kontor
