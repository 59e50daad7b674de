#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace kontor::engine::text {

/// The words of each document, so that a document can be taken out again without its text.
/// Documents are numbered from 0 in the order in which they were added. About 1.5 bytes a word.
class DocumentWords {
 public:
  /// @pre words are ascending, without double ones, at most 2^17 of them.
  void add(std::span<const std::uint32_t> words);
  std::vector<std::uint32_t> words(std::uint32_t document) const;

 private:
  static constexpr std::uint32_t kPageBits = 20;

  std::vector<std::unique_ptr<std::uint8_t[]>> pages_;  // never moved: no peak while growing
  std::vector<std::uint32_t> begin_;                    // page and place in it
  std::uint32_t used_ = 1U << kPageBits;                // of the last page
};

}  // namespace kontor::engine::text
