#pragma once

#include "base/day.hpp"
#include "domain/taxonomy/code.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace kontor::market {

/// What could change.
enum class ChangeKind : std::uint8_t {
  RateLower,        // by minor units an hour (or the need's limit higher)
  BeginLater,       // the need's first day, by days, to `to`
  BeginEarlier,     // the need's first day, by days, to `to`
  EndEarlier,       // the need's last day, by days, to `to`
  EndLater,         // the need's last day, by days, to `to`
  RadiusLarger,     // by km
  CertificateHeld,  // each of `certificates`
  SkillsHeld,       // each of `skills`
  HoursMore,        // by minutes a week
  HeadcountMore     // offered, by people
};

/// The smallest single change that would make a partner fit, or the best of all.
struct Change {
  ChangeKind kind = ChangeKind::RateLower;
  std::int64_t by = 0;
  std::optional<Day> to;
  std::vector<SkillCode> skills;
  std::vector<CertificateCode> certificates;
  bool best = false;  // becomes the best; else: becomes one that fits

  friend bool operator==(const Change&, const Change&) = default;
};

}  // namespace kontor::market
