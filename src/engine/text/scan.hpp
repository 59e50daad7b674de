#pragma once

#include <cstddef>
#include <string_view>

namespace kontor::engine::text {

/// What the tokenizer asks about one place in a text. Bytes beyond the end read as 0.
class Scan {
 public:
  explicit Scan(std::string_view text) : text_(text) {}

  bool done(std::size_t at) const { return at >= text_.size(); }
  char at(std::size_t place) const { return done(place) ? '\0' : text_[place]; }
  bool starts(std::size_t place, std::string_view with) const;
  bool is_digit(std::size_t place) const { return at(place) >= '0' && at(place) <= '9'; }
  /// Whether a letter, mark or digit stands there.
  bool is_word(std::size_t place) const { return character(place).is_word; }
  /// Where the next character begins.
  std::size_t next(std::size_t place) const { return place + character(place).bytes; }
  /// The end of the run of letters, marks and digits from `place`, at most `limit` bytes.
  std::size_t run_end(std::size_t place, std::size_t limit) const;
  /// The end of the run of digits from `place`.
  std::size_t digits_end(std::size_t place) const;
  std::string_view between(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

 private:
  struct Character {
    std::size_t bytes = 1;
    bool is_word = false;
  };
  Character character(std::size_t place) const;

  std::string_view text_;
};

}  // namespace kontor::engine::text
