#pragma once

#include "base/result.hpp"

#include <algorithm>
#include <chrono>

namespace kontor {

/// A point on the UTC time line. Local time exists only in `base/zone.hpp`.
using Instant = std::chrono::sys_seconds;

/// Half-open stretch of time `[from, until)`, never empty: two periods that
/// touch do not overlap, and the lengths of a cut add up to the whole.
class Period {
 public:
  /// @return `period.empty` unless `from < until`.
  static Result<Period> make(Instant from, Instant until) {
    if (!(from < until)) return fail(ErrorKind::Invalid, "period.empty");
    return Period(from, until);
  }

  Instant from() const { return from_; }
  Instant until() const { return until_; }
  std::chrono::seconds length() const { return until_ - from_; }

  bool overlaps(const Period& other) const { return from_ < other.until_ && other.from_ < until_; }
  bool contains(const Period& other) const {
    return from_ <= other.from_ && other.until_ <= until_;
  }
  bool contains(Instant instant) const { return from_ <= instant && instant < until_; }

  friend auto operator<=>(const Period&, const Period&) = default;

 private:
  Period(Instant from, Instant until) : from_(from), until_(until) {}

  Instant from_;
  Instant until_;
};

}  // namespace kontor
