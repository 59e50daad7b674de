#include "engine/text/spelling.hpp"

#include "engine/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace kontor::engine::text {
namespace {

using Row = std::array<std::uint32_t, kHealedLettersMax + 2>;

struct Letters {
  std::array<std::int32_t, kHealedLettersMax> letter{};
  std::size_t count = 0;
  bool is_whole = true;  // false if the word is longer
};

Letters letters_of(std::string_view word) {
  Letters out;
  for (std::size_t at = 0; at < word.size();) {
    if (out.count == kHealedLettersMax) {
      out.is_whole = false;
      break;
    }
    const Decoded decoded = decode(word, at);
    out.letter[out.count++] = decoded.character;
    at += decoded.bytes;
  }
  return out;
}

/// Three rows of the table of Damerau's distance: this, the last, and the one before.
class Table {
 public:
  Table(const Letters& left, const Letters& right) : left_(left), right_(right) {
    for (std::uint32_t at = 0; at <= right.count; ++at) last_[at] = at;
  }

  /// Fills the row of the left letter at `row` and returns its least value.
  std::uint32_t fill(std::size_t row) {
    this_[0] = static_cast<std::uint32_t>(row) + 1;
    std::uint32_t least = this_[0];
    for (std::size_t at = 0; at < right_.count; ++at) {
      const bool same = left_.letter[row] == right_.letter[at];
      std::uint32_t best = last_[at] + (same ? 0 : 1);
      best = std::min({best, last_[at + 1] + 1, this_[at] + 1});
      if (is_swap(row, at)) best = std::min(best, before_[at - 1] + 1);
      this_[at + 1] = best;
      least = std::min(least, best);
    }
    std::swap(before_, last_);
    std::swap(last_, this_);
    return least;
  }

  std::uint32_t result() const { return last_[right_.count]; }

 private:
  bool is_swap(std::size_t row, std::size_t at) const {
    return row > 0 && at > 0 && left_.letter[row] == right_.letter[at - 1] &&
           left_.letter[row - 1] == right_.letter[at];
  }

  const Letters& left_;
  const Letters& right_;
  Row this_{};
  Row last_{};
  Row before_{};
};

}  // namespace

std::uint32_t distance(std::string_view left, std::string_view right, std::uint32_t limit) {
  const Letters one = letters_of(left);
  const Letters other = letters_of(right);
  if (!one.is_whole || !other.is_whole) return left == right ? 0 : limit + 1;
  Table table(one, other);
  std::uint32_t least_before = 0;
  for (std::size_t row = 0; row < one.count; ++row) {
    const std::uint32_t least = table.fill(row);
    if (std::min(least, least_before + 1) > limit) return limit + 1;  // a swap reaches back a row
    least_before = least;
  }
  return std::min(table.result(), limit + 1);
}

Make make_of(std::string_view word) {
  constexpr std::uint32_t kBits = 32;
  Make make;
  for (std::size_t at = 0; at < word.size();) {
    const Decoded decoded = decode(word, at);
    at += decoded.bytes;
    make.which |= 1U << (static_cast<std::uint32_t>(decoded.character) % kBits);
    ++make.letters;
  }
  return make;
}

bool may_be_near(Make left, Make right, std::uint32_t limit) {
  const std::uint32_t longer = std::max(left.letters, right.letters);
  if (longer - std::min(left.letters, right.letters) > limit) return false;
  return std::popcount(left.which ^ right.which) <= static_cast<int>(2 * limit);
}

}  // namespace kontor::engine::text
