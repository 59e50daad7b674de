#include "engine/text/tally.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <utility>

namespace kontor::engine::text {
namespace {

constexpr std::uint32_t kLimitMax = 1'000;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Whether a hit stands before another: by score, then the newer one.
bool before(const Hit& left, const Hit& right) {
  return std::pair(left.score, left.document) > std::pair(right.score, right.document);
}

}  // namespace

Tally::Tally(const Index& index, const Question& question) : index_(index), question_(question) {
  KONTOR_CHECK(question.limit <= kLimitMax);
  for (const Condition& condition : question.conditions) tests_.push_back(test_of(condition));
  if (!question.wants_facets) return;
  for (const std::uint32_t size : index.facet_sizes()) facets_.emplace_back(size);
}

Tally::Test Tally::test_of(const Condition& condition) const {
  KONTOR_CHECK(condition.facet < index_.facet_sizes().size());
  Test test{condition.facet, std::vector<bool>(index_.facet_sizes()[condition.facet])};
  for (const std::uint16_t value : condition.values) {
    if (value < test.allowed.size()) test.allowed[value] = true;
  }
  return test;
}

void Tally::take(std::uint32_t document, std::uint32_t score) {
  std::size_t failed = kNone;
  for (const Test& test : tests_) {
    if (test.allowed[index_.facet(test.facet, document)]) continue;
    // Two conditions on one facet fail together: the facet alone is what keeps it out.
    if (!question_.wants_facets || (failed != kNone && failed != test.facet)) return;
    failed = test.facet;
  }
  if (question_.wants_facets) count_facets(document, failed);
  if (failed != kNone) return;
  ++total_;
  if (question_.limit > 0) keep({document, score});
}

/// A document that one facet alone keeps out is counted there: it would come in with its value.
void Tally::count_facets(std::uint32_t document, std::size_t failed_facet) {
  if (failed_facet != kNone) {
    ++facets_[failed_facet][index_.facet(failed_facet, document)];
    return;
  }
  for (std::size_t at = 0; at < facets_.size(); ++at) {
    ++facets_[at][index_.facet(at, document)];
  }
}

void Tally::keep(Hit hit) {
  if (heap_.size() == question_.limit) {
    if (!before(hit, heap_.front())) return;
    std::ranges::pop_heap(heap_, before);
    heap_.pop_back();
  }
  heap_.push_back(hit);
  std::ranges::push_heap(heap_, before);
}

void Tally::put_into(Answer& answer) && {
  std::ranges::sort(heap_, before);
  answer.hits = std::move(heap_);
  answer.total = question_.wants_total ? total_ : 0;
  answer.facets = std::move(facets_);
}

}  // namespace kontor::engine::text
