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

/// The length of the well-formed sequence of several bytes at `at`, or 0. The bounds
/// of the second byte are those of table 3-7 of the Unicode standard.
std::size_t sequence_size(std::string_view text, std::size_t at) {
  const std::uint8_t lead = byte_at(text, at);
  const std::uint8_t second = byte_at(text, at + 1);
  const bool third = within(byte_at(text, at + 2), 0x80, 0xBF);
  if (within(lead, 0xC2, 0xDF)) return within(second, 0x80, 0xBF) ? 2 : 0;
  if (within(lead, 0xE0, 0xEF)) {
    const std::uint8_t low = lead == 0xE0 ? 0xA0 : 0x80;
    const std::uint8_t high = lead == 0xED ? 0x9F : 0xBF;
    return within(second, low, high) && third ? 3 : 0;
  }
  if (!within(lead, 0xF0, 0xF4)) return 0;
  const std::uint8_t low = lead == 0xF0 ? 0x90 : 0x80;
  const std::uint8_t high = lead == 0xF4 ? 0x8F : 0xBF;
  return within(second, low, high) && third && within(byte_at(text, at + 3), 0x80, 0xBF) ? 4 : 0;
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
