#include "http/server/utf8.hpp"

#include <cstddef>
#include <cstdint>

namespace kontor::http {
namespace {

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0};
}

bool within(std::uint8_t byte, std::uint8_t low, std::uint8_t high) {
  return byte >= low && byte <= high;
}

bool is_tail(std::string_view text, std::size_t at) {
  return within(byte_at(text, at), 0x80, 0xBF);
}

// The bounds of the second byte are those of table 3-7 of the Unicode standard.

bool is_three_bytes(std::string_view text, std::size_t at) {
  const std::uint8_t lead = byte_at(text, at);
  const std::uint8_t low = lead == 0xE0 ? 0xA0 : 0x80;
  const std::uint8_t high = lead == 0xED ? 0x9F : 0xBF;
  return within(byte_at(text, at + 1), low, high) && is_tail(text, at + 2);
}

bool is_four_bytes(std::string_view text, std::size_t at) {
  const std::uint8_t lead = byte_at(text, at);
  const std::uint8_t low = lead == 0xF0 ? 0x90 : 0x80;
  const std::uint8_t high = lead == 0xF4 ? 0x8F : 0xBF;
  return within(byte_at(text, at + 1), low, high) && is_tail(text, at + 2) && is_tail(text, at + 3);
}

/// The length of the well-formed sequence of several bytes at `at`, or 0.
std::size_t sequence_size(std::string_view text, std::size_t at) {
  const std::uint8_t lead = byte_at(text, at);
  if (within(lead, 0xC2, 0xDF)) return is_tail(text, at + 1) ? 2 : 0;
  if (within(lead, 0xE0, 0xEF)) return is_three_bytes(text, at) ? 3 : 0;
  return within(lead, 0xF0, 0xF4) && is_four_bytes(text, at) ? 4 : 0;
}

}  // namespace

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = byte_at(text, at) < 0x80 ? 1 : sequence_size(text, at);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

}  // namespace kontor::http
