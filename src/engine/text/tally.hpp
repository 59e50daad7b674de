#pragma once

#include "engine/text/index.hpp"
#include "engine/text/question.hpp"

#include <cstdint>
#include <vector>

namespace kontor::engine::text {

/// Takes the documents that match, tests the conditions, and keeps counts and the best few.
class Tally {
 public:
  Tally(const Index& index, const Question& question);

  /// What a document must beat to become a hit: equal scores still win, because they are newer.
  std::uint32_t threshold() const {
    return heap_.size() < question_.limit || heap_.empty() ? 0 : heap_.front().score;
  }
  /// @pre documents come in ascending order.
  void take(std::uint32_t document, std::uint32_t score);
  void put_into(Answer& answer) &&;

 private:
  struct Test {
    std::uint32_t facet;
    std::vector<bool> allowed;
  };

  Test test_of(const Condition& condition) const;
  void count_facets(std::uint32_t document, std::size_t failed_facet);
  void keep(Hit hit);

  const Index& index_;
  const Question& question_;
  std::vector<Test> tests_;
  std::vector<Hit> heap_;  // the worst on top
  std::uint64_t total_ = 0;
  std::vector<std::vector<std::uint32_t>> facets_;
};

}  // namespace kontor::engine::text
