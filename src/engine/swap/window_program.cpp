#include "engine/swap/window_program.hpp"

#include <coin/Cbc_C_Interface.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <utility>

namespace kontor::engine::swap {
namespace {

using Model = std::unique_ptr<Cbc_Model, decltype(&Cbc_deleteModel)>;

/// The rows of each column: its companies, numbered as they come, then the cliques.
class Rows {
 public:
  Rows(const Columns& all, const WindowProgram& program) : of_(program.columns.size()) {
    std::vector<std::uint32_t> companies;
    for (const std::uint32_t column : program.columns) {
      const auto members = all.members(column);
      companies.insert(companies.end(), members.begin(), members.end());
    }
    std::ranges::sort(companies);
    companies.erase(std::unique(companies.begin(), companies.end()), companies.end());
    for (std::size_t at = 0; at < of_.size(); ++at) {
      for (const std::uint32_t member : all.members(program.columns[at])) {
        of_[at].push_back(
            static_cast<int>(std::ranges::lower_bound(companies, member) - companies.begin()));
      }
    }
    count_ = static_cast<int>(companies.size());
    for (const std::vector<std::uint32_t>& clique : program.cliques) {
      for (const std::uint32_t column : clique) {
        const auto at = std::ranges::lower_bound(program.columns, column);
        of_[static_cast<std::size_t>(at - program.columns.begin())].push_back(count_);
      }
      ++count_;
    }
  }

  int count() const { return count_; }
  const std::vector<std::vector<int>>& of() const { return of_; }

 private:
  std::vector<std::vector<int>> of_;
  int count_ = 0;
};

void load(Cbc_Model* model, const Columns& all, const WindowProgram& program) {
  const Rows rows(all, program);
  std::vector<int> begin = {0};
  std::vector<int> entries;
  std::vector<double> cost;
  for (std::size_t at = 0; at < program.columns.size(); ++at) {
    entries.insert(entries.end(), rows.of()[at].begin(), rows.of()[at].end());
    begin.push_back(static_cast<int>(entries.size()));
    cost.push_back(-static_cast<double>(all.weight(program.columns[at])));
  }
  const auto count = static_cast<std::size_t>(rows.count());
  const std::vector<double> ones(std::max({entries.size(), cost.size(), count}), 1);
  const std::vector<double> zeros(std::max(cost.size(), count), 0);
  Cbc_loadProblem(model, static_cast<int>(cost.size()), rows.count(), begin.data(), entries.data(),
                  ones.data(), zeros.data(), ones.data(), cost.data(), zeros.data(), ones.data());
  for (int column = 0; column < static_cast<int>(cost.size()); ++column) {
    Cbc_setInteger(model, column);
  }
}

void begin_with(Cbc_Model* model, const WindowProgram& program) {
  std::vector<int> numbers(program.columns.size());
  std::iota(numbers.begin(), numbers.end(), 0);
  std::vector<double> values;
  for (const std::uint32_t column : program.columns) {
    values.push_back(std::ranges::binary_search(program.start, column) ? 1 : 0);
  }
  Cbc_setMIPStartI(model, static_cast<int>(numbers.size()), numbers.data(), values.data());
}

std::int64_t weight_of(const Columns& all, const std::vector<std::uint32_t>& chosen) {
  std::int64_t weight = 0;
  for (const std::uint32_t column : chosen) weight += all.weight(column);
  return weight;
}

/// What the solver chose, taken only as far as it is disjoint, as it reckons in floating point.
std::vector<std::uint32_t> disjoint_choice(const Columns& all, const WindowProgram& program,
                                           const double* values) {
  std::vector<std::uint32_t> chosen;
  std::vector<std::uint32_t> taken;
  for (std::size_t at = 0; at < program.columns.size(); ++at) {
    constexpr double kHalf = 0.5;
    if (values[at] < kHalf) continue;
    const auto members = all.members(program.columns[at]);
    chosen.push_back(program.columns[at]);
    taken.insert(taken.end(), members.begin(), members.end());
  }
  std::ranges::sort(taken);
  if (std::ranges::adjacent_find(taken) != taken.end()) return program.start;
  return chosen;
}

}  // namespace

WindowChoice best_choice(const Columns& all, const WindowProgram& program, std::uint32_t nodes) {
  const Model model(Cbc_newModel(), &Cbc_deleteModel);
  Cbc_setLogLevel(model.get(), 0);
  load(model.get(), all, program);
  begin_with(model.get(), program);
  Cbc_setParameter(model.get(), "log", "0");
  Cbc_setParameter(model.get(), "randomS", "1");
  Cbc_setParameter(model.get(), "randomC", "1");
  Cbc_setParameter(model.get(), "ratioGap", "0");
  Cbc_setParameter(model.get(), "maxN", std::to_string(nodes).c_str());
  Cbc_solve(model.get());
  WindowChoice choice{program.start,
                      static_cast<std::uint32_t>(std::max(0, Cbc_getNodeCount(model.get())))};
  const double* values = Cbc_bestSolution(model.get());
  if (values == nullptr) return choice;
  std::vector<std::uint32_t> chosen = disjoint_choice(all, program, values);
  if (weight_of(all, chosen) > weight_of(all, program.start)) choice.columns = std::move(chosen);
  return choice;
}

}  // namespace kontor::engine::swap
