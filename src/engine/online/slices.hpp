#pragma once

#include "base/check.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace kontor::engine::online {

/// Where a sequence stands in its Slices. Its owner keeps it, close to what it is needed with.
struct Slice {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

/// Many short sequences in one block of memory. A sequence that outgrows its place moves to one
/// of twice the size; places that were left are used again. `owner` numbers the sequences.
template <class Entry>
class Slices {
 public:
  std::span<Entry> operator[](const Slice& slice) {
    return {entries_.data() + slice.begin, slice.size};
  }
  std::span<const Entry> operator[](const Slice& slice) const {
    return {entries_.data() + slice.begin, slice.size};
  }

  void reserve(std::size_t owners, std::size_t entries) {
    room_.reserve(owners);
    entries_.reserve(entries);
  }

  /// One more owner, whose sequence is empty.
  void add_owner() { room_.push_back(0); }

  /// Gives an owner's empty sequence a place at the end for `room` entries. Who is placed one
  /// after the other lies side by side. @pre the owner has none
  void place(Slice& slice, std::uint32_t owner, std::uint32_t room) {
    KONTOR_CHECK(room_[owner] == 0);
    slice.begin = take_end(room);
    room_[owner] = room;
  }

  void push_back(Slice& slice, std::uint32_t owner, const Entry& entry) {
    insert(slice, owner, slice.size, entry);
  }

  void insert(Slice& slice, std::uint32_t owner, std::size_t position, const Entry& entry) {
    if (slice.size == room_[owner]) grow(slice, owner);
    Entry* first = entries_.data() + slice.begin;
    std::copy_backward(first + position, first + slice.size, first + slice.size + 1);
    first[position] = entry;
    ++slice.size;
  }

  void erase(Slice& slice, std::size_t position) {
    Entry* first = entries_.data() + slice.begin;
    std::copy(first + position + 1, first + slice.size, first + position);
    --slice.size;
  }

  /// Empties a sequence and gives its place back.
  void clear(Slice& slice, std::uint32_t owner) {
    give_back(slice.begin, room_[owner]);
    room_[owner] = 0;
    slice = {};
  }

 private:
  static std::size_t size_class(std::uint32_t room) {
    return static_cast<std::size_t>(std::bit_width(room)) - 1;
  }

  std::uint32_t take_end(std::uint32_t room) {
    const std::size_t begin = entries_.size();
    KONTOR_CHECK(begin + room <= std::numeric_limits<std::uint32_t>::max());
    entries_.resize(begin + room);
    return static_cast<std::uint32_t>(begin);
  }

  std::uint32_t take(std::uint32_t room) {
    auto& left = left_[size_class(room)];
    if (left.empty()) return take_end(room);
    const std::uint32_t begin = left.back();
    left.pop_back();
    return begin;
  }

  /// Only the largest power of two in a place is used again.
  void give_back(std::uint32_t begin, std::uint32_t room) {
    if (room > 0) left_[size_class(room)].push_back(begin);
  }

  void grow(Slice& slice, std::uint32_t owner) {
    const std::uint32_t room = std::bit_ceil(slice.size + 1);
    const std::uint32_t begin = take(room);
    std::copy_n(entries_.data() + slice.begin, slice.size, entries_.data() + begin);
    give_back(slice.begin, room_[owner]);
    slice.begin = begin;
    room_[owner] = room;
  }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> room_;                  // [owners]
  std::array<std::vector<std::uint32_t>, 32> left_;  // begins of places by size class
};

}  // namespace kontor::engine::online
