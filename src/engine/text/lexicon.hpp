#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::engine::text {

/// Strings numbered densely in the order in which they came, each once. Numbers never change.
class Lexicon {
 public:
  /// The number of `word`, a new one if it was not there. Expected O(bytes).
  std::uint32_t add(std::string_view word);
  std::optional<std::uint32_t> find(std::string_view word) const;
  /// Good until the next add(). @pre number < size()
  std::string_view word(std::uint32_t number) const {
    return {letters_.data() + begin_[number], begin_[number + 1] - begin_[number]};
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(begin_.size() - 1); }

 private:
  static constexpr std::uint32_t kFree = 0xFFFF'FFFF;

  std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
  void grow();

  std::vector<char> letters_;
  std::vector<std::uint32_t> begin_ = {0};
  std::vector<std::uint32_t> hashes_;
  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(16, kFree);  // a power of two
};

}  // namespace kontor::engine::text
