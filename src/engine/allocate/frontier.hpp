#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

namespace kontor::engine::allocate {

/// The state of a shortest-path search that visits few of many nodes (E. Dijkstra, 1959).
/// Distances are 0 or more; what was touched is forgotten at a cost of what was touched.
class Frontier {
 public:
  struct Step {
    std::int32_t distance;
    std::uint32_t node;
  };

  static constexpr std::int32_t kFar = std::numeric_limits<std::int32_t>::max();

  explicit Frontier(std::size_t nodes) : distance_(nodes, kFar), from_(nodes) {}

  /// Notes a way to `node`. @return whether it is shorter than those known.
  bool reach(std::uint32_t node, std::int32_t distance, std::uint32_t from) {
    if (distance >= distance_[node]) return false;
    if (distance_[node] == kFar) touched_.push_back(node);
    distance_[node] = distance;
    from_[node] = from;
    return true;
  }

  /// Puts `node`, or a mark that stands for later work, in line.
  void push(std::uint32_t node, std::int32_t distance) {
    line_.push_back((static_cast<std::uint64_t>(distance) << kNodeBits) | node);
    std::ranges::push_heap(line_, std::greater<>());
  }

  bool is_empty() const { return line_.empty(); }

  Step pop() {
    std::ranges::pop_heap(line_, std::greater<>());
    const std::uint64_t next = line_.back();
    line_.pop_back();
    return {static_cast<std::int32_t>(next >> kNodeBits), static_cast<std::uint32_t>(next)};
  }

  std::int32_t distance(std::uint32_t node) const { return distance_[node]; }
  std::uint32_t from(std::uint32_t node) const { return from_[node]; }
  const std::vector<std::uint32_t>& touched() const { return touched_; }

  void forget() {
    for (const std::uint32_t node : touched_) distance_[node] = kFar;
    touched_.clear();
    line_.clear();
  }

 private:
  static constexpr int kNodeBits = 32;

  std::vector<std::int32_t> distance_;
  std::vector<std::uint32_t> from_;
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint64_t> line_;  // distance, then node: of equally near nodes the lowest
};

}  // namespace kontor::engine::allocate
