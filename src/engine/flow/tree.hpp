#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace kontor::engine::flow {

inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// What ties a node to the tree at the start.
struct Branch {
  std::uint32_t parent = kNone;  // kNone at the root
  std::uint32_t arc = kNone;     // between this node and its parent
  std::int64_t up = 0;           // units that may still be pushed to the parent
  std::int64_t down = 0;         // units that may still be pushed from the parent
};

/// An arc that enters the tree and ties `joint` below `above`.
struct Tie {
  std::uint32_t joint = kNone;
  std::uint32_t above = kNone;
  std::uint32_t arc = kNone;
  std::int64_t up = 0;  // as in Branch, from `joint` to `above`
  std::int64_t down = 0;
};

/// The rooted spanning tree of a network simplex method. Its nodes stand in preorder on a ring, so
/// that a subtree is the piece of the ring from its top to its `last`. What decides where a walk up
/// goes next lies close together; what is only looked at on the way, apart from that.
/// Source of the threaded tree: R. Barr, F. Glover, D. Klingman, "Enhancements of spanning tree
/// labelling procedures for network optimization", INFOR 17 (1979).
class Tree {
 public:
  struct Step {
    std::uint32_t parent;
    std::uint32_t size;  // nodes of the subtree, this one included
  };
  struct Rest {
    std::int64_t up;
    std::int64_t down;
  };

  /// @pre the parents lead from every node to `root`.
  Tree(const std::vector<Branch>& branches, std::uint32_t root);

  std::uint32_t nodes() const { return static_cast<std::uint32_t>(steps_.size()); }
  std::uint32_t root() const { return root_; }
  Step step(std::uint32_t node) const { return steps_[node]; }
  const Rest& rest(std::uint32_t node) const { return rests_[node]; }
  std::uint32_t parent(std::uint32_t node) const { return steps_[node].parent; }
  std::uint32_t size(std::uint32_t node) const { return steps_[node].size; }
  std::uint32_t arc(std::uint32_t node) const { return arc_[node]; }
  std::uint32_t last(std::uint32_t node) const { return last_[node]; }
  /// The next node in preorder; the root follows the last one.
  std::uint32_t next(std::uint32_t node) const { return next_[node]; }

  /// Pushes `units` along the tree from `node` up to `top`; fewer than 0 from `top` down.
  void push_up(std::uint32_t node, std::uint32_t top, std::int64_t units);

  /// Cuts the arc above `low` and hangs what was below it at `tie`.
  /// @param top  the lowest node above both ends of the tie, before the cut.
  /// @pre tie.joint is below `low`, tie.above is not.
  void rehang(const Tie& tie, std::uint32_t low, std::uint32_t top);

 private:
  void thread(const std::vector<Branch>& branches);
  void cut(std::uint32_t low, std::uint32_t top);
  std::uint32_t turn(const Tie& tie, std::uint32_t low);
  void insert(const Tie& tie, std::uint32_t tail, std::uint32_t top);
  void link(std::uint32_t before, std::uint32_t after) {
    next_[before] = after;
    previous_[after] = before;
  }

  std::uint32_t root_;
  std::vector<Step> steps_;
  std::vector<Rest> rests_;
  std::vector<std::uint32_t> arc_;
  std::vector<std::uint32_t> last_;  // the last node of the subtree in preorder
  std::vector<std::uint32_t> next_;
  std::vector<std::uint32_t> previous_;
};

}  // namespace kontor::engine::flow
