#include "engine/text/scan.hpp"

#include "engine/text/utf8.hpp"

#include <unicode/uchar.h>

#include <cstdint>

namespace kontor::engine::text {
namespace {

constexpr unsigned char kAsciiEnd = 0x80;

bool is_ascii_word(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9');
}

bool is_word_character(UChar32 character) {
  constexpr std::uint32_t kWord = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
  return character >= 0 && (U_GET_GC_MASK(character) & kWord) != 0;
}

}  // namespace

Scan::Character Scan::character(std::size_t place) const {
  const char first = at(place);
  if (static_cast<unsigned char>(first) < kAsciiEnd) return {1, is_ascii_word(first)};
  const Decoded decoded = decode(text_, place);
  return {decoded.bytes, is_word_character(decoded.character)};
}

bool Scan::starts(std::size_t place, std::string_view with) const {
  return !done(place) && text_.substr(place).starts_with(with);
}

std::size_t Scan::run_end(std::size_t place, std::size_t limit) const {
  std::size_t end = place;
  while (!done(end)) {
    const Character here = character(end);
    if (!here.is_word || end + here.bytes > place + limit) break;
    end += here.bytes;
  }
  return end;
}

std::size_t Scan::digits_end(std::size_t place) const {
  while (is_digit(place)) ++place;
  return place;
}

}  // namespace kontor::engine::text
