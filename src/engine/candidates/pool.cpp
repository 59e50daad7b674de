#include "engine/candidates/pool.hpp"

#include "base/check.hpp"
#include "engine/candidates/calendar.hpp"

#include <utility>

namespace kontor::engine::candidates {

void Pool::reserve(std::size_t rows) {
  identity.reserve(rows);
  open_until.reserve(rows);
  for (auto& column : classes) column.reserve(rows);
  for (auto* column : {&group, &occupation, &heads, &list_begin_}) column->reserve(rows);
  for (auto* column : {&first_day, &last_day, &working_days}) column->reserve(rows);
  for (auto* column : {&week, &skill_count_, &certificate_count_}) column->reserve(rows);
}

std::uint32_t Pool::add(const Row& row) {
  if (free_.empty()) {
    append();
    write(rows() - 1, row);
    return rows() - 1;
  }
  const std::uint32_t at = free_.back();
  free_.pop_back();
  write(at, row);
  return at;
}

void Pool::replace(std::uint32_t at, const Row& row) {
  KONTOR_CHECK(at < rows());
  write(at, row);
}

void Pool::remove(std::uint32_t at) {
  KONTOR_CHECK(at < rows() && open_until[at] != kNever);
  open_until[at] = kNever;
  free_.push_back(at);
}

void Pool::append() {
  identity.emplace_back();
  open_until.push_back(kNever);
  for (auto& column : classes) column.push_back(0);
  group.push_back(0);
  occupation.push_back(0);
  first_day.push_back(0);
  last_day.push_back(0);
  working_days.push_back(0);
  week.push_back(0);
  heads.push_back(0);
  list_begin_.push_back(0);
  skill_count_.push_back(0);
  certificate_count_.push_back(0);
}

void Pool::write(std::uint32_t at, const Row& row) {
  KONTOR_CHECK(row.first_day >= 0 && row.open_until != kNever);
  identity[at] = row.identity;
  open_until[at] = row.open_until;
  for (std::size_t column = 0; column < kColumns; ++column) {
    classes[column][at] = row.classes[column];
  }
  group[at] = row.group;
  occupation[at] = row.occupation;
  first_day[at] = row.first_day;
  last_day[at] = row.last_day;
  working_days[at] = candidates::working_days(row.first_day, row.last_day, row.week);
  week[at] = row.week;
  heads[at] = row.heads;
  put_lists(at, row);
}

void Pool::put_lists(std::uint32_t at, const Row& row) {
  constexpr std::size_t kMax = 255;
  constexpr std::size_t kCompactFrom = 4'096;  // words: below that it is not worth the pass
  KONTOR_CHECK(row.skills.size() <= kMax && row.certificates.size() <= kMax);
  garbage_ += std::size_t{skill_count_[at]} + certificate_count_[at];
  skill_count_[at] = 0;
  certificate_count_[at] = 0;
  if (garbage_ > kCompactFrom && garbage_ > lists_.size() / 2) compact();
  list_begin_[at] = static_cast<std::uint32_t>(lists_.size());
  skill_count_[at] = static_cast<std::uint8_t>(row.skills.size());
  certificate_count_[at] = static_cast<std::uint8_t>(row.certificates.size());
  lists_.insert(lists_.end(), row.skills.begin(), row.skills.end());
  for (const std::uint32_t certificate : row.certificates) {
    lists_.push_back(PackedSkill::make(certificate, 0, true));
  }
}

void Pool::compact() {
  std::vector<PackedSkill> kept;
  kept.reserve(lists_.size() - garbage_);
  for (std::uint32_t at = 0; at < rows(); ++at) {
    const std::size_t count = std::size_t{skill_count_[at]} + certificate_count_[at];
    const auto from = lists_.begin() + list_begin_[at];
    list_begin_[at] = static_cast<std::uint32_t>(kept.size());
    kept.insert(kept.end(), from, from + static_cast<std::ptrdiff_t>(count));
  }
  lists_ = std::move(kept);
  garbage_ = 0;
}

}  // namespace kontor::engine::candidates
