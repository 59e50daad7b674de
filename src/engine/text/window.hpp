#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace kontor::engine::text {

/// Counts and scores of the documents of one window, small enough for the nearest cache.
class Window {
 public:
  static constexpr std::uint32_t kDocuments = 4'096;
  static constexpr std::uint32_t kBlocks = kDocuments / 64;

  /// Adds to the count of a document for the group that is being walked.
  void count(std::uint32_t place, std::uint32_t quarters) {
    const std::uint32_t sum = counts_[place] + quarters;
    counts_[place] = static_cast<std::uint8_t>(std::min(sum, kCountMax));
    counted_[place / 64] |= std::uint64_t{1} << (place % 64);
  }

  /// Closes the group: `score_of(place, count)` is added to each document that was counted. With
  /// `only_scored` documents that no group before had are left out.
  template <class ScoreOf>
  void close_group(bool only_scored, const ScoreOf& score_of) {
    any_ = 0;
    for (std::uint32_t block = 0; block < kBlocks; ++block) {
      std::uint64_t left = counted_[block];
      const std::uint64_t taken = only_scored ? left & scored_[block] : left;
      for (; left != 0; left &= left - 1) {
        const std::uint32_t place = block * 64 + static_cast<std::uint32_t>(std::countr_zero(left));
        if (((taken >> (place % 64)) & 1U) != 0) {
          scores_[place] += score_of(place, counts_[place]);
          ++groups_[place];
        }
        counts_[place] = 0;
      }
      counted_[block] = 0;
      if (only_scored) clear(block, scored_[block] & ~taken);
      scored_[block] = only_scored ? taken : scored_[block] | taken;
      any_ |= scored_[block];
    }
  }

  /// Whether any document has a score.
  bool any() const { return any_ != 0; }
  /// The documents of a block with a score.
  std::uint64_t scored(std::uint32_t block) const { return scored_[block]; }
  std::uint32_t score(std::uint32_t place) const { return scores_[place]; }
  std::uint32_t groups(std::uint32_t place) const { return groups_[place]; }

  void clear() {
    for (std::uint32_t block = 0; block < kBlocks; ++block) {
      clear(block, scored_[block]);
      scored_[block] = 0;
    }
    any_ = 0;
  }

 private:
  static constexpr std::uint32_t kCountMax = 127;  // what Relevance can take

  void clear(std::uint32_t block, std::uint64_t places) {
    for (; places != 0; places &= places - 1) {
      const std::uint32_t place = block * 64 + static_cast<std::uint32_t>(std::countr_zero(places));
      scores_[place] = 0;
      groups_[place] = 0;
    }
  }

  std::array<std::uint8_t, kDocuments> counts_{};
  std::array<std::uint32_t, kDocuments> scores_{};
  std::array<std::uint8_t, kDocuments> groups_{};
  std::array<std::uint64_t, kBlocks> counted_{};
  std::array<std::uint64_t, kBlocks> scored_{};
  std::uint64_t any_ = 0;
};

}  // namespace kontor::engine::text
