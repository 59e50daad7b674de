#include "engine/swap/separation.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace kontor::engine::swap {
namespace {

constexpr double kShareMin = 0.005;     // less is noise
constexpr double kViolationMin = 0.02;  // less is not worth a row
constexpr std::uint32_t kTriplesOfCompany = 6;

struct Pair {
  std::uint32_t low = 0;
  std::uint32_t high = 0;
  double share = 0;  // of the rings that have both
};

using Triple = std::array<std::uint32_t, 3>;

/// Pairs of companies that are in a chosen ring together, by low and high.
class Pairs {
 public:
  Pairs(const Columns& columns, const std::vector<double>& share, std::uint32_t companies) {
    for (std::uint32_t column = 0; column < columns.size(); ++column) {
      if (share[column] >= kShareMin && !columns.is_chain(column)) {
        add(columns.members(column), share[column]);
      }
    }
    merge();
    begin_.assign(companies + 1U, 0);
    for (const Pair& pair : pairs_) ++begin_[pair.low + 1];
    for (std::size_t at = 1; at < begin_.size(); ++at) begin_[at] += begin_[at - 1];
  }

  std::span<const Pair> of(std::uint32_t low) const {
    return std::span(pairs_).subspan(begin_[low], begin_[low + 1] - begin_[low]);
  }
  double share(std::uint32_t low, std::uint32_t high) const {
    const std::span<const Pair> row = of(low);
    const auto found = std::ranges::lower_bound(row, high, {}, &Pair::high);
    return found != row.end() && found->high == high ? found->share : 0;
  }

 private:
  void add(std::span<const std::uint32_t> members, double share) {
    for (std::size_t one = 0; one < members.size(); ++one) {
      for (std::size_t other = one + 1; other < members.size(); ++other) {
        pairs_.push_back({std::min(members[one], members[other]),
                          std::max(members[one], members[other]), share});
      }
    }
  }

  void merge() {
    std::ranges::stable_sort(pairs_, {},
                             [](const Pair& pair) { return std::pair(pair.low, pair.high); });
    std::size_t kept = 0;
    for (const Pair& pair : pairs_) {
      if (kept > 0 && pairs_[kept - 1].low == pair.low && pairs_[kept - 1].high == pair.high) {
        pairs_[kept - 1].share += pair.share;
      } else {
        pairs_[kept++] = pair;
      }
    }
    pairs_.resize(kept);
  }

  std::vector<Pair> pairs_;
  std::vector<std::size_t> begin_;
};

bool contains(std::span<const std::uint32_t> members, const Triple& triple) {
  return std::ranges::all_of(triple, [&](std::uint32_t company) {
    return std::ranges::find(members, company) != members.end();
  });
}

struct Violation {
  double size = 0;
  Triple triple = {};
};

std::vector<Violation> violations(const Columns& columns, const std::vector<double>& share,
                                  std::uint32_t companies) {
  const Pairs pairs(columns, share, companies);
  const Incidence incidence(columns, companies);
  const auto of_all_three = [&](const Triple& triple) {
    double sum = 0;
    for (const std::uint32_t column : incidence.of(triple[0])) {
      if (share[column] >= kShareMin && !columns.is_chain(column) &&
          contains(columns.members(column), triple)) {
        sum += share[column];
      }
    }
    return sum;
  };
  std::vector<Violation> found;
  for (std::uint32_t low = 0; low < companies; ++low) {
    const std::span<const Pair> row = pairs.of(low);
    for (std::size_t one = 0; one < row.size(); ++one) {
      for (std::size_t other = one + 1; other < row.size(); ++other) {
        const double third = pairs.share(row[one].high, row[other].high);
        const double sum = row[one].share + row[other].share + third;
        if (third <= 0 || sum <= 1 + kViolationMin) continue;
        const Triple triple = {low, row[one].high, row[other].high};
        const double size = sum - 2 * of_all_three(triple) - 1;
        if (size > kViolationMin) found.push_back({size, triple});
      }
    }
  }
  return found;
}

}  // namespace

std::vector<std::vector<std::uint32_t>> violated_triples(const Columns& columns,
                                                         const std::vector<double>& share,
                                                         std::uint32_t companies,
                                                         std::size_t most) {
  std::vector<Violation> found = violations(columns, share, companies);
  std::ranges::stable_sort(found, std::greater(), &Violation::size);
  std::vector<std::uint32_t> uses(companies, 0);
  std::vector<std::vector<std::uint32_t>> kept;
  for (const Violation& each : found) {
    if (kept.size() >= most) break;
    const auto is_worn = [&](std::uint32_t company) { return uses[company] >= kTriplesOfCompany; };
    if (std::ranges::any_of(each.triple, is_worn)) continue;
    for (const std::uint32_t company : each.triple) ++uses[company];
    kept.emplace_back(each.triple.begin(), each.triple.end());
  }
  return kept;
}

}  // namespace kontor::engine::swap
