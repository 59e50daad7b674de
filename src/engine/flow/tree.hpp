#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace kontor::engine::flow {

inline constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// A node of the spanning tree with the arc to its parent. Nodes stand in preorder on a ring
/// (`next`, `previous`), so that a subtree is the piece from its top to its `last`.
struct Branch {
  std::uint32_t parent = kNone;  // kNone at the root
  std::uint32_t arc = kNone;     // between this node and its parent
  std::uint32_t next = 0;
  std::uint32_t previous = 0;
  std::uint32_t size = 1;  // nodes of the subtree, this one included
  std::uint32_t last = 0;  // the last node of the subtree in preorder
  std::int64_t up = 0;     // units that may still be pushed to the parent
  std::int64_t down = 0;   // units that may still be pushed from the parent
};

/// An arc that enters the tree and ties `joint` below `above`.
struct Tie {
  std::uint32_t joint = kNone;
  std::uint32_t above = kNone;
  std::uint32_t arc = kNone;
  std::int64_t up = 0;  // as in Branch, from `joint` to `above`
  std::int64_t down = 0;
};

/// The rooted spanning tree of a network simplex method, in one array: what a pivot reads of a
/// node stands in one place.
/// Source of the threaded tree: R. Barr, F. Glover, D. Klingman, "Enhancements of spanning tree
/// labelling procedures for network optimization", INFOR 17 (1979).
class Tree {
 public:
  /// @param branches  parent, arc, up and down of each node; the rest is computed here.
  /// @pre the parents lead from every node to `root`.
  Tree(std::vector<Branch> branches, std::uint32_t root);

  const Branch& operator[](std::uint32_t node) const { return branches_[node]; }
  std::uint32_t nodes() const { return static_cast<std::uint32_t>(branches_.size()); }
  std::uint32_t root() const { return root_; }

  /// Pushes `units` along the tree from `node` up to `top`, or from `top` down to `node`.
  void push_up(std::uint32_t node, std::uint32_t top, std::int64_t units);
  void push_down(std::uint32_t node, std::uint32_t top, std::int64_t units);

  /// Cuts the arc above `low` and hangs what was below it at `tie`.
  /// @param top  the lowest node above both ends of the tie, before the cut.
  /// @pre tie.joint is below `low`, tie.above is not.
  void rehang(const Tie& tie, std::uint32_t low, std::uint32_t top);

 private:
  void thread_from_parents();
  void cut(std::uint32_t low, std::uint32_t top);
  std::uint32_t turn(const Tie& tie, std::uint32_t low);
  void insert(const Tie& tie, std::uint32_t tail, std::uint32_t top);
  void link(std::uint32_t before, std::uint32_t after) {
    branches_[before].next = after;
    branches_[after].previous = before;
  }

  std::vector<Branch> branches_;
  std::uint32_t root_;
};

}  // namespace kontor::engine::flow
