#pragma once

#include "base/check.hpp"

#include <chrono>
#include <compare>
#include <cstdint>

namespace kontor {

enum class Currency : std::uint8_t { Eur };

/// Whole minor units (cents) of one currency; never floating point.
struct Money {
  std::int64_t minor = 0;
  Currency currency = Currency::Eur;

  friend bool operator==(const Money&, const Money&) = default;
};

/// @pre Both amounts are in the same currency, and the sum fits 64 bits.
constexpr Money operator+(Money left, Money right) {
  KONTOR_CHECK(left.currency == right.currency);
  Money sum{0, left.currency};
  const bool overflowed = __builtin_add_overflow(left.minor, right.minor, &sum.minor);
  KONTOR_CHECK(!overflowed);
  return sum;
}

/// Price of one hour of work of one person.
struct HourlyRate {
  Money per_hour;

  friend bool operator==(const HourlyRate&, const HourlyRate&) = default;
};

/// Price of `work` at `rate`, rounded half up to the minor unit: the agreement
/// prices each shift on its own, so the rounding is done once per shift.
/// @pre `rate` and `work` are not negative.
constexpr Money price(HourlyRate rate, std::chrono::minutes work) {
  KONTOR_CHECK(rate.per_hour.minor >= 0 && work.count() >= 0);
  constexpr std::int64_t kMinutesPerHour = 60;
  std::int64_t minor_minutes = 0;
  const bool overflowed =
      __builtin_mul_overflow(rate.per_hour.minor, std::int64_t{work.count()}, &minor_minutes);
  KONTOR_CHECK(!overflowed);
  const std::int64_t whole = minor_minutes / kMinutesPerHour;
  const bool round_up = minor_minutes % kMinutesPerHour >= kMinutesPerHour / 2;
  return {whole + (round_up ? 1 : 0), rate.per_hour.currency};
}

}  // namespace kontor
