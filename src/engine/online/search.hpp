#pragma once

#include "engine/online/budget.hpp"
#include "engine/online/pairing.hpp"

#include <cstdint>
#include <vector>

namespace kontor::engine::online {

/// Finds the best place for open units of one pending node and moves them there.
///
/// Method: Dijkstra over reduced costs profit + profit − gain, from the pending node over an
/// edge to the far side, back over a held pair to the near side, and so on. It ends at the
/// nearest of: a far node with open units; a near node that is better left open (as far as its
/// profit is high), the pending node itself included. Then profits follow, which makes the way
/// tight, and as many units move along it as fit. Rows fall by gain, so a row is left where its
/// edges cannot beat the best end known.
/// Time: O(edges reached + nodes reached × log); memory O(nodes reached).
/// Source: successive shortest paths with potentials, J. Edmonds, R. Karp, "Theoretical
/// improvements in algorithmic efficiency for network flow problems", JACM 19 (1972), 248–264;
/// one side's search is the other's in the mirror.
class Search {
 public:
  /// @pre no search is under way; `node` is pending in view.near
  void begin(const View& view, std::uint32_t node, Budget& budget);

  /// Goes on with the search under way and, once the end is found, moves units and profits.
  /// @return false if the budget was spent before; a later call goes on where this one stopped.
  bool advance(const View& view, Budget& budget);

  /// Forgets the search under way, if there is one, as if it had never begun.
  void abandon(const View& view);

  bool is_under_way() const { return under_way_; }

 private:
  struct Entry {
    std::int32_t label;
    std::uint32_t node;
  };
  static bool comes_later(const Entry& left, const Entry& right) {
    return left.label != right.label ? left.label > right.label : left.node > right.node;
  }
  struct End {
    std::int32_t label;
    std::uint32_t node;
    bool is_near;
  };

  bool find_end(const View& view, Budget& budget);
  std::uint64_t settle(const View& view, const Entry& entry);
  std::uint64_t reach(const View& view, std::uint32_t node, std::int32_t label);
  void push(const Entry& entry);
  Entry pop();
  void change_profits(const View& view) const;
  std::int32_t width(const View& view) const;
  void move_along(const View& view) const;
  void forget(const View& view);

  bool under_way_ = false;
  std::uint32_t source_ = 0;
  End end_{};
  std::vector<Entry> queue_;  // a heap
  std::vector<std::uint32_t> near_reached_;
  std::vector<std::uint32_t> far_reached_;
};

}  // namespace kontor::engine::online
