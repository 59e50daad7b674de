#pragma once

#include "app/journal/journal.hpp"
#include "app/market/listed.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kontor::market {

/// Where the last page ended.
struct Cursor {
  Instant at;
  ListingId id;

  friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// Opaque to clients; letters, digits and '-' only.
std::string to_text(const Cursor& cursor);

/// @return `cursor.malformed` unless `text` came from `to_text`.
Result<Cursor> cursor_from_text(std::string_view text);

/// Within `radius_km` around `centre`; 0 asks for that very point.
struct Near {
  Place centre;
  std::uint32_t radius_km = 0;

  friend bool operator==(const Near&, const Near&) = default;
};

/// The desk of an agency: which listings of its members want attention.
enum class Desk : std::uint8_t {
  New,        // published and not yet reviewed
  Unmatched,  // live needs, published 48 h ago or more, nobody promised yet
  Expiring    // live, for at most 3 days more
};

/// Which listings; every member narrows. All lists are newest first.
struct ListingQuery {
  static constexpr std::size_t kLimitMax = 100;

  std::optional<Kind> kind;
  std::optional<Side> side;
  std::optional<OccupationCode> occupation;
  std::optional<SectorCode> sector;    // of the company
  std::optional<ClusterCode> cluster;  // in which the company is a member
  std::optional<Near> near;
  std::optional<DaySpan> window;     // its period shares a day with this one
  std::optional<CompanyId> company;  // own listings in every state; empty unless it is the actor's
                                     // own, for a list by company would give its name away
  std::optional<Availability> availability;  // with `company`
  std::optional<Desk> desk;  // listings of the members of the actor's agency; else empty
  std::optional<Cursor> after;
  std::size_t limit = 20;  // 1 to kLimitMax

  friend bool operator==(const ListingQuery&, const ListingQuery&) = default;
};

struct ListingEntry {
  ListedPtr listed;
  bool own = false;  // the actor may see whose it is
};

/// A page of listings. Equal questions of equal actors about an equal market give equal pages.
struct ListingPage {
  std::vector<ListingEntry> entries;
  std::optional<Cursor> next;      // none: this is the last page
  std::size_t total = 0;           // exact, of all that the actor may see, not of what follows
  journal::Sequence sequence = 0;  // of the market that answered
};

}  // namespace kontor::market
