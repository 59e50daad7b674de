#include "base/zone.hpp"

#include <date/tz.h>

#include <stdexcept>

namespace kontor {
namespace {

const date::time_zone* find_zone(std::string_view name) {
  try {
    return date::locate_zone(std::string(name));
  } catch (const std::runtime_error&) {  // the library's only way to say "no such zone"
    return nullptr;
  }
}

}  // namespace

Result<Instant> instant_from_local(Day day, std::chrono::minutes time, std::string_view zone_name,
                                   OnClockChange on_change) {
  const date::time_zone* const zone = find_zone(zone_name);
  if (zone == nullptr) return fail(ErrorKind::Invalid, "zone.unknown");
  const date::local_seconds local{day.time_since_epoch() + time};
  const date::local_info info = zone->get_info(local);
  if (info.result == date::local_info::unique) {
    return Instant{local.time_since_epoch() - info.first.offset};
  }
  const bool skipped = info.result == date::local_info::nonexistent;
  if (on_change == OnClockChange::Refuse) {
    return fail(ErrorKind::Invalid, skipped ? "time.skipped" : "time.repeated");
  }
  if (skipped) return Instant{info.first.end.time_since_epoch()};  // both sides meet in the gap
  const auto& offset = on_change == OnClockChange::Earlier ? info.first : info.second;
  return Instant{local.time_since_epoch() - offset.offset};
}

Result<Day> local_day(Instant instant, std::string_view zone_name) {
  const date::time_zone* const zone = find_zone(zone_name);
  if (zone == nullptr) return fail(ErrorKind::Invalid, "zone.unknown");
  const auto info = zone->get_info(date::sys_seconds{instant.time_since_epoch()});
  return std::chrono::floor<std::chrono::days>(instant + info.offset);
}

}  // namespace kontor
