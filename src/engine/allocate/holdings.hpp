#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace kontor::engine::allocate {

/// Units of a stock that one bidder holds at one price.
struct Hold {
  std::uint32_t bidder;
  std::int32_t level;  // what was bid for them
  std::int32_t units;
};

/// Who holds what of each stock: a heap a stock, the lowest level on top, all in one pool.
class Holdings {
 public:
  explicit Holdings(std::size_t stocks) : heaps_(stocks) {}

  bool is_empty(std::uint32_t stock) const { return heaps_[stock].size == 0; }
  Hold& lowest(std::uint32_t stock) { return pool_[heaps_[stock].begin]; }
  std::span<Hold> of(std::uint32_t stock) {
    return {pool_.data() + heaps_[stock].begin, heaps_[stock].size};
  }

  void push(std::uint32_t stock, Hold hold) {
    Hold* heap = room_for_one_more(stock);
    std::size_t at = heaps_[stock].size++;
    while (at > 0 && heap[(at - 1) / 2].level > hold.level) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = hold;
  }

  void pop_lowest(std::uint32_t stock) {
    Hold* heap = pool_.data() + heaps_[stock].begin;
    const std::size_t size = --heaps_[stock].size;
    if (size > 0) sink(heap, size, heap[size]);
  }

  void clear() {
    for (Heap& each : heaps_) each.size = 0;
  }

  /// Keeps the first `size` of a stock. @pre size is not above the present one
  void shrink(std::uint32_t stock, std::size_t size) {
    heaps_[stock].size = static_cast<std::uint32_t>(size);
  }

  /// Adds at the end, without regard to levels.
  void append(std::uint32_t stock, Hold hold) {
    Hold* list = room_for_one_more(stock);
    list[heaps_[stock].size++] = hold;
  }

 private:
  struct Heap {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t capacity = 0;  // a power of two, or 0
  };

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
    if (heaps_[stock].size == heaps_[stock].capacity) grow(heaps_[stock]);
    return pool_.data() + heaps_[stock].begin;
  }

  void grow(Heap& heap) {
    const std::uint32_t capacity = heap.capacity == 0 ? kFirstCapacity : 2 * heap.capacity;
    const std::uint32_t begin = take(capacity);
    for (std::uint32_t at = 0; at < heap.size; ++at) pool_[begin + at] = pool_[heap.begin + at];
    if (heap.capacity != 0) spare(heap.capacity).push_back(heap.begin);
    heap.begin = begin;
    heap.capacity = capacity;
  }

  std::uint32_t take(std::uint32_t capacity) {
    if (!spare(capacity).empty()) {
      const std::uint32_t begin = spare(capacity).back();
      spare(capacity).pop_back();
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

  static constexpr std::uint32_t kFirstCapacity = 2;

  std::vector<Heap> heaps_;
  std::vector<Hold> pool_;
  std::vector<std::vector<std::uint32_t>> spare_;  // by capacity, places in the pool
};

}  // namespace kontor::engine::allocate
