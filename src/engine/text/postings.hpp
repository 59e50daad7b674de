#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace kontor::engine::text {

/// The documents of one word, ascending, each with a weight from 1 to 31: gaps of seven bits a
/// byte, mostly one byte a document. Every 128th document is noted, so that a cursor can skip.
class Postings {
 public:
  static constexpr std::uint32_t kEnd = std::numeric_limits<std::uint32_t>::max();
  static constexpr std::uint32_t kDocumentMax = (1U << 31) - 2;  // a gap keeps one bit for itself
  static constexpr std::uint8_t kWeightMax = 31;

  /// @pre document is greater than every one before and at most kDocumentMax; weight 1 to 31.
  void append(std::uint32_t document, std::uint8_t weight);
  std::uint32_t count() const { return count_; }
  /// No weight in the list exceeds it.
  std::uint8_t weight_max() const { return weight_max_; }

  /// Walks through a list. Good until the list changes.
  class Cursor {
   public:
    explicit Cursor(const Postings& list);
    std::uint32_t document() const { return document_; }  // kEnd after the last
    std::uint8_t weight() const { return weight_; }
    void next() {
      if (at_ == end_) {
        document_ = kEnd;
        return;
      }
      read();
    }
    /// Goes to the first document from `document` on, never back. O(log + 128).
    void seek(std::uint32_t document);

   private:
    void read() {
      std::uint32_t value = *at_++;
      if (value >= 0x80) value = read_more(value);
      document_ += value >> 1;
      weight_ = (value & 1U) == 0 ? 1 : *at_++;
    }
    std::uint32_t read_more(std::uint32_t value);

    const Postings* list_;
    const std::uint8_t* at_;
    const std::uint8_t* end_;
    std::uint32_t document_ = kEnd;  // kEnd + 1 is 0: the first gap counts from there
    std::uint8_t weight_ = 0;
  };

 private:
  struct Mark {
    std::uint32_t before;  // the document before the block
    std::uint32_t offset;  // where the block begins
  };

  void mark_block();

  std::vector<std::uint8_t> bytes_;
  std::vector<Mark> marks_;
  std::uint32_t count_ = 0;
  std::uint32_t last_ = kEnd;
  std::uint8_t weight_max_ = 0;
};

}  // namespace kontor::engine::text
