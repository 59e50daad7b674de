#include "base/instant.hpp"

#include "base/day.hpp"

#include <fmt/format.h>

#include <charconv>

namespace kontor {
namespace {

constexpr std::size_t kTextLength = 20;

/// Two digits at `position`, or -1.
int two_digits(std::string_view text, std::size_t position) {
  int value = -1;
  const char* const begin = text.data() + position;
  const auto [end, error] = std::from_chars(begin, begin + 2, value);
  return error == std::errc{} && end == begin + 2 ? value : -1;
}

}  // namespace

std::string to_text(Instant instant) {
  const Day day = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::hh_mm_ss time{instant - day};
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_text(day), time.hours().count(),
                     time.minutes().count(), time.seconds().count());
}

Result<Instant> instant_from_text(std::string_view text) {
  const auto malformed = [] { return fail(ErrorKind::Invalid, "instant.malformed"); };
  if (text.size() != kTextLength || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
      text[19] != 'Z') {
    return malformed();
  }
  const auto day = day_from_text(text.substr(0, 10));
  const int hours = two_digits(text, 11);
  const int minutes = two_digits(text, 14);
  const int seconds = two_digits(text, 17);
  if (!day || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 ||
      seconds > 59) {
    return malformed();
  }
  return Instant{*day} + std::chrono::hours{hours} + std::chrono::minutes{minutes} +
         std::chrono::seconds{seconds};
}

}  // namespace kontor
