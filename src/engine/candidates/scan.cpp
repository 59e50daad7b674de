#include "engine/candidates/scan.hpp"

#include "base/check.hpp"
#include "engine/candidates/calendar.hpp"
#include "engine/candidates/top.hpp"

#include <algorithm>
#include <bit>

namespace kontor::engine::candidates {
namespace {

constexpr std::size_t kMasks = std::size_t{1} << kRefusalBits;

/// What the cheap columns say of a row before its skills are looked at.
struct Sight {
  std::uint32_t points = 0;
  Refusals refusals = 0;
};

template <Question::Rows kRows>
class Scan {
 public:
  Scan(const Pool& pool, const Question& question, const Wanted& wanted)
      : pool_(pool),
        question_(question),
        direct_(pool, wanted.direct),
        across_(pool, wanted.across),
        largest_(pool, wanted.largest),
        rejected_(pool, wanted.rejected),
        all_certificates_(certificate_mask()) {}

  Answer run() && {
    for (std::uint32_t row = 0; row < pool_.rows(); ++row) {
      if (pool_.open_until[row] > question_.now && !gate<Column::Circle>(row).hidden) visit(row);
    }
    return std::move(*this).answer();
  }

 private:
  static constexpr bool kOffer = kRows == Question::Rows::Offer;

  template <Column kColumn>
  const Gate& gate(std::uint32_t row) const {
    constexpr auto kAt = static_cast<std::size_t>(kColumn);
    return question_.gates[kAt][pool_.classes[kAt][row]];
  }

  std::uint64_t certificate_mask() const {
    std::uint64_t mask = 0;
    for (const std::uint32_t each : question_.certificates) {
      mask |= question_.bit_of_certificate[each];
    }
    return mask;
  }

  void visit(std::uint32_t row) {
    ++answer_.considered;
    Sight sight = look(row);
    const bool same = pool_.occupation[row] == question_.occupation;
    const Coverage covered = coverage(row);
    const bool enough =
        covered.required_all == 0 ? same : 2 * covered.required >= covered.required_all;
    if (!enough) sight.refusals |= question_.bits.skills;
    if (misses_certificates(row)) sight.refusals |= question_.bits.certificates;
    ++masks_[sight.refusals];
    if (sight.refusals != 0) {
      reject(row, sight, covered, same);
    } else {
      accept(row, sight, covered, same);
    }
  }

  Sight look(std::uint32_t row) const {
    const Gate& reach = gate<Column::Reach>(row);
    const Gate& pay = gate<Column::Pay>(row);
    const Gate& hours = gate<Column::Hours>(row);
    const std::uint32_t days = shared_days(row);
    unsigned refusals = reach.refusals | pay.refusals | hours.refusals;
    if (days == 0) refusals |= question_.bits.days;
    if (pool_.group[row] == question_.group) refusals |= question_.bits.own_group;
    return {reach.points + pay.points + hours.points + day_points(row, days),
            static_cast<Refusals>(refusals)};
  }

  std::uint32_t shared_days(std::uint32_t row) const {
    const std::int32_t first = std::max(pool_.first_day[row], question_.first_day);
    const std::int32_t last = std::min(pool_.last_day[row], question_.last_day);
    return static_cast<std::uint32_t>(working_days(first, last, pool_.week[row] & question_.week));
  }

  std::uint32_t day_points(std::uint32_t row, std::uint32_t shared) const {
    const std::int32_t asked = kOffer ? asked_days_ : pool_.working_days[row];
    if (asked == 0) return 0;
    return question_.weights.days * ratio(shared, static_cast<std::uint32_t>(asked));
  }

  /// What the row's occupation brings, corrected by what the row itself says.
  Coverage coverage(std::uint32_t row) const requires(kOffer) {
    const AskedSkills& asked = question_.asked;
    Coverage covered = asked.all;
    const std::size_t begin = std::size_t{pool_.occupation[row]} * asked.asked.size();
    covered.required = brought_[pool_.occupation[row]].required;
    covered.wished = brought_[pool_.occupation[row]].wished;
    for (const PackedSkill own : pool_.skills(row)) {
      const std::uint16_t number = asked.number_of_skill[own.skill()];
      if (number == 0) continue;
      const AskedSkills::Asked& each = asked.asked[number - 1U];
      std::uint32_t& sum = each.required ? covered.required : covered.wished;
      sum += each.points[own.level()] - asked.brought[begin + number - 1U];
    }
    return covered;
  }

  /// What the row says, and what its occupation asks for if the row requires nothing itself.
  Coverage coverage(std::uint32_t row) const requires(!kOffer) {
    const OfferedSkills& offered = question_.offered;
    Coverage covered;
    for (const PackedSkill own : pool_.skills(row)) add(covered, own);
    if (covered.required_all != 0) return covered;
    const Coverage& essential = offered.by_occupation[pool_.occupation[row]];
    covered.required = essential.required;
    covered.required_all = essential.required_all;
    for (const PackedSkill own : pool_.skills(row)) {
      if (!is_essential(pool_.occupation[row], own.skill())) continue;
      const std::uint8_t level = offered.level_of_skill[own.skill()];
      covered.required -= offered.points[1][offered.essential_level][level];
      covered.required_all -= offered.full[1];
    }
    return covered;
  }

  void add(Coverage& covered, PackedSkill own) const {
    const OfferedSkills& offered = question_.offered;
    const std::uint8_t level = offered.level_of_skill[own.skill()];
    const std::size_t required = own.required() ? 1 : 0;
    (own.required() ? covered.required : covered.wished) +=
        offered.points[required][own.level()][level];
    (own.required() ? covered.required_all : covered.wished_all) += offered.full[required];
  }

  bool is_essential(std::uint32_t occupation, std::uint32_t skill) const {
    return std::ranges::binary_search(question_.offered.essential[occupation], skill);
  }

  bool misses_certificates(std::uint32_t row) const {
    if constexpr (kOffer) {
      if (all_certificates_ == 0) return false;
      std::uint64_t held = 0;
      for (const PackedSkill each : pool_.certificates(row)) {
        held |= question_.bit_of_certificate[each.skill()];
      }
      return held != all_certificates_;
    } else {
      return std::ranges::any_of(pool_.certificates(row), [&](PackedSkill each) {
        return question_.bit_of_certificate[each.skill()] == 0;
      });
    }
  }

  std::uint16_t score(std::uint32_t row, const Sight& sight, const Coverage& covered,
                      bool same) const {
    constexpr std::uint32_t kHalf = 50;
    constexpr std::uint32_t kPercent = 100;
    const std::uint32_t all = covered.required_all + covered.wished_all;
    const std::uint32_t skills =
        all != 0 ? ratio(covered.required + covered.wished, all) : (same ? kFull : 0);
    const std::uint32_t sum = sight.points + question_.weights.skills * skills +
                              question_.weights.heads * heads_value(row);
    return static_cast<std::uint16_t>((sum + kHalf) / kPercent);
  }

  std::uint32_t heads_value(std::uint32_t row) const {
    return kOffer ? ratio(pool_.heads[row], std::max(question_.heads, 1U))
                  : ratio(question_.heads, std::max(pool_.heads[row], 1U));
  }

  void accept(std::uint32_t row, const Sight& sight, const Coverage& covered, bool same) {
    const Found found{row, score(row, sight, covered, same), 0};
    ++(same ? answer_.direct_count : answer_.across_count);
    const std::uint64_t rank = kFull - found.score;
    (same ? direct_ : across_).take(rank, found);
    constexpr std::uint64_t kHeadsMax = 1U << 20U;
    constexpr unsigned kHeadsShift = 16;
    const std::uint64_t heads = std::min(pool_.heads[row], question_.heads);
    largest_.take(((kHeadsMax - heads) << kHeadsShift) | rank, found);
  }

  void reject(std::uint32_t row, const Sight& sight, const Coverage& covered, bool same) {
    constexpr unsigned kCountShift = 32;
    const auto count = static_cast<std::uint64_t>(bit_count(sight.refusals));
    const std::uint64_t least = count << kCountShift;
    if (!rejected_.may_take(least)) return;
    const Found found{row, score(row, sight, covered, same), sight.refusals};
    rejected_.take(least | (kFull - found.score), found);
  }

  Answer answer() && {
    for (std::size_t mask = 1; mask < kMasks; ++mask) {
      answer_.rejected_count += masks_[mask];
      for (std::size_t bit = 0; bit < kRefusalBits; ++bit) {
        if (((mask >> bit) & 1U) != 0) answer_.rejected_by[bit] += masks_[mask];
      }
    }
    answer_.direct = std::move(direct_).sorted();
    answer_.across = std::move(across_).sorted();
    answer_.largest = std::move(largest_).sorted();
    answer_.rejected = std::move(rejected_).sorted();
    return std::move(answer_);
  }

  std::vector<Coverage> brought_by_occupation() const {
    const AskedSkills& asked = question_.asked;
    if (!kOffer) return {};
    std::vector<Coverage> brought(question_.occupations);
    for (std::size_t at = 0; at < asked.brought.size(); ++at) {
      Coverage& each = brought[at / asked.asked.size()];
      const bool required = asked.asked[at % asked.asked.size()].required;
      (required ? each.required : each.wished) += asked.brought[at];
    }
    return brought;
  }

  const Pool& pool_;
  const Question& question_;
  Top direct_;
  Top across_;
  Top largest_;
  Top rejected_;
  std::uint64_t all_certificates_;
  std::int32_t asked_days_ = working_days(question_.first_day, question_.last_day, question_.week);
  std::vector<Coverage> brought_ = brought_by_occupation();
  std::array<std::size_t, kMasks> masks_{};
  Answer answer_;
};

}  // namespace

Answer scan(const Pool& pool, const Question& question, const Wanted& wanted) {
  if (question.rows == Question::Rows::Offer) {
    return Scan<Question::Rows::Offer>(pool, question, wanted).run();
  }
  return Scan<Question::Rows::Ask>(pool, question, wanted).run();
}

}  // namespace kontor::engine::candidates
