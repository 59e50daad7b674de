#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kontor::http::wire {

/// Whether `byte` is not the first one of a character of UTF-8.
constexpr bool continues_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Characters (code points) of `text`, which is UTF-8.
std::size_t code_points(std::string_view text);

/// Whether `text` holds a control character (U+0000–1F, U+007F–9F); line feeds and
/// tabs do not count if `has_lines`.
bool has_control_character(std::string_view text, bool has_lines);

/// `text` without ASCII white space at its ends.
std::string_view trimmed(std::string_view text);

/// Why a JSON number is not the number that was asked for.
enum class NumberFault : std::uint8_t { None, NotWhole, OutOfRange };

struct WholeNumber {
  std::int64_t value = 0;
  NumberFault fault = NumberFault::None;
};

/// The whole number that a JSON number means: "3", "3.0", "1e3" and "12.5e1" are whole,
/// "3.5" is not, "1e30" is out of the range of 64 bits.
/// @pre `number` has the form of a JSON number.
WholeNumber whole_number(std::string_view number);

/// Whether `text` has the form of a JSON number.
bool is_json_number(std::string_view text);

}  // namespace kontor::http::wire
