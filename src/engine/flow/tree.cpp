#include "engine/flow/tree.hpp"

#include "base/check.hpp"

#include <utility>

namespace kontor::engine::flow {
namespace {

/// The nodes in preorder; children stand in lists, first child and next sibling.
std::vector<std::uint32_t> preorder(const std::vector<Branch>& branches, std::uint32_t root) {
  std::vector<std::uint32_t> child(branches.size(), kNone);
  std::vector<std::uint32_t> sibling(branches.size(), kNone);
  for (auto node = static_cast<std::uint32_t>(branches.size()); node-- > 0;) {
    if (node == root) continue;
    sibling[node] = std::exchange(child[branches[node].parent], node);
  }
  std::vector<std::uint32_t> order;
  std::vector<std::uint32_t> open = {root};
  order.reserve(branches.size());
  while (!open.empty()) {
    order.push_back(open.back());
    open.pop_back();
    for (std::uint32_t each = child[order.back()]; each != kNone; each = sibling[each]) {
      open.push_back(each);
    }
  }
  return order;
}

}  // namespace

Tree::Tree(const std::vector<Branch>& branches, std::uint32_t root)
    : root_(root),
      last_(branches.size(), kNone),
      next_(branches.size()),
      previous_(branches.size()) {
  KONTOR_CHECK(root < branches.size() && branches[root].parent == kNone);
  for (const Branch& branch : branches) {
    steps_.push_back({branch.parent, 1});
    rests_.push_back({branch.up, branch.down});
    arc_.push_back(branch.arc);
  }
  thread(branches);
}

void Tree::thread(const std::vector<Branch>& branches) {
  const std::vector<std::uint32_t> order = preorder(branches, root_);
  KONTOR_CHECK(order.size() == nodes());  // else the parents form a ring
  for (std::size_t at = 0; at < order.size(); ++at) {
    link(order[at], order[(at + 1) % order.size()]);
  }
  for (std::size_t at = order.size(); at-- > 0;) {  // children come before their parents
    const std::uint32_t node = order[at];
    const std::uint32_t above = parent(node);
    if (last_[node] == kNone) last_[node] = node;
    if (above == kNone) continue;
    steps_[above].size += size(node);
    if (last_[above] == kNone) last_[above] = last_[node];
  }
}

void Tree::push_up(std::uint32_t node, std::uint32_t top, std::int64_t units) {
  for (; node != top; node = parent(node)) {
    rests_[node].up -= units;
    rests_[node].down += units;
  }
}

void Tree::rehang(const Tie& tie, std::uint32_t low, std::uint32_t top) {
  cut(low, top);
  insert(tie, turn(tie, low), top);
}

/// Takes the subtree of `low` off the ring and out of the counts of its ancestors.
void Tree::cut(std::uint32_t low, std::uint32_t top) {
  const std::uint32_t before = previous_[low];
  const std::uint32_t tail = last_[low];
  const std::uint32_t total = size(low);
  link(before, next_[tail]);
  for (std::uint32_t node = parent(low); node != kNone && last_[node] == tail;
       node = parent(node)) {
    last_[node] = before;
  }
  for (std::uint32_t node = parent(low); node != top; node = parent(node)) {
    steps_[node].size -= total;
  }
}

/// Makes tie.joint the top of the piece whose top was `low`: the nodes between them turn round,
/// each followed in preorder by what was below it apart from the way to tie.joint.
/// @return the last node of the piece in its new order.
std::uint32_t Tree::turn(const Tie& tie, std::uint32_t low) {
  const std::uint32_t total = size(low);
  std::uint32_t child = tie.joint;
  Step step = std::exchange(steps_[child], {tie.above, total});  // of `child`, before it turned
  Rest rest = std::exchange(rests_[child], {tie.up, tie.down});
  std::uint32_t arc = std::exchange(arc_[child], tie.arc);
  std::uint32_t end = last_[child];         // of the old subtree of `child`
  std::uint32_t before = previous_[child];  // in the old order
  std::uint32_t after = next_[end];
  std::uint32_t tail = end;
  while (child != low) {
    const std::uint32_t node = step.parent;
    const std::uint32_t left = std::exchange(before, previous_[node]);
    link(tail, node);
    tail = left;
    if (last_[node] != end) {  // something stood behind the subtree of `child`
      end = last_[node];
      const std::uint32_t right = std::exchange(after, next_[end]);
      link(tail, right);
      tail = end;
    }
    step = std::exchange(steps_[node], {child, total - step.size});
    rest = std::exchange(rests_[node], {rest.down, rest.up});
    arc = std::exchange(arc_[node], arc);
    child = node;
  }
  for (std::uint32_t node = low; node != tie.above; node = parent(node)) last_[node] = tail;
  return tail;
}

void Tree::insert(const Tie& tie, std::uint32_t tail, std::uint32_t top) {
  const std::uint32_t total = size(tie.joint);
  link(tail, next_[tie.above]);
  link(tie.above, tie.joint);
  for (std::uint32_t node = tie.above; node != kNone && last_[node] == tie.above;
       node = parent(node)) {
    last_[node] = tail;
  }
  for (std::uint32_t node = tie.above; node != top; node = parent(node)) {
    steps_[node].size += total;
  }
}

}  // namespace kontor::engine::flow
