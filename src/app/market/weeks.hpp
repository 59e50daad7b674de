#pragma once

#include "app/market/partners.hpp"

#include <functional>
#include <vector>

namespace kontor::market {

inline constexpr std::size_t kWeeksMax = 26;

/// The weeks of a time strip: those of `needed` with two before and two after, at most kWeeksMax.
/// `available` is empty if nobody is there.
std::vector<WeekCell> weeks_around(const DaySpan& needed, const std::optional<DaySpan>& available);

/// The days in both. Nothing if there are none.
std::optional<DaySpan> shared_span(const DaySpan& left, const DaySpan& right);

}  // namespace kontor::market
