#include "engine/check/rings.hpp"

#include "engine/check/ring_bound.hpp"
#include "engine/check/ring_market.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace kontor::engine::check {
namespace {

using swap::Answer;
using swap::Case;
using swap::Instance;

constexpr std::int64_t kUnitMax = std::int64_t{1} << 20;
constexpr std::size_t kGroupMin = 3;

/// Judges who is chosen.
class Choice {
 public:
  Choice(const Instance& instance, const LoanBook& book)
      : instance_(instance), book_(book), taken_(instance.gives.size(), false) {}

  RingFault take_ring(const std::vector<std::uint32_t>& ring) {
    if (ring.size() < 2 || ring.size() > instance_.ring_length) return RingFault::RingTooLong;
    if (const RingFault fault = take(ring); fault != RingFault::None) return fault;
    return lend(ring.back(), ring.front());
  }

  RingFault take_chain(const std::vector<std::uint32_t>& chain) {
    if (chain.size() < 2 || chain.size() - 1 > instance_.chain_arcs) return RingFault::ChainTooLong;
    if (chain.front() < taken_.size() && instance_.gives[chain.front()] == 0) {
      return RingFault::NoGiver;
    }
    return take(chain);
  }

  std::int64_t weight() const { return weight_; }

 private:
  RingFault take(const std::vector<std::uint32_t>& members) {
    for (const std::uint32_t member : members) {
      if (member >= taken_.size()) return RingFault::CompanyUnknown;
      if (taken_[member]) return RingFault::CompanyTwice;
      taken_[member] = true;
    }
    for (std::size_t at = 1; at < members.size(); ++at) {
      const RingFault fault = lend(members[at - 1], members[at]);
      if (fault != RingFault::None) return fault;
    }
    return RingFault::None;
  }

  RingFault lend(std::uint32_t from, std::uint32_t to) {
    const std::int64_t weight = book_.weight(from, to);
    if (weight < 0) return RingFault::ArcMissing;
    weight_ += weight;  // each company lends once: below 2^22 × 2^27
    return RingFault::None;
  }

  const Instance& instance_;
  const LoanBook& book_;
  std::vector<bool> taken_;
  std::int64_t weight_ = 0;
};

RingFault fault_of_choice(const Instance& instance, const LoanBook& book, const Answer& answer) {
  Choice choice(instance, book);
  for (const auto& ring : answer.rings) {
    if (const RingFault fault = choice.take_ring(ring); fault != RingFault::None) return fault;
  }
  for (const auto& chain : answer.chains) {
    if (const RingFault fault = choice.take_chain(chain); fault != RingFault::None) return fault;
  }
  return choice.weight() == answer.weight ? RingFault::None : RingFault::WeightWrong;
}

RingFault fault_of_group(const swap::Group& group, std::size_t companies) {
  const std::vector<std::uint32_t>& members = group.companies;
  const bool is_odd = members.size() >= kGroupMin && members.size() % 2 == 1;
  const bool is_rising =
      std::adjacent_find(members.begin(), members.end(), std::greater_equal()) == members.end();
  if (!is_odd || !is_rising || members.back() >= companies) return RingFault::GroupMalformed;
  if (group.price < 0) return RingFault::PriceNegative;
  return group.price > kPriceMax ? RingFault::Overflow : RingFault::None;
}

RingFault fault_of_prices(const swap::Prices& prices, std::size_t companies) {
  if (prices.company.size() != companies) return RingFault::ProofMalformed;
  for (const std::int64_t price : prices.company) {
    if (price < 0) return RingFault::PriceNegative;
    if (price > kPriceMax) return RingFault::Overflow;
  }
  for (const swap::Group& group : prices.groups) {
    if (const RingFault fault = fault_of_group(group, companies); fault != RingFault::None) {
      return fault;
    }
  }
  return RingFault::None;
}

/// The loans that are left in a half of a split.
LoanBook half_of(const LoanBook& book, const Case& split, bool uses, std::uint32_t companies) {
  std::vector<Loan> kept;
  for (const Loan& loan : book.all()) {
    const bool is_lender = loan.from == split.from;
    const bool is_borrower = loan.to == split.to;
    const bool is_forbidden = uses ? is_lender != is_borrower : is_lender && is_borrower;
    if (!is_forbidden) kept.push_back(loan);
  }
  return {std::move(kept), companies};
}

/// Walks through the tree of cases and judges every closed one.
RingFault fault_of_proof(const Instance& instance, LoanBook book, const Answer& answer) {
  const swap::Proof& proof = answer.proof;
  if (proof.price_unit < 1 || proof.price_unit > kUnitMax) return RingFault::ProofMalformed;
  const RingLimits limits{instance.ring_length, instance.chain_arcs, proof.price_unit,
                          instance.gives};
  std::vector<LoanBook> open = {std::move(book)};
  for (const Case& each : proof.cases) {
    if (open.empty()) return RingFault::ProofMalformed;
    const LoanBook here = std::move(open.back());
    open.pop_back();
    if (each.is_split) {
      open.push_back(half_of(here, each, true, instance.companies()));
      open.push_back(half_of(here, each, false, instance.companies()));
      continue;
    }
    if (each.prices >= proof.prices.size()) return RingFault::ProofMalformed;
    const swap::Prices& prices = proof.prices[each.prices];
    const RingFault fault = fault_of_prices(prices, instance.gives.size());
    if (fault != RingFault::None) return fault;
    const std::optional<std::int64_t> bound = bound_of(here, limits, prices);
    if (!bound) return RingFault::Overflow;
    if (*bound / proof.price_unit > answer.bound) return RingFault::BoundTooLow;
  }
  return open.empty() ? RingFault::None : RingFault::ProofMalformed;
}

}  // namespace

RingFault judge(const Instance& instance, const Answer& answer) {
  LoanBook book(instance);
  if (const RingFault fault = fault_of_choice(instance, book, answer); fault != RingFault::None) {
    return fault;
  }
  const bool is_optimal = answer.status == swap::Status::Optimal;
  if (is_optimal && answer.weight != answer.bound) return RingFault::StatusWrong;
  return fault_of_proof(instance, std::move(book), answer);
}

std::string_view name(RingFault fault) {
  switch (fault) {
    case RingFault::None: return "none";
    case RingFault::CompanyUnknown: return "company-unknown";
    case RingFault::CompanyTwice: return "company-twice";
    case RingFault::RingTooLong: return "ring-too-long";
    case RingFault::ChainTooLong: return "chain-too-long";
    case RingFault::NoGiver: return "no-giver";
    case RingFault::ArcMissing: return "arc-missing";
    case RingFault::WeightWrong: return "weight-wrong";
    case RingFault::ProofMalformed: return "proof-malformed";
    case RingFault::PriceNegative: return "price-negative";
    case RingFault::GroupMalformed: return "group-malformed";
    case RingFault::Overflow: return "overflow";
    case RingFault::BoundTooLow: return "bound-too-low";
    case RingFault::StatusWrong: return "status-wrong";
  }
  return "unknown";
}

}  // namespace kontor::engine::check
