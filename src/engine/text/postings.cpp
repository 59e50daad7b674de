#include "engine/text/postings.hpp"

#include "base/check.hpp"

#include <algorithm>

namespace kontor::engine::text {
namespace {

constexpr std::uint32_t kBlock = 128;
constexpr std::uint32_t kMore = 0x80;  // set in every byte of a number but the last
constexpr int kBits = 7;

void write(std::uint32_t value, std::vector<std::uint8_t>& out) {
  for (; value >= kMore; value >>= kBits) out.push_back(static_cast<std::uint8_t>(value | kMore));
  out.push_back(static_cast<std::uint8_t>(value));
}

/// Room for one more posting with a quarter to spare: doubling would waste a third of the index.
void make_room(std::vector<std::uint8_t>& bytes) {
  constexpr std::size_t kPostingMax = 6;
  if (bytes.capacity() - bytes.size() >= kPostingMax) return;
  bytes.reserve(bytes.size() + bytes.size() / 4 + kPostingMax);
}

}  // namespace

void Postings::mark_block() {
  KONTOR_CHECK(bytes_.size() < std::numeric_limits<std::uint32_t>::max());
  marks_.push_back({last_, static_cast<std::uint32_t>(bytes_.size())});
}

void Postings::append(std::uint32_t document, std::uint8_t weight) {
  const bool is_next = document <= kDocumentMax && (count_ == 0 || document > last_);
  const bool is_weight = weight >= 1 && weight <= kWeightMax;
  KONTOR_CHECK(is_next && is_weight);
  if (count_ % kBlock == 0 && count_ > 0) mark_block();
  make_room(bytes_);
  write(((document - last_) << 1) | (weight == 1 ? 0U : 1U), bytes_);
  if (weight != 1) bytes_.push_back(weight);
  last_ = document;
  weight_max_ = std::max(weight_max_, weight);
  ++count_;
}

Postings::Cursor::Cursor(const Postings& list)
    : list_(&list), at_(list.bytes_.data()), end_(at_ + list.bytes_.size()) {
  next();
}

std::uint32_t Postings::Cursor::read_more(std::uint32_t value) {
  value &= kMore - 1;
  for (int shift = kBits;; shift += kBits) {
    const std::uint32_t byte = *at_++;
    value |= (byte & (kMore - 1)) << shift;
    if (byte < kMore) return value;
  }
}

void Postings::Cursor::seek(std::uint32_t document) {
  if (document_ >= document) return;
  const auto& marks = list_->marks_;
  const auto block = std::ranges::lower_bound(marks, document, {}, &Mark::before);
  if (block != marks.begin()) {
    const Mark& mark = *std::prev(block);
    if (mark.before > document_) {  // never back
      at_ = list_->bytes_.data() + mark.offset;
      document_ = mark.before;
    }
  }
  while (document_ < document) next();
}

}  // namespace kontor::engine::text
