#include "app/market/query.hpp"

#include <fmt/format.h>

#include <charconv>

namespace kontor::market {

std::string to_text(const Cursor& cursor) {
  return fmt::format("{}-{}", cursor.at.time_since_epoch().count(), kontor::to_text(cursor.id));
}

Result<Cursor> cursor_from_text(std::string_view text) {
  const auto malformed = [] { return fail(ErrorKind::Invalid, "cursor.malformed"); };
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc{} || end == text.data() + text.size() || *end != '-') return malformed();
  const auto id =
      id_from_text<Listing>(text.substr(static_cast<std::size_t>(end - text.data()) + 1));
  if (!id || seconds < 0) return malformed();
  const Cursor cursor{Instant{std::chrono::seconds{seconds}}, *id};
  if (to_text(cursor) != text) return malformed();
  return cursor;
}

}  // namespace kontor::market
