#include "app/market/clearing_rings.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <tuple>

namespace kontor::market {
namespace {

/// One pair as a loan between companies.
struct Possible {
  std::uint32_t from = 0;  // numbers of companies
  std::uint32_t to = 0;
  std::int32_t weight = 0;
  RingProblem::Loan loan;

  auto order() const { return std::tuple(from, to, -weight, loan.offer, loan.need); }
};

CompanyId company_of(const Known& known) {
  return known.listed->value().fields().company;
}

/// Companies that offer something and need something here, by id.
std::vector<CompanyId> both_sides(const ClearingProblem& problem) {
  const auto sorted = [](const std::vector<Known>& rows) {
    std::vector<CompanyId> ids;
    std::ranges::transform(rows, std::back_inserter(ids), company_of);
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
  };
  std::vector<CompanyId> both;
  std::ranges::set_intersection(sorted(problem.needs), sorted(problem.offers),
                                std::back_inserter(both));
  return both;
}

std::optional<std::uint32_t> number_of(const std::vector<CompanyId>& companies, CompanyId id) {
  const auto at = std::ranges::lower_bound(companies, id);
  if (at == companies.end() || *at != id) return std::nullopt;
  return static_cast<std::uint32_t>(at - companies.begin());
}

std::vector<Possible> possible_loans(const ClearingProblem& problem,
                                     const std::vector<CompanyId>& companies) {
  std::vector<Possible> all;
  for (std::uint32_t need = 0; need < problem.needs.size(); ++need) {
    const auto to = number_of(companies, company_of(problem.needs[need]));
    if (!to) continue;
    for (const FittingOffer& each : problem.sights[need].fitting) {
      const auto from = number_of(companies, company_of(problem.offers[each.offer]));
      if (!from) continue;
      const std::uint32_t people =
          std::min(problem.needs[need].open(), problem.offers[each.offer].open());
      // At most 1,000 points for each of 10,000 people: within the engine's range.
      all.push_back({*from,
                     *to,
                     each.score_permille * static_cast<std::int32_t>(people),
                     {need, each.offer, people}});
    }
  }
  std::ranges::sort(all, {}, &Possible::order);
  return all;
}

std::size_t arc_between(const engine::swap::Instance& instance, std::uint32_t from,
                        std::uint32_t to) {
  for (std::size_t arc = instance.row_begin[from]; arc < instance.row_begin[from + 1]; ++arc) {
    if (instance.to[arc] == to) return arc;
  }
  return instance.arcs();
}

plan::Ring ring_of(const ClearingProblem& problem, const RingProblem& rings,
                   const std::vector<std::uint32_t>& members) {
  plan::Ring ring;
  for (std::size_t at = 0; at < members.size(); ++at) {
    const std::size_t next = (at + 1) % members.size();
    const std::size_t arc = arc_between(rings.instance, members[at], members[next]);
    KONTOR_CHECK(arc < rings.instance.arcs());  // the judge has seen it
    const RingProblem::Loan& loan = rings.loans[arc];
    ring.score += rings.instance.weight[arc];
    ring.stations.push_back({rings.companies[members[at]],
                             problem.offers[loan.offer].listed->value().id(),
                             problem.needs[loan.need].listed->value().id(), loan.people,
                             static_cast<std::uint32_t>(next)});
    const std::size_t back = arc_between(rings.instance, members[next], members[at]);
    ring.has_two_way = ring.has_two_way || back < rings.instance.arcs();
  }
  return ring;
}

}  // namespace

RingProblem ring_problem(const ClearingProblem& problem) {
  RingProblem made;
  made.companies = both_sides(problem);
  engine::swap::Instance& instance = made.instance;
  instance.gives.assign(made.companies.size(), 0);
  instance.row_begin.assign(made.companies.size() + 1, 0);
  const Possible* last = nullptr;
  const auto all = possible_loans(problem, made.companies);
  for (const Possible& each : all) {
    const bool is_best = last == nullptr || last->from != each.from || last->to != each.to;
    last = &each;
    if (!is_best) continue;
    instance.to.push_back(each.to);
    instance.weight.push_back(each.weight);
    made.loans.push_back(each.loan);
    ++instance.row_begin[each.from + 1];
  }
  for (std::size_t at = 1; at < instance.row_begin.size(); ++at) {
    instance.row_begin[at] += instance.row_begin[at - 1];
  }
  return made;
}

std::vector<plan::Ring> rings_of(const ClearingProblem& problem, const RingProblem& rings,
                                 const engine::swap::Answer& answer) {
  std::vector<plan::Ring> all;
  for (const auto& members : answer.rings) all.push_back(ring_of(problem, rings, members));
  std::ranges::stable_sort(all, std::ranges::greater{}, &plan::Ring::score);
  return all;
}

}  // namespace kontor::market
