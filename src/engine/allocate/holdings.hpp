#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kontor::engine::allocate {

/// Units of a stock that one bidder holds at one price.
struct Hold {
  std::uint32_t bidder = 0;
  std::int32_t level = 0;  // what was bid for them
  std::int32_t units = 0;
};

/// Who holds what of each stock, and what nobody holds: a heap a stock, the lowest level on top.
/// A few holds, the usual case, lie in the cache line of the stock itself; more lie in a pool.
class Holdings {
 public:
  explicit Holdings(const std::vector<std::int32_t>& available) : stocks_(available.size()) {
    clear(available);
  }

  /// Units that nobody holds.
  std::int32_t& left(std::uint32_t stock) { return stocks_[stock].left; }
  std::int32_t left(std::uint32_t stock) const { return stocks_[stock].left; }

  bool is_empty(std::uint32_t stock) const { return stocks_[stock].size == 0; }
  Hold& lowest(std::uint32_t stock) { return *holds_of(stocks_[stock]); }
  std::span<Hold> of(std::uint32_t stock) {
    return {holds_of(stocks_[stock]), stocks_[stock].size};
  }

  void push(std::uint32_t stock, Hold hold) {
    Hold* heap = room_for_one_more(stock);
    std::size_t at = stocks_[stock].size++;
    while (at > 0 && heap[(at - 1) / 2].level > hold.level) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = hold;
  }

  void pop_lowest(std::uint32_t stock) {
    Hold* heap = holds_of(stocks_[stock]);
    const std::size_t size = --stocks_[stock].size;
    if (size > 0) sink(heap, size, heap[size]);
  }

  /// Nobody holds anything any more.
  void clear(const std::vector<std::int32_t>& available) {
    for (std::size_t stock = 0; stock < stocks_.size(); ++stock) {
      stocks_[stock].size = 0;
      stocks_[stock].left = available[stock];
    }
  }

  /// Keeps the first `size` of a stock. @pre size is not above the present one
  void shrink(std::uint32_t stock, std::size_t size) {
    stocks_[stock].size = static_cast<std::uint32_t>(size);
  }

  /// Adds at the end, without regard to levels.
  void append(std::uint32_t stock, Hold hold) {
    room_for_one_more(stock)[stocks_[stock].size++] = hold;
  }

  /// Tells the processor that `stock` is next.
  void prefetch(std::uint32_t stock) const { __builtin_prefetch(stocks_.data() + stock); }

 private:
  static constexpr std::uint32_t kFew = 4;

  struct alignas(64) Stock {
    std::uint32_t begin = 0;        // in the pool, if the capacity is above kFew
    std::uint32_t capacity = kFew;  // a power of two
    std::uint32_t size = 0;
    std::int32_t left = 0;
    std::array<Hold, kFew> few;
  };

  Hold* holds_of(Stock& stock) {
    return stock.capacity == kFew ? stock.few.data() : pool_.data() + stock.begin;
  }

  static void sink(Hold* heap, std::size_t size, Hold hold) {
    std::size_t at = 0;
    for (std::size_t child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1].level < heap[child].level) ++child;
      if (heap[child].level >= hold.level) break;
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = hold;
  }

  Hold* room_for_one_more(std::uint32_t stock) {
    if (stocks_[stock].size == stocks_[stock].capacity) grow(stocks_[stock]);
    return holds_of(stocks_[stock]);
  }

  void grow(Stock& stock) {
    const std::uint32_t begin = take(2 * stock.capacity);
    const Hold* old = holds_of(stock);
    for (std::uint32_t at = 0; at < stock.size; ++at) pool_[begin + at] = old[at];
    if (stock.capacity != kFew) spare(stock.capacity).push_back(stock.begin);
    stock.begin = begin;
    stock.capacity *= 2;
  }

  std::uint32_t take(std::uint32_t capacity) {
    std::vector<std::uint32_t>& spares = spare(capacity);
    if (!spares.empty()) {
      const std::uint32_t begin = spares.back();
      spares.pop_back();
      return begin;
    }
    const auto begin = static_cast<std::uint32_t>(pool_.size());
    pool_.resize(pool_.size() + capacity);
    return begin;
  }

  std::vector<std::uint32_t>& spare(std::uint32_t capacity) {
    const auto rank = static_cast<std::size_t>(std::countr_zero(capacity));
    if (spare_.size() <= rank) spare_.resize(rank + 1);
    return spare_[rank];
  }

  std::vector<Stock> stocks_;
  std::vector<Hold> pool_;
  std::vector<std::vector<std::uint32_t>> spare_;  // by capacity, places in the pool
};

}  // namespace kontor::engine::allocate
