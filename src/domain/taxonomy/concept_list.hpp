#pragma once

#include "base/check.hpp"
#include "base/id.hpp"

#include <span>
#include <unordered_map>
#include <vector>

namespace kontor::taxonomy {

/// Concepts of one sort in the order of their file; each one's `index` is its
/// position here. Lookup by code and by index is O(1).
template <class Entry>
class ConceptList {
 public:
  using EntryCode = decltype(Entry::code);

  std::span<const Entry> all() const { return entries_; }
  std::size_t size() const { return entries_.size(); }
  auto begin() const { return entries_.begin(); }
  auto end() const { return entries_.end(); }

  /// @return nothing if there is no such code; valid as long as the list.
  const Entry* find(const EntryCode& code) const {
    const auto found = positions_.find(code);
    return found == positions_.end() ? nullptr : &entries_[found->second];
  }

  /// @pre `index` is of this list.
  const Entry& at(Index<Entry> index) const {
    KONTOR_CHECK(index.value < entries_.size());
    return entries_[index.value];
  }

  /// Gives `entry` its index. @return false, with no change, if its code is taken.
  bool add(Entry entry) {
    entry.index = {static_cast<std::uint32_t>(entries_.size())};
    if (!positions_.emplace(entry.code, entry.index.value).second) return false;
    entries_.push_back(std::move(entry));
    return true;
  }

  /// @pre `index` is of this list.
  Entry& edit(Index<Entry> index) {
    KONTOR_CHECK(index.value < entries_.size());
    return entries_[index.value];
  }

 private:
  std::vector<Entry> entries_;
  std::unordered_map<EntryCode, std::uint32_t> positions_;
};

}  // namespace kontor::taxonomy
