#pragma once

#include "app/journal/journal.hpp"
#include "base/period.hpp"
#include "http/wire/query.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace kontor::http {

/// Pages of listings that visitors asked for lately. A page holds as long as the market
/// has not moved on and the clock shows the same second. Thread-safe; O(query).
class VisitorPages {
 public:
  using Text = std::shared_ptr<const std::string>;

  /// The moment for which a page is right.
  struct Moment {
    journal::Sequence sequence = 0;
    Instant now;

    friend bool operator==(const Moment&, const Moment&) = default;
  };

  /// Null if the page must be made.
  Text find(const wire::QueryPairs& query, const Moment& moment) const;

  void keep(const wire::QueryPairs& query, const Moment& moment, Text page);

 private:
  static constexpr std::size_t kSlots = 64;
  struct Slot {
    wire::QueryPairs query;
    Moment moment;
    Text page;
  };
  static std::size_t slot_of(const wire::QueryPairs& query);

  mutable std::mutex mutex_;
  std::array<Slot, kSlots> slots_;
};

}  // namespace kontor::http
