#include "http/server/router.hpp"
#include "http/server/utf8.hpp"

namespace kontor::http {
namespace {

/// -1 unless `c` is a hexadecimal digit.
int value_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// -1 unless two hexadecimal digits stand at `at`.
int byte_at(std::string_view text, std::size_t at) {
  if (at + 2 > text.size()) return -1;
  const int high = value_of(text[at]);
  const int low = value_of(text[at + 1]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '%') {
      const int byte = byte_at(text, at + 1);
      if (byte <= 0) return std::nullopt;
      out += static_cast<char>(byte);
      at += 2;
    } else {
      out += c == '+' && plus_is_space ? ' ' : c;
    }
  }
  if (!is_utf8(out)) return std::nullopt;
  return out;
}

}  // namespace kontor::http
