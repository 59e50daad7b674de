#include "bench/engine/ring_market.hpp"

#include "base/chance.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace kontor::bench {
namespace {

constexpr std::uint32_t kOccupations = 26;
constexpr double kCompaniesOfCell = 20;
constexpr std::int64_t kFitMin = 10;
constexpr std::int64_t kFitMax = 59;
constexpr double kNearness = 40;
constexpr double kCellsOfNearness = 3;  // the worth of nearness is halved after as many cells

struct Company {
  double x = 0;  // in cells
  double y = 0;
  std::uint32_t spares = 0;
  std::uint32_t needs = 0;
};

class Square {
 public:
  Square(std::uint32_t companies, Chance& chance)
      : side_(std::max(1, static_cast<int>(std::sqrt(companies / kCompaniesOfCell)))),
        cells_(static_cast<std::size_t>(side_) * static_cast<std::size_t>(side_)) {
    for (std::uint32_t number = 0; number < companies; ++number) {
      Company company{chance.fraction() * side_, chance.fraction() * side_, 0, 0};
      company.spares = static_cast<std::uint32_t>(chance.below(kOccupations));
      const std::uint64_t away = 1 + chance.below(kOccupations - 1);
      company.needs = static_cast<std::uint32_t>((company.spares + away) % kOccupations);
      companies_.push_back(company);
      cells_[cell(static_cast<int>(company.x), static_cast<int>(company.y))].push_back(number);
    }
  }

  /// Who needs what `from` can spare, the nearest first, `count` of them if there are.
  std::vector<std::pair<double, std::uint32_t>> nearest(std::uint32_t from,
                                                        std::size_t count) const {
    std::vector<std::pair<double, std::uint32_t>> found;
    for (int radius = 1;; ++radius) {
      found = within(from, radius);
      const auto is_far = [&](const auto& one) { return one.first > radius; };
      const std::size_t far = static_cast<std::size_t>(std::ranges::count_if(found, is_far));
      if (found.size() - far >= count || radius > side_) break;
    }
    std::ranges::sort(found);
    found.resize(std::min(found.size(), count));
    return found;
  }

 private:
  std::size_t cell(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(side_) +
           static_cast<std::size_t>(x);
  }

  std::vector<std::pair<double, std::uint32_t>> within(std::uint32_t from, int radius) const {
    const Company& lender = companies_[from];
    const int x = static_cast<int>(lender.x);
    const int y = static_cast<int>(lender.y);
    std::vector<std::pair<double, std::uint32_t>> found;
    for (int row = std::max(0, y - radius); row <= std::min(side_ - 1, y + radius); ++row) {
      for (int at = std::max(0, x - radius); at <= std::min(side_ - 1, x + radius); ++at) {
        for (const std::uint32_t other : cells_[cell(at, row)]) {
          if (other == from || companies_[other].needs != lender.spares) continue;
          const double dx = companies_[other].x - lender.x;
          const double dy = companies_[other].y - lender.y;
          found.emplace_back(std::sqrt(dx * dx + dy * dy), other);
        }
      }
    }
    return found;
  }

  int side_;
  std::vector<std::vector<std::uint32_t>> cells_;
  std::vector<Company> companies_;
};

}  // namespace

engine::swap::Instance make_ring_market(const RingMarketShape& shape) {
  Chance chance(shape.seed);
  const Square square(shape.companies, chance);
  engine::swap::Instance market;
  market.gives.assign(shape.companies, 0);
  market.row_begin.push_back(0);
  for (std::uint32_t from = 0; from < shape.companies; ++from) {
    for (const auto& [distance, to] : square.nearest(from, shape.degree)) {
      const double nearness = kNearness * kCellsOfNearness / (kCellsOfNearness + distance);
      market.to.push_back(to);
      market.weight.push_back(static_cast<std::int32_t>(chance.between(kFitMin, kFitMax)) +
                              static_cast<std::int32_t>(nearness));
    }
    market.row_begin.push_back(static_cast<std::uint32_t>(market.to.size()));
  }
  return market;
}

}  // namespace kontor::bench
