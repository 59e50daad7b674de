#include "engine/flow/tree.hpp"

#include "base/check.hpp"

#include <utility>

namespace kontor::engine::flow {

Tree::Tree(std::vector<Branch> branches, std::uint32_t root)
    : branches_(std::move(branches)), root_(root) {
  KONTOR_CHECK(root_ < branches_.size() && branches_[root_].parent == kNone);
  thread_from_parents();
}

/// Preorder by a stack; children stand in lists, first child and next sibling.
void Tree::thread_from_parents() {
  std::vector<std::uint32_t> child(nodes(), kNone);
  std::vector<std::uint32_t> sibling(nodes(), kNone);
  for (std::uint32_t node = nodes(); node-- > 0;) {
    if (node == root_) continue;
    sibling[node] = std::exchange(child[branches_[node].parent], node);
  }
  std::vector<std::uint32_t> order;
  std::vector<std::uint32_t> open = {root_};
  order.reserve(nodes());
  while (!open.empty()) {
    const std::uint32_t node = open.back();
    open.pop_back();
    order.push_back(node);
    for (std::uint32_t each = child[node]; each != kNone; each = sibling[each]) {
      open.push_back(each);
    }
  }
  KONTOR_CHECK(order.size() == nodes());  // else the parents form a ring
  for (std::size_t at = 0; at < order.size(); ++at) {
    link(order[at], order[(at + 1) % order.size()]);
    branches_[order[at]].size = 1;
    branches_[order[at]].last = kNone;
  }
  for (std::size_t at = order.size(); at-- > 0;) {  // children come before their parents
    Branch& branch = branches_[order[at]];
    if (branch.last == kNone) branch.last = order[at];
    if (branch.parent == kNone) continue;
    Branch& parent = branches_[branch.parent];
    parent.size += branch.size;
    if (parent.last == kNone) parent.last = branch.last;
  }
}

void Tree::push_up(std::uint32_t node, std::uint32_t top, std::int64_t units) {
  for (; node != top; node = branches_[node].parent) {
    branches_[node].up -= units;
    branches_[node].down += units;
  }
}

void Tree::push_down(std::uint32_t node, std::uint32_t top, std::int64_t units) {
  push_up(node, top, -units);
}

void Tree::rehang(const Tie& tie, std::uint32_t low, std::uint32_t top) {
  cut(low, top);
  insert(tie, turn(tie, low), top);
}

/// Takes the subtree of `low` off the ring and out of the counts of its ancestors.
void Tree::cut(std::uint32_t low, std::uint32_t top) {
  const Branch& piece = branches_[low];
  const std::uint32_t before = piece.previous;
  link(before, branches_[piece.last].next);
  for (std::uint32_t node = piece.parent; node != kNone && branches_[node].last == piece.last;
       node = branches_[node].parent) {
    branches_[node].last = before;
  }
  for (std::uint32_t node = piece.parent; node != top; node = branches_[node].parent) {
    branches_[node].size -= piece.size;
  }
}

/// Makes tie.joint the top of the piece whose top was `low`: the nodes between them turn round,
/// each followed in preorder by what was below it apart from the way to tie.joint.
/// @return the last node of the piece in its new order.
std::uint32_t Tree::turn(const Tie& tie, std::uint32_t low) {
  const std::uint32_t total = branches_[low].size;
  Branch& first = branches_[tie.joint];
  std::uint32_t child = tie.joint;
  Branch old = first;  // of `child`, before it turned
  std::uint32_t after = branches_[first.last].next;
  std::uint32_t tail = first.last;
  first.parent = tie.above;
  first.arc = tie.arc;
  first.up = tie.up;
  first.down = tie.down;
  first.size = total;
  while (child != low) {
    const std::uint32_t node = old.parent;
    Branch& branch = branches_[node];
    const Branch was = branch;
    const bool has_right = was.last != old.last;
    link(tail, node);
    tail = old.previous;
    if (has_right) {
      const std::uint32_t right = after;
      after = branches_[was.last].next;
      link(tail, right);
      tail = was.last;
    }
    branch.parent = child;
    branch.arc = old.arc;
    branch.up = old.down;
    branch.down = old.up;
    branch.size = total - old.size;
    old = was;
    child = node;
  }
  for (std::uint32_t node = low; node != tie.above; node = branches_[node].parent) {
    branches_[node].last = tail;
  }
  return tail;
}

void Tree::insert(const Tie& tie, std::uint32_t tail, std::uint32_t top) {
  const std::uint32_t total = branches_[tie.joint].size;
  link(tail, branches_[tie.above].next);
  link(tie.above, tie.joint);
  for (std::uint32_t node = tie.above; node != kNone && branches_[node].last == tie.above;
       node = branches_[node].parent) {
    branches_[node].last = tail;
  }
  for (std::uint32_t node = tie.above; node != top; node = branches_[node].parent) {
    branches_[node].size += total;
  }
}

}  // namespace kontor::engine::flow
