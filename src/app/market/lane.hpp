#pragma once

#include "app/market/expiry_tally.hpp"
#include "app/market/query.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace kontor::market {

/// What lists are ordered by, and the slot it leads to.
struct OrderKey {
  Instant at;
  ListingId id;
  std::uint32_t slot = 0;

  Cursor cursor() const { return {at, id}; }
  friend auto operator<=>(const OrderKey&, const OrderKey&) = default;
};

/// Whether `key` stands after `cursor` in a list that is newest first.
inline bool stands_after(const OrderKey& key, const std::optional<Cursor>& cursor) {
  return !cursor || std::pair(key.at, key.id) < std::pair(cursor->at, cursor->id);
}

/// Open listings of one kind, side and sort of audience, oldest first, for pages that
/// cost what they show.
class Lane {
 public:
  void add(const OrderKey& key, Instant expires_at) {
    keys_.insert(std::ranges::upper_bound(keys_, key), key);
    tally_.add(expires_at);
  }
  /// Adds without order; `sort` must follow before anything is read.
  void append(const OrderKey& key, Instant expires_at) {
    keys_.push_back(key);
    tally_.add(expires_at);
  }
  void sort() { std::ranges::sort(keys_); }

  /// @pre It was added with these.
  void remove(const OrderKey& key, Instant expires_at) {
    keys_.erase(std::ranges::lower_bound(keys_, key));
    tally_.remove(expires_at);
  }

  std::span<const OrderKey> keys() const { return keys_; }

  /// The keys that stand after `cursor`, oldest first.
  std::span<const OrderKey> after(const std::optional<Cursor>& cursor) const {
    if (!cursor) return keys_;
    const auto end = std::ranges::partition_point(
        keys_, [&](const OrderKey& key) { return stands_after(key, cursor); });
    return {keys_.begin(), end};
  }

  /// How many have not expired at `now`.
  std::size_t live(Instant now) const { return tally_.after(now).count; }

 private:
  std::vector<OrderKey> keys_;
  ExpiryTally tally_;
};

}  // namespace kontor::market
