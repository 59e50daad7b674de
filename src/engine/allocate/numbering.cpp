#include "engine/allocate/numbering.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace kontor::engine::allocate {
namespace {

constexpr std::size_t kEdgesInCache = std::size_t{1} << 16;

constexpr std::size_t kAhead = 8;  // rows that are fetched before they are visited

std::vector<std::uint32_t> counting_up(std::size_t count) {
  std::vector<std::uint32_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0U);
  return numbers;
}

/// The needs of each offer.
struct Columns {
  std::vector<std::uint32_t> begin;  // [offers + 1]
  std::vector<std::uint32_t> need;   // [edges]
};

Columns columns_of(const Instance& instance, Watch& watch) {
  Columns columns;
  columns.begin.assign(instance.offers() + 2, 0);
  for (const std::uint32_t offer : instance.offer) {
    if (watch.stopped()) return {};
    ++columns.begin[offer + 2];
  }
  std::partial_sum(columns.begin.begin(), columns.begin.end(), columns.begin.begin());
  columns.need.resize(instance.edges());
  for (std::uint32_t need = 0; need < instance.needs(); ++need) {
    const std::uint32_t end = instance.row_begin[need + 1];
    if (watch.stopped(end - instance.row_begin[need])) return {};
    for (std::uint32_t at = instance.row_begin[need]; at < end; ++at) {
      columns.need[columns.begin[instance.offer[at] + 1]++] = need;
    }
  }
  columns.begin.pop_back();
  return columns;
}

class BreadthFirst {
 public:
  BreadthFirst(const Instance& instance, Columns columns)
      : instance_(instance),
        columns_(std::move(columns)),
        need_is_seen_(instance.needs()),
        offer_is_seen_(instance.offers()) {
    found_.needs.reserve(instance.needs());
    found_.offers.reserve(instance.offers());
  }

  Numbering run(Watch& watch) && {
    for (std::uint32_t need = 0; need < instance_.needs(); ++need) {
      see_need(need);
      for (; next_ < found_.needs.size(); ++next_) {
        fetch_ahead();
        if (watch.stopped(visit(found_.needs[next_]))) return {};
      }
    }
    for (std::uint32_t offer = 0; offer < instance_.offers(); ++offer) see_offer(offer);
    return std::move(found_);
  }

 private:
  void fetch_ahead() const {
    const std::size_t ahead = std::min(next_ + kAhead, found_.needs.size() - 1);
    __builtin_prefetch(instance_.offer.data() + instance_.row_begin[found_.needs[ahead]]);
  }

  /// @return edges looked at.
  std::uint32_t visit(std::uint32_t need) {
    std::uint32_t looked_at = 1;
    for (std::uint32_t at = instance_.row_begin[need]; at < instance_.row_begin[need + 1]; ++at) {
      const std::uint32_t offer = instance_.offer[at];
      ++looked_at;
      if (!see_offer(offer)) continue;
      looked_at += columns_.begin[offer + 1] - columns_.begin[offer];
      for (std::uint32_t back = columns_.begin[offer]; back < columns_.begin[offer + 1]; ++back) {
        see_need(columns_.need[back]);
      }
    }
    return looked_at;
  }

  void see_need(std::uint32_t need) {
    if (need_is_seen_[need] != 0) return;
    need_is_seen_[need] = 1;
    found_.needs.push_back(need);
  }

  bool see_offer(std::uint32_t offer) {
    if (offer_is_seen_[offer] != 0) return false;
    offer_is_seen_[offer] = 1;
    found_.offers.push_back(offer);
    return true;
  }

  const Instance& instance_;
  Columns columns_;
  std::vector<std::uint8_t> need_is_seen_;
  std::vector<std::uint8_t> offer_is_seen_;
  std::size_t next_ = 0;
  Numbering found_;
};

}  // namespace

Numbering numbering_of(const Instance& instance, Watch& watch) {
  if (instance.edges() <= kEdgesInCache) {
    return {counting_up(instance.needs()), counting_up(instance.offers())};
  }
  Columns columns = columns_of(instance, watch);
  if (watch.stopped_now()) return {};
  return BreadthFirst(instance, std::move(columns)).run(watch);
}

}  // namespace kontor::engine::allocate
