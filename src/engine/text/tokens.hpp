#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace kontor::engine::text {

/// One word as it stands in a text: bytes `begin` to `end`, the end not included.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Token&, const Token&) = default;
};

/// Puts the words of `text` into `out` (emptied first), in order. A word is a run of letters,
/// marks and digits, at most 96 bytes, and these belong to it:
/// - "C++" and "C#"; "5-Achs" and "9606-1" (digits, hyphen, run); "1.4301" (a steel's number);
/// - a mark of gender: "Schweißer*in", ":innen", "_in", "/-in", "(in)", "Angestellte/r".
/// "(m/w/d)" and its kin are no words. Other hyphens and strokes part words ("WIG/TIG/MAG").
/// @pre text is shorter than 2^31 bytes. O(bytes).
void tokenize(std::string_view text, std::vector<Token>& out);

}  // namespace kontor::engine::text
