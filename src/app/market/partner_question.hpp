#pragma once

#include "app/market/columns.hpp"
#include "domain/staff/fit.hpp"
#include "engine/candidates/question.hpp"

namespace kontor::market {

/// Puts the rule of staff::fit into tables for one listing, so that the engine can ask all
/// rows of the other side and comes to the same obstacles and scores. Rows that the listing's
/// company may not see are hidden. The bit of a refusal is its number in staff::Refusal.
engine::candidates::Question partner_question(const Columns& columns, const Listed& listed,
                                              const staff::RankingWeights& weights, Instant now);

}  // namespace kontor::market
