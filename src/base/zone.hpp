#pragma once

#include "base/day.hpp"
#include "base/period.hpp"

#include <chrono>
#include <string_view>

namespace kontor {

/// What to do with a local hour that the clock change skips or repeats.
enum class OnClockChange : std::uint8_t { Earlier, Later, Refuse };

/// The instant of `day` at `time` in the zone called `zone_name`, such as
/// "Europe/Berlin". This file alone knows time zones.
/// @return `zone.unknown`; with `Refuse`, `time.skipped` or `time.repeated`.
Result<Instant> instant_from_local(Day day, std::chrono::minutes time, std::string_view zone_name,
                                   OnClockChange on_change);

/// The calendar day that people in `zone_name` write at `instant`.
/// @return `zone.unknown`.
Result<Day> local_day(Instant instant, std::string_view zone_name);

}  // namespace kontor
