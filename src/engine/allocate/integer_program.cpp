#include "engine/allocate/integer_program.hpp"

#include <coin/Cbc_C_Interface.h>

#include <cmath>
#include <memory>
#include <numeric>
#include <string>

namespace kontor::engine::allocate {

int IntegerProgram::add_column(std::int64_t upper, std::int64_t cost) {
  columns_.emplace_back();
  upper_.push_back(static_cast<double>(upper));
  cost_.push_back(static_cast<double>(cost));
  return static_cast<int>(columns_.size()) - 1;
}

int IntegerProgram::add_row(std::int64_t lower, std::int64_t upper) {
  row_lower_.push_back(static_cast<double>(lower));
  row_upper_.push_back(static_cast<double>(upper));
  return static_cast<int>(row_lower_.size()) - 1;
}

void IntegerProgram::add_entry(int row, int column, std::int64_t value) {
  columns_[static_cast<std::size_t>(column)].push_back({row, static_cast<double>(value)});
}

std::optional<std::vector<std::int64_t>> IntegerProgram::solve(
    const std::vector<std::int64_t>& start, int nodes) const {
  std::vector<int> begin = {0};
  std::vector<int> rows;
  std::vector<double> values;
  for (const std::vector<Entry>& column : columns_) {
    for (const Entry& entry : column) {
      rows.push_back(entry.row);
      values.push_back(entry.value);
    }
    begin.push_back(static_cast<int>(rows.size()));
  }
  const int columns = static_cast<int>(columns_.size());
  const std::unique_ptr<Cbc_Model, decltype(&Cbc_deleteModel)> model(Cbc_newModel(),
                                                                     &Cbc_deleteModel);
  const std::vector<double> zeros(columns_.size(), 0);
  Cbc_setLogLevel(model.get(), 0);
  Cbc_loadProblem(model.get(), columns, static_cast<int>(row_lower_.size()), begin.data(),
                  rows.data(), values.data(), zeros.data(), upper_.data(), cost_.data(),
                  row_lower_.data(), row_upper_.data());
  std::vector<int> all(columns_.size());
  std::iota(all.begin(), all.end(), 0);
  for (const int column : all) Cbc_setInteger(model.get(), column);
  const std::vector<double> first(start.begin(), start.end());
  Cbc_setMIPStartI(model.get(), columns, all.data(), first.data());
  Cbc_setParameter(model.get(), "log", "0");
  Cbc_setParameter(model.get(), "maxN", std::to_string(nodes).c_str());
  Cbc_setParameter(model.get(), "ratioGap", "0");
  Cbc_solve(model.get());
  const double* best = Cbc_bestSolution(model.get());
  if (best == nullptr) return std::nullopt;
  std::vector<std::int64_t> solution;
  solution.reserve(all.size());
  for (const int column : all) solution.push_back(std::llround(best[column]));
  return solution;
}

}  // namespace kontor::engine::allocate
