#include "main/wrong_answers.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <fstream>

namespace kontor {
namespace {

std::string_view name_of(plan::Method method) {
  switch (method) {
    case plan::Method::Auction: return "auction";
    case plan::Method::NetworkSimplex: return "network_simplex";
  }
  return {};
}

template <class Number>
void write_row(std::ostream& out, std::string_view name, const std::vector<Number>& row) {
  out << fmt::format("{} {}\n", name, fmt::join(row, " "));
}

/// The arrays of engine/allocate/instance.hpp by their names, one a line.
void write(std::ostream& out, const plan::WrongAnswer& wrong) {
  out << fmt::format("# {} of {}: fault {} at {}\n", name_of(wrong.method), to_text(wrong.plan),
                     static_cast<int>(wrong.verdict.fault), wrong.verdict.where);
  write_row(out, "demand", wrong.instance.demand);
  write_row(out, "penalty", wrong.instance.penalty);
  write_row(out, "supply", wrong.instance.supply);
  write_row(out, "row_begin", wrong.instance.row_begin);
  write_row(out, "offer", wrong.instance.offer);
  write_row(out, "cost", wrong.instance.cost);
  write_row(out, "units", wrong.answer.units);
  write_row(out, "price", wrong.answer.price);
  out << fmt::format("cost_and_bound {} {}\n", wrong.answer.cost, wrong.answer.bound);
}

}  // namespace

void WrongAnswerFiles::report(const plan::WrongAnswer& wrong) {
  const std::uint64_t number = ++count_;
  std::string written = "no";
  if (number <= kKeptMax) {
    std::error_code failed;
    std::filesystem::create_directories(folder_, failed);
    const auto path = folder_ / fmt::format("{}-{}.txt", to_text(wrong.plan), number);
    std::ofstream file(path);
    write(file, wrong);
    if (file.flush()) written = path.string();
  }
  log_.event(http::LogLevel::Error, "plan.answer.wrong",
             {{"plan", to_text(wrong.plan)},
              {"method", std::string(name_of(wrong.method))},
              {"file", written}});
}

}  // namespace kontor
