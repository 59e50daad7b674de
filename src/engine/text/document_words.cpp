#include "engine/text/document_words.hpp"

#include "base/check.hpp"

namespace kontor::engine::text {
namespace {

constexpr std::uint32_t kMore = 0x80;
constexpr int kBits = 7;
constexpr std::size_t kNumberMax = 5;  // bytes of a number of 32 bits

std::uint8_t* write(std::uint32_t value, std::uint8_t* out) {
  for (; value >= kMore; value >>= kBits) *out++ = static_cast<std::uint8_t>(value | kMore);
  *out++ = static_cast<std::uint8_t>(value);
  return out;
}

const std::uint8_t* read(const std::uint8_t* at, std::uint32_t& value) {
  value = 0;
  for (int shift = 0;; shift += kBits) {
    const std::uint32_t byte = *at++;
    value |= (byte & (kMore - 1)) << shift;
    if (byte < kMore) return at;
  }
}

}  // namespace

void DocumentWords::add(std::span<const std::uint32_t> words) {
  constexpr std::uint32_t kPage = 1U << kPageBits;
  constexpr std::size_t kPagesMax = 1U << (32 - kPageBits);
  const std::size_t needed = (words.size() + 1) * kNumberMax;
  KONTOR_CHECK(needed <= kPage);
  if (kPage - used_ < needed) {
    KONTOR_CHECK(pages_.size() < kPagesMax);
    pages_.push_back(std::make_unique<std::uint8_t[]>(kPage));
    used_ = 0;
  }
  begin_.push_back((static_cast<std::uint32_t>(pages_.size() - 1) << kPageBits) | used_);
  std::uint8_t* const page = pages_.back().get();
  std::uint8_t* out = write(static_cast<std::uint32_t>(words.size()), page + used_);
  std::uint32_t last = 0;
  for (const std::uint32_t word : words) {
    out = write(word - last, out);
    last = word;
  }
  used_ = static_cast<std::uint32_t>(out - page);
}

std::vector<std::uint32_t> DocumentWords::words(std::uint32_t document) const {
  const std::uint32_t begin = begin_[document];
  const std::uint8_t* at = pages_[begin >> kPageBits].get() + (begin & ((1U << kPageBits) - 1));
  std::uint32_t count = 0;
  at = read(at, count);
  std::vector<std::uint32_t> words(count);
  std::uint32_t last = 0;
  for (std::uint32_t& word : words) {
    at = read(at, word);
    word += last;
    last = word;
  }
  return words;
}

}  // namespace kontor::engine::text
