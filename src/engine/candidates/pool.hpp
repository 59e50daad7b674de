#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace kontor::engine::candidates {

/// Properties of a row that many rows share, numbered densely by the caller: a question then
/// looks each class up in a table instead of computing it for every row.
enum class Column : std::uint8_t { Circle, Reach, Pay, Hours };
inline constexpr std::size_t kColumns = 4;

/// A skill of a row in one word: its number, its level (1 to 3) and whether it is required.
struct PackedSkill {
  static constexpr std::uint32_t kLevelBits = 2;
  static constexpr std::uint32_t kShift = kLevelBits + 1;

  std::uint32_t word = 0;

  static constexpr PackedSkill make(std::uint32_t skill, std::uint32_t level, bool required) {
    return {(skill << kShift) | (level << 1) | (required ? 1U : 0U)};
  }
  constexpr std::uint32_t skill() const { return word >> kShift; }
  constexpr std::uint32_t level() const { return (word >> 1) & ((1U << kLevelBits) - 1); }
  constexpr bool required() const { return (word & 1U) != 0; }

  friend bool operator==(const PackedSkill&, const PackedSkill&) = default;
};

/// One row as it is put in.
struct Row {
  std::array<std::uint64_t, 2> identity{};  // decides between equal rows
  std::int64_t open_until = 0;              // it does not count from then on
  std::array<std::uint32_t, kColumns> classes{};
  std::uint32_t group = 0;       // who offers or asks
  std::uint32_t occupation = 0;  // number of its occupation
  std::int32_t first_day = 0;    // days since 1970, not negative
  std::int32_t last_day = 0;
  std::uint8_t week = 0;                    // the days of the week that count, bit 0 Monday
  std::uint32_t heads = 0;                  // people
  std::vector<PackedSkill> skills;          // at most 255
  std::vector<std::uint32_t> certificates;  // at most 255
};

/// Rows as columns: one array for each property, for loops over all rows. Rows keep
/// their number as long as they live; numbers of removed rows are used again.
class Pool {
 public:
  static constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::min();

  void reserve(std::size_t rows);

  /// @return the number of the new row.
  std::uint32_t add(const Row& row);
  void replace(std::uint32_t at, const Row& row);
  void remove(std::uint32_t at);

  /// Rows including removed ones, whose `open_until` is kNever.
  std::uint32_t rows() const { return static_cast<std::uint32_t>(open_until.size()); }

  std::span<const PackedSkill> skills(std::uint32_t at) const {
    return {lists_.data() + list_begin_[at], skill_count_[at]};
  }
  std::span<const PackedSkill> certificates(std::uint32_t at) const {
    return {lists_.data() + list_begin_[at] + skill_count_[at], certificate_count_[at]};
  }

  std::vector<std::array<std::uint64_t, 2>> identity;
  std::vector<std::int64_t> open_until;
  std::array<std::vector<std::uint32_t>, kColumns> classes;
  std::vector<std::uint32_t> group;
  std::vector<std::uint32_t> occupation;
  std::vector<std::int32_t> first_day;
  std::vector<std::int32_t> last_day;
  std::vector<std::int32_t> working_days;  // of its own period and week
  std::vector<std::uint8_t> week;
  std::vector<std::uint32_t> heads;

 private:
  void append();
  void write(std::uint32_t at, const Row& row);
  void put_lists(std::uint32_t at, const Row& row);
  void compact();

  std::vector<PackedSkill> lists_;  // of each row its skills, then its certificates
  std::vector<std::uint32_t> list_begin_;
  std::vector<std::uint8_t> skill_count_;
  std::vector<std::uint8_t> certificate_count_;
  std::size_t garbage_ = 0;  // words of lists_ that no row uses any more
  std::vector<std::uint32_t> free_;
};

}  // namespace kontor::engine::candidates
