#pragma once

#include "engine/swap/instance.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kontor::engine::check {

/// A loan that is possible: who lends, who borrows, what it is worth.
struct Loan {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::int64_t weight = 0;
};

/// All loans of an instance that count, by lender then borrower; the checker's own reading.
class LoanBook {
 public:
  explicit LoanBook(const swap::Instance& instance);
  /// Those of `loans` that are sorted by lender then borrower without repetition.
  LoanBook(std::vector<Loan> loans, std::uint32_t companies);

  std::span<const Loan> by(std::uint32_t lender) const {
    return std::span(loans_).subspan(begin_[lender], begin_[lender + 1] - begin_[lender]);
  }
  const std::vector<Loan>& all() const { return loans_; }
  /// The loan's weight, −1 if it is not possible.
  std::int64_t weight(std::uint32_t from, std::uint32_t to) const;

 private:
  void index(std::uint32_t companies);

  std::vector<Loan> loans_;
  std::vector<std::size_t> begin_;
};

}  // namespace kontor::engine::check
