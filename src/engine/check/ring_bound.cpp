#include "engine/check/ring_bound.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace kontor::engine::check {
namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::min() / 2;

/// A sum that remembers when it left 64 bits.
class Sum {
 public:
  void add(std::int64_t value) {
    overflowed_ = __builtin_add_overflow(total_, value, &total_) || overflowed_;
  }
  void add(std::int64_t value, std::int64_t times) {
    std::int64_t product = 0;
    overflowed_ = __builtin_mul_overflow(value, times, &product) || overflowed_;
    add(product);
  }
  std::optional<std::int64_t> total() const {
    return overflowed_ ? std::nullopt : std::optional(total_);
  }

 private:
  std::int64_t total_ = 0;
  bool overflowed_ = false;
};

/// The rings of a book, by their lowest company.
class Rings {
 public:
  Rings(const LoanBook& book, const RingLimits& limits, const swap::Prices& prices)
      : book_(book),
        limits_(limits),
        prices_(prices),
        reach_(prices.company.size(), kNever),
        next_reach_(prices.company.size(), kNever),
        groups_of_(prices.company.size()) {
    for (const swap::Group& group : prices.groups) {
      for (const std::uint32_t company : group.companies) groups_of_[company].push_back(&group);
    }
  }

  /// The largest excess of a ring whose lowest company this is, 0 if none has any.
  std::int64_t largest_excess(std::uint32_t lowest) {
    if (largest_of_walks(lowest) <= 0) return 0;  // no ring is more than its walk
    members_ = {lowest};
    largest_ = 0;
    try_all(-prices_.company[lowest]);
    return largest_;
  }

 private:
  std::int64_t worth(const Loan& loan) const { return loan.weight * limits_.price_unit; }

  /// As above over closed walks and without groups: nothing less.
  std::int64_t largest_of_walks(std::uint32_t lowest) {
    std::int64_t largest = kNever;
    here_ = {lowest};
    reach_[lowest] = -prices_.company[lowest];
    for (std::uint32_t arcs = 1; arcs <= limits_.ring_length && !here_.empty(); ++arcs) {
      there_.clear();
      for (const std::uint32_t company : here_) {
        for (const Loan& loan : book_.by(company)) {
          const std::int64_t value = reach_[company] + worth(loan);
          if (loan.to == lowest) largest = std::max(largest, value);
          if (loan.to > lowest && arcs < limits_.ring_length) visit(loan.to, value);
        }
      }
      for (const std::uint32_t company : here_) reach_[company] = kNever;
      std::swap(reach_, next_reach_);
      std::swap(here_, there_);
    }
    for (const std::uint32_t company : here_) reach_[company] = kNever;
    return largest;
  }

  void visit(std::uint32_t company, std::int64_t value) {
    std::int64_t& reach = next_reach_[company];
    if (reach == kNever) there_.push_back(company);
    reach = std::max(reach, value - prices_.company[company]);
  }

  void try_all(std::int64_t excess) {
    for (const Loan& loan : book_.by(members_.back())) {
      if (loan.to == members_.front()) {
        const std::int64_t closed = excess + worth(loan);
        if (closed > largest_) largest_ = std::max(largest_, closed - price_of_groups());
      } else if (loan.to > members_.front() && members_.size() < limits_.ring_length &&
                 std::find(members_.begin(), members_.end(), loan.to) == members_.end()) {
        members_.push_back(loan.to);
        try_all(excess + worth(loan) - prices_.company[loan.to]);
        members_.pop_back();
      }
    }
  }

  std::int64_t price_of_groups() const {
    std::vector<const swap::Group*> touched;
    for (const std::uint32_t member : members_) {
      for (const swap::Group* group : groups_of_[member]) {
        if (std::find(touched.begin(), touched.end(), group) == touched.end()) {
          touched.push_back(group);
        }
      }
    }
    Sum price;
    for (const swap::Group* group : touched) {
      const auto common = std::count_if(members_.begin(), members_.end(), [&](std::uint32_t each) {
        return std::binary_search(group->companies.begin(), group->companies.end(), each);
      });
      price.add(group->price, common / 2);
    }
    return price.total().value_or(0);  // less than the truth, so the bound stays a bound
  }

  const LoanBook& book_;
  const RingLimits& limits_;
  const swap::Prices& prices_;
  std::vector<std::int64_t> reach_;
  std::vector<std::int64_t> next_reach_;
  std::vector<std::uint32_t> here_;
  std::vector<std::uint32_t> there_;
  std::vector<std::vector<const swap::Group*>> groups_of_;
  std::vector<std::uint32_t> members_;
  std::int64_t largest_ = 0;
};

/// The largest worth of a walk from each company: weights less the prices of where it comes.
std::vector<std::int64_t> walks(const LoanBook& book, const RingLimits& limits,
                                const swap::Prices& prices) {
  std::vector<std::int64_t> best(prices.company.size(), 0);
  for (std::uint32_t arcs = 0; arcs < limits.chain_arcs; ++arcs) {
    std::vector<std::int64_t> longer(best.size(), 0);
    for (const Loan& loan : book.all()) {
      const std::int64_t value =
          loan.weight * limits.price_unit - prices.company[loan.to] + best[loan.to];
      longer[loan.from] = std::max(longer[loan.from], value);
    }
    best.swap(longer);
  }
  return best;
}

}  // namespace

std::optional<std::int64_t> bound_of(const LoanBook& book, const RingLimits& limits,
                                     const swap::Prices& prices) {
  Sum sum;
  for (const std::int64_t price : prices.company) sum.add(price);
  for (const swap::Group& group : prices.groups) {
    sum.add(group.price, static_cast<std::int64_t>(group.companies.size() / 2));
  }
  Rings rings(book, limits, prices);
  const auto companies = static_cast<std::uint32_t>(prices.company.size());
  for (std::uint32_t lowest = 0; lowest < companies; ++lowest) {
    sum.add(rings.largest_excess(lowest));
  }
  if (limits.chain_arcs == 0) return sum.total();
  const std::vector<std::int64_t> best = walks(book, limits, prices);
  for (std::uint32_t giver = 0; giver < companies; ++giver) {
    if (limits.gives[giver] == 0) continue;
    sum.add(std::max<std::int64_t>(0, best[giver] - prices.company[giver]));
  }
  return sum.total();
}

}  // namespace kontor::engine::check
