#pragma once

#include "engine/candidates/question.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace kontor::engine::candidates {

/// A row that came out near the top.
struct Found {
  std::uint32_t row = 0;
  std::uint16_t score = 0;  // permille
  Refusals refusals = 0;

  friend bool operator==(const Found&, const Found&) = default;
};

/// How many rows of each list are wanted.
struct Wanted {
  std::size_t direct = 0;    // same occupation, no refusal
  std::size_t across = 0;    // another occupation, no refusal
  std::size_t largest = 0;   // no refusal, most heads first
  std::size_t rejected = 0;  // fewest refusals first
};

/// Each list best first: by score, then by identity. Counts are exact.
struct Answer {
  std::vector<Found> direct;
  std::vector<Found> across;
  std::vector<Found> largest;
  std::vector<Found> rejected;
  std::size_t direct_count = 0;
  std::size_t across_count = 0;
  std::size_t rejected_count = 0;
  std::array<std::size_t, kRefusalBits> rejected_by{};
  std::size_t considered = 0;
};

/// Asks every row of `pool`. Deterministic: does not depend on the numbers of the rows.
/// O(rows + rows found × log(wanted)), a few nanoseconds a row.
Answer scan(const Pool& pool, const Question& question, const Wanted& wanted);

}  // namespace kontor::engine::candidates
