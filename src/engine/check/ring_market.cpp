#include "engine/check/ring_market.hpp"

#include <algorithm>
#include <utility>

namespace kontor::engine::check {

LoanBook::LoanBook(const swap::Instance& instance) {
  std::vector<Loan> all;
  for (std::uint32_t from = 0; from < instance.companies(); ++from) {
    for (std::uint32_t at = instance.row_begin[from]; at < instance.row_begin[from + 1]; ++at) {
      const std::uint32_t to = instance.to[at];
      if (to == from || instance.gives[to] == 1) continue;
      all.push_back({from, to, instance.weight[at]});
    }
  }
  const auto before = [](const Loan& one, const Loan& other) {
    if (one.from != other.from) return one.from < other.from;
    if (one.to != other.to) return one.to < other.to;
    return one.weight > other.weight;
  };
  std::sort(all.begin(), all.end(), before);
  for (const Loan& loan : all) {
    const bool is_repeated =
        !loans_.empty() && loans_.back().from == loan.from && loans_.back().to == loan.to;
    if (!is_repeated) loans_.push_back(loan);
  }
  index(instance.companies());
}

LoanBook::LoanBook(std::vector<Loan> loans, std::uint32_t companies) : loans_(std::move(loans)) {
  index(companies);
}

void LoanBook::index(std::uint32_t companies) {
  begin_.assign(companies + 1U, 0);
  for (const Loan& loan : loans_) ++begin_[loan.from + 1];
  for (std::size_t at = 1; at < begin_.size(); ++at) begin_[at] += begin_[at - 1];
}

std::int64_t LoanBook::weight(std::uint32_t from, std::uint32_t to) const {
  const std::span<const Loan> row = by(from);
  const auto found =
      std::lower_bound(row.begin(), row.end(), to,
                       [](const Loan& loan, std::uint32_t borrower) { return loan.to < borrower; });
  return found != row.end() && found->to == to ? found->weight : -1;
}

}  // namespace kontor::engine::check
