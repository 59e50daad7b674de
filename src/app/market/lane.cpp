#include "app/market/lane.hpp"

#include "base/check.hpp"

namespace kontor::market {

std::vector<Lane::Block>::iterator Lane::block_of(const OrderKey& key) {
  const auto after =
      std::ranges::upper_bound(blocks_, key, {}, [](const Block& block) { return block.front(); });
  return after == blocks_.begin() ? after : std::prev(after);
}

void Lane::add(const OrderKey& key, Instant expires_at) {
  tally_.add(expires_at);
  if (blocks_.empty()) {
    blocks_.push_back({key});
    return;
  }
  const auto block = block_of(key);
  block->insert(std::ranges::upper_bound(*block, key), key);
  if (block->size() <= kBlock) return;
  // New listings come last: a full block is left behind, not cut in two halves.
  const bool is_last = block == std::prev(blocks_.end());
  const auto cut = block->begin() + static_cast<std::ptrdiff_t>(is_last ? kBlock : kBlock / 2);
  Block rest(cut, block->end());
  block->erase(cut, block->end());
  blocks_.insert(std::next(block), std::move(rest));
}

void Lane::append(const OrderKey& key, Instant expires_at) {
  tally_.add(expires_at);
  if (blocks_.empty() || blocks_.back().size() == kBlock) {
    blocks_.emplace_back().reserve(kBlock);
  }
  blocks_.back().push_back(key);
}

void Lane::sort() {
  Block keys;
  for_each([&](const OrderKey& key) { keys.push_back(key); });
  std::ranges::sort(keys);
  auto next = keys.begin();
  for (Block& block : blocks_) {
    for (OrderKey& key : block) key = *next++;
    block.shrink_to_fit();
  }
}

void Lane::remove(const OrderKey& key, Instant expires_at) {
  tally_.remove(expires_at);
  KONTOR_CHECK(!blocks_.empty());
  const auto block = block_of(key);
  const auto at = std::ranges::lower_bound(*block, key);
  KONTOR_CHECK(at != block->end() && *at == key);
  block->erase(at);
  if (block->empty()) blocks_.erase(block);
}

}  // namespace kontor::market
