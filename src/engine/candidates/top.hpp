#pragma once

#include "engine/candidates/scan.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace kontor::engine::candidates {

/// The best few of many rows: a heap with the worst of them on top.
class Top {
 public:
  Top(const Pool& pool, std::size_t limit) : pool_(pool), limit_(limit) { heap_.reserve(limit); }

  /// Whether a row with this rank (lower is better) may still get in.
  bool may_take(std::uint64_t rank) const {
    return heap_.size() < limit_ || (limit_ > 0 && rank <= heap_.front().rank);
  }

  void take(std::uint64_t rank, const Found& found) {
    if (!may_take(rank)) return;
    const Ranked ranked{rank, found};
    if (heap_.size() == limit_) {
      if (!before(ranked, heap_.front())) return;
      std::ranges::pop_heap(heap_, order());
      heap_.back() = ranked;
    } else {
      heap_.push_back(ranked);
    }
    std::ranges::push_heap(heap_, order());
  }

  std::vector<Found> sorted() && {
    std::ranges::sort(heap_, order());
    std::vector<Found> found;
    for (const Ranked& each : heap_) found.push_back(each.found);
    return found;
  }

 private:
  struct Ranked {
    std::uint64_t rank;
    Found found;
  };

  bool before(const Ranked& left, const Ranked& right) const {
    if (left.rank != right.rank) return left.rank < right.rank;
    return pool_.identity[left.found.row] < pool_.identity[right.found.row];
  }
  struct Order {
    const Top& top;
    bool operator()(const Ranked& left, const Ranked& right) const {
      return top.before(left, right);
    }
  };
  Order order() const { return {*this}; }

  const Pool& pool_;
  std::size_t limit_;
  std::vector<Ranked> heap_;
};

}  // namespace kontor::engine::candidates
