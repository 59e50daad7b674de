#pragma once

#include "bench/engine/figure.hpp"
#include "bench/text/listings.hpp"

namespace kontor::bench {

/// SQLite FTS5 in memory on the same listings and questions, all words needed, bm25 with the same
/// weights, two conditions, the best 20.
/// @return the seconds it took to build; values: nanoseconds of each question.
Report fts5_report(std::uint64_t seed, std::uint64_t listings, std::uint64_t questions);

}  // namespace kontor::bench
