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

/// Many short sequences in one block of memory. A sequence that outgrows its place moves to one
/// of twice the size; places that were left are used again.
template <class Entry>
class Slices {
 public:
  std::size_t size() const { return slices_.size(); }

  std::span<Entry> operator[](std::uint32_t slice) {
    return {entries_.data() + slices_[slice].begin, slices_[slice].size};
  }
  std::span<const Entry> operator[](std::uint32_t slice) const {
    return {entries_.data() + slices_[slice].begin, slices_[slice].size};
  }

  void reserve(std::size_t slices, std::size_t entries) {
    slices_.reserve(slices);
    entries_.reserve(entries);
  }

  /// Adds one slice at the end that has room for `room` entries without moving.
  void add_slice(std::uint32_t room = 0) { slices_.push_back({take_end(room), 0, room}); }

  void push_back(std::uint32_t slice, const Entry& entry) {
    insert(slice, slices_[slice].size, entry);
  }

  void insert(std::uint32_t slice, std::size_t position, const Entry& entry) {
    if (slices_[slice].size == slices_[slice].room) grow(slice);
    Slice& place = slices_[slice];
    Entry* first = entries_.data() + place.begin;
    std::copy_backward(first + position, first + place.size, first + place.size + 1);
    first[position] = entry;
    ++place.size;
  }

  void erase(std::uint32_t slice, std::size_t position) {
    Slice& place = slices_[slice];
    Entry* first = entries_.data() + place.begin;
    std::copy(first + position + 1, first + place.size, first + position);
    --place.size;
  }

  /// Empties a slice and gives its place back.
  void clear(std::uint32_t slice) {
    give_back(slices_[slice]);
    slices_[slice] = {};
  }

 private:
  struct Slice {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
    std::uint32_t room = 0;
  };

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
  void give_back(const Slice& place) {
    if (place.room > 0) left_[size_class(place.room)].push_back(place.begin);
  }

  void grow(std::uint32_t slice) {
    const Slice old = slices_[slice];
    const std::uint32_t room = std::bit_ceil(old.size + 1);
    const std::uint32_t begin = take(room);
    std::copy_n(entries_.data() + old.begin, old.size, entries_.data() + begin);
    give_back(old);
    slices_[slice] = {begin, old.size, room};
  }

  std::vector<Entry> entries_;
  std::vector<Slice> slices_;
  std::array<std::vector<std::uint32_t>, 32> left_;  // begins of places by size class
};

}  // namespace kontor::engine::online
