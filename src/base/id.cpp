#include "base/id.hpp"

namespace kontor {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::size_t kTextLength = 36;
constexpr unsigned kHexDigitsPerWord = 16;

bool is_dash_at(std::size_t position) {
  return position == 8 || position == 13 || position == 18 || position == 23;
}

/// -1 unless `c` is a hexadecimal digit of either case.
int value_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

std::string detail::uuid_text(std::uint64_t high, std::uint64_t low) {
  std::string text(kTextLength, '-');
  unsigned digit = 0;
  for (std::size_t at = 0; at < kTextLength; ++at) {
    if (is_dash_at(at)) continue;
    const std::uint64_t word = digit < kHexDigitsPerWord ? high : low;
    const unsigned shift = 60 - 4 * (digit % kHexDigitsPerWord);
    text[at] = kHexDigits[(word >> shift) & 0xF];
    ++digit;
  }
  return text;
}

std::optional<std::pair<std::uint64_t, std::uint64_t>> detail::uuid_words(std::string_view text) {
  if (text.size() != kTextLength) return std::nullopt;
  std::pair<std::uint64_t, std::uint64_t> words{0, 0};
  unsigned digit = 0;
  for (std::size_t at = 0; at < kTextLength; ++at) {
    if (is_dash_at(at)) {
      if (text[at] != '-') return std::nullopt;
      continue;
    }
    const int value = value_of(text[at]);
    if (value < 0) return std::nullopt;
    std::uint64_t& word = digit < kHexDigitsPerWord ? words.first : words.second;
    word = (word << 4) | static_cast<std::uint64_t>(value);
    ++digit;
  }
  return words;
}

std::pair<std::uint64_t, std::uint64_t> uuid_v7(std::uint64_t unix_ms,
                                                std::pair<std::uint64_t, std::uint64_t> random) {
  constexpr std::uint64_t kVersion7 = 0x7000;
  constexpr std::uint64_t kVariantBits = 0x8000000000000000ULL;
  const std::uint64_t high = (unix_ms << 16) | kVersion7 | (random.first & 0x0FFF);
  const std::uint64_t low = kVariantBits | (random.second >> 2);
  return {high, low};
}

}  // namespace kontor
