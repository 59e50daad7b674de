#pragma once

#include "app/market/expiry_tally.hpp"
#include "app/market/query.hpp"

#include <algorithm>
#include <compare>
#include <cstdint>
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

/// Open listings in their order, for pages that cost what they show. Blocks of some hundred keys,
/// so that a change moves no more than that.
class Lane {
 public:
  void add(const OrderKey& key, Instant expires_at);

  /// Adds without order; `sort` must follow before anything is read.
  void append(const OrderKey& key, Instant expires_at);
  void sort();

  /// @pre It was added with these.
  void remove(const OrderKey& key, Instant expires_at);

  /// How many have not expired at `now`.
  std::size_t live(Instant now) const { return tally_.after(now).count; }

  /// Calls `visit` with every key, oldest first.
  template <class Visit>
  void for_each(Visit visit) const {
    for (const Block& block : blocks_) {
      for (const OrderKey& key : block) visit(key);
    }
  }

  /// Calls `visit` with each key that stands after `cursor`, newest first, until it returns false.
  template <class Visit>
  void newest(const std::optional<Cursor>& cursor, Visit visit) const {
    for (auto block = blocks_.rbegin(); block != blocks_.rend(); ++block) {
      if (!stands_after(block->front(), cursor)) continue;
      for (auto key = block->rbegin(); key != block->rend(); ++key) {
        if (stands_after(*key, cursor) && !visit(*key)) return;
      }
    }
  }

 private:
  using Block = std::vector<OrderKey>;  // never empty once sorted
  static constexpr std::size_t kBlock = 512;

  /// The block in which `key` stands or would stand.
  std::vector<Block>::iterator block_of(const OrderKey& key);

  std::vector<Block> blocks_;
  ExpiryTally tally_;
};

}  // namespace kontor::market
