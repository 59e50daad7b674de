#pragma once

#include "engine/swap/instance.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kontor::engine::swap {

struct Arc {
  std::uint32_t company = 0;  // the other end
  std::int32_t weight = 0;
};

/// The arcs of an instance that count, sorted, forwards and backwards: no loops, of parallel
/// arcs the heaviest, none into a giver.
class Graph {
 public:
  explicit Graph(const Instance& instance);

  std::uint32_t companies() const { return static_cast<std::uint32_t>(out_begin_.size() - 1); }
  std::size_t arcs() const { return out_.size(); }
  /// Arcs from `company`, by their other end.
  std::span<const Arc> out(std::uint32_t company) const {
    return std::span(out_).subspan(out_begin_[company],
                                   out_begin_[company + 1] - out_begin_[company]);
  }
  /// Arcs into `company`, by their other end.
  std::span<const Arc> in(std::uint32_t company) const {
    return std::span(in_).subspan(in_begin_[company], in_begin_[company + 1] - in_begin_[company]);
  }
  /// The weight of the arc, −1 if there is none. O(log degree).
  std::int32_t weight(std::uint32_t from, std::uint32_t to) const;

  /// A half of a split: without the arc, or without its rivals, the other arcs out of `from` and
  /// into `to`.
  Graph without(std::uint32_t from, std::uint32_t to) const;
  Graph without_rivals(std::uint32_t from, std::uint32_t to) const;

 private:
  Graph() = default;
  template <class Keeps>
  Graph filtered(const Keeps& keeps) const;
  void keep_heaviest(const Instance& instance);
  void turn_round();

  std::vector<std::size_t> out_begin_;
  std::vector<Arc> out_;
  std::vector<std::size_t> in_begin_;
  std::vector<Arc> in_;
};

}  // namespace kontor::engine::swap
