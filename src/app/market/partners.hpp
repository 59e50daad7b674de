#pragma once

#include "app/journal/journal.hpp"
#include "app/market/listed.hpp"
#include "domain/market/change.hpp"
#include "domain/staff/fit.hpp"

#include <array>
#include <optional>
#include <vector>

namespace kontor::market {

/// One week of the time strip.
struct WeekCell {
  Day monday;
  std::uint8_t iso_week = 1;  // 1 to 53
  bool needed = false;        // the need has a day in it
  bool available = false;     // the offer has a day in it

  friend bool operator==(const WeekCell&, const WeekCell&) = default;
};

/// A listing of the other side, with how it fits.
struct Partner {
  ListedPtr listed;
  staff::Fit fit;
  CompanyView company;
  std::optional<DaySpan> shared;  // days in both periods
  std::uint32_t headcount = 0;    // people usable: the fewer of offered and needed
  std::vector<WeekCell> weeks;    // around the need's period, at most 26
  std::optional<Change> change;   // what would make it the best, or fit; none if it is best, or
                                  // if no single change does it
};

/// One lender in a combination, with the people it gives.
struct Share {
  Partner partner;
  std::uint32_t headcount = 0;
};

/// Two or three lenders that reach the headcount together. As good as its weakest lender in
/// skills and distance; days are those on which all are there; the rate is the mean by heads.
struct Combination {
  std::vector<Share> shares;  // most people first; none of them can be left out
  std::vector<staff::PartScore> parts;
  std::uint16_t score_permille = 0;
  std::optional<DaySpan> shared;  // days in all periods
  std::vector<WeekCell> weeks;    // available: all of them
};

struct PartnerLimits {
  static constexpr std::size_t kMax = 50;  // of each

  std::size_t direct = 10;
  std::size_t across = 10;
  std::size_t combinations = 3;
  std::size_t rejected = 20;
};

/// Who could serve a need, or whom an offer could serve. Each list best first; equal ones by id.
struct Partners {
  ListedPtr listed;                       // for which it was asked
  std::vector<Partner> direct;            // same occupation
  std::vector<Partner> across;            // another occupation with enough of the skills
  std::vector<Combination> combinations;  // for needs only, if no single one reaches the
                                          // headcount or if a combination is better
  std::vector<Partner> rejected;          // fewest obstacles first, then best score
  std::size_t direct_count = 0;           // exact, also beyond the limits
  std::size_t across_count = 0;
  std::size_t rejected_count = 0;
  std::array<std::size_t, staff::kRefusals> rejected_by{};  // by Refusal; one may count in several
  std::size_t considered = 0;  // live listings of the other side that the company may see
  journal::Sequence sequence = 0;
};

}  // namespace kontor::market
