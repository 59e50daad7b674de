#pragma once

#include "app/market/pair.hpp"

#include <optional>
#include <span>

namespace kontor::market {

/// What would take away the only obstacle of `pair`. Nothing if there are several, or if nobody
/// can change it.
std::optional<Change> change_to_fit(const Pair& pair);

/// The smallest change of one thing, measured by its own frame (the rate by the limit, days by
/// the days needed, people by those needed, a skill by all skills), after which `pair`, which
/// fits, scores more than each of `rivals`. Nothing if it does so already, or cannot.
std::optional<Change> change_to_best(const Pair& pair, std::span<const Pair* const> rivals,
                                     const staff::RankingWeights& weights);

/// The smallest change of one thing, measured in the same way, after which `pair`, which fits,
/// scores at least `points` permille more. Nothing if no single change does that.
/// @pre points > 0
std::optional<Change> change_by(const Pair& pair, std::int64_t points,
                                const staff::RankingWeights& weights);

}  // namespace kontor::market
