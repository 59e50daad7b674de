#pragma once

#include "engine/text/index.hpp"
#include "engine/text/plan.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace kontor::engine::text {

/// The lists of one group, walked side by side.
class GroupWalk {
 public:
  GroupWalk(const Index& index, const Group& group) {
    for (const Alternative& each : group.alternatives) {
      const Postings& list = index.postings(each.word);
      lists_.push_back({Postings::Cursor(list), each.quarters});
      count_max_ += list.weight_max() * each.quarters;
    }
  }

  /// The first document from `document` on with any of its words.
  std::uint32_t seek(std::uint32_t document) {
    std::uint32_t first = Postings::kEnd;
    for (List& list : lists_) {
      list.cursor.seek(document);
      first = std::min(first, list.cursor.document());
    }
    return first;
  }

  /// Calls `found(document, quarters)` for every posting from `begin` to before `end`.
  template <class Found>
  void walk(std::uint32_t begin, std::uint32_t end, const Found& found) {
    for (List& list : lists_) {
      Postings::Cursor cursor = list.cursor;  // a copy stays in registers
      for (cursor.seek(begin); cursor.document() < end; cursor.next()) {
        found(cursor.document(), cursor.weight() * list.quarters);
      }
      list.cursor = cursor;
    }
  }

  /// No document counts more quarters.
  std::uint32_t count_max() const { return count_max_; }

 private:
  struct List {
    Postings::Cursor cursor;
    std::uint32_t quarters;
  };

  std::vector<List> lists_;
  std::uint32_t count_max_ = 0;
};

}  // namespace kontor::engine::text
