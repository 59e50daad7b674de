#include "bench/engine/market.hpp"

#include "base/chance.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace kontor::bench {
namespace {

using engine::allocate::Instance;

constexpr std::int64_t kUnitsOfOne = 10;
constexpr std::int64_t kPenaltyMin = 15'000;
constexpr std::int64_t kPenaltyMax = 30'000;
constexpr std::int64_t kRandomCostMax = 9'999;
constexpr std::int64_t kSkillCostMax = 1'999;
constexpr double kOffersPerCell = 3;
constexpr double kCostOfCell = 600;   // of a way as long as a cell is wide
constexpr std::uint32_t kChoice = 2;  // candidates looked at for one that is kept

/// Scales `units` so that they add up to `total`, each rounded down, the rest spread evenly.
void scale_to(std::vector<std::int32_t>& units, std::int64_t total) {
  const std::int64_t sum = std::reduce(units.begin(), units.end(), std::int64_t{0});
  std::int64_t left = total;
  for (std::int32_t& each : units) {
    each = static_cast<std::int32_t>(each * total / sum);
    left -= each;
  }
  for (std::size_t at = 0; left > 0; at = (at + 1) % units.size(), --left) ++units[at];
}

/// Demand, penalties and supply, without an edge.
Instance make_rows(const MarketShape& shape, Chance& chance) {
  Instance market;
  const auto units = [&] {
    return static_cast<std::int32_t>(shape.is_unit ? 1 : chance.between(1, kUnitsOfOne));
  };
  for (std::uint32_t need = 0; need < shape.needs; ++need) {
    market.demand.push_back(units());
    market.penalty.push_back(static_cast<std::int32_t>(chance.between(kPenaltyMin, kPenaltyMax)));
  }
  for (std::uint32_t offer = 0; offer < shape.offers; ++offer) market.supply.push_back(units());
  if (!shape.is_unit && shape.offers > 0) {
    const auto asked = std::reduce(market.demand.begin(), market.demand.end(), std::int64_t{0});
    scale_to(market.supply, std::llround(static_cast<double>(asked) * shape.supply_ratio));
  }
  const std::uint32_t degree = std::min(shape.degree, shape.offers);
  market.offer.reserve(std::size_t{shape.needs} * degree);
  market.cost.reserve(std::size_t{shape.needs} * degree);
  market.row_begin.reserve(std::size_t{shape.needs} + 1);
  market.row_begin.push_back(0);
  return market;
}

void end_row(Instance& market) {
  market.row_begin.push_back(static_cast<std::uint32_t>(market.offer.size()));
}

void add_random_rows(Instance& market, const MarketShape& shape, Chance& chance) {
  const std::uint32_t degree = std::min(shape.degree, shape.offers);
  std::vector<std::uint32_t> last_need(shape.offers, shape.needs);  // who took it last
  for (std::uint32_t need = 0; need < shape.needs; ++need) {
    for (std::uint32_t count = 0; count < degree;) {
      const auto offer = static_cast<std::uint32_t>(chance.below(shape.offers));
      if (std::exchange(last_need[offer], need) == need) continue;
      market.offer.push_back(offer);
      market.cost.push_back(static_cast<std::int32_t>(chance.between(0, kRandomCostMax)));
      ++count;
    }
    end_row(market);
  }
}

struct Point {
  double x = 0;
  double y = 0;
};

/// Offers by cells of a square, in the order of their number.
class Grid {
 public:
  Grid(std::uint32_t offers, Chance& chance)
      : side_(std::max(1, static_cast<int>(std::sqrt(offers / kOffersPerCell)))),
        cells_(static_cast<std::size_t>(side_) * static_cast<std::size_t>(side_)) {
    for (std::uint32_t offer = 0; offer < offers; ++offer) {
      points_.push_back(some_point(chance));
      cells_[cell(column(points_.back().x), column(points_.back().y))].push_back(offer);
    }
  }

  /// A point with coordinates in cells.
  Point some_point(Chance& chance) const {
    return {chance.fraction() * side_, chance.fraction() * side_};
  }

  /// The offers of the smallest square of cells around `from` that has `count` of them.
  void gather(const Point& from, std::size_t count, std::vector<std::uint32_t>& found) const {
    for (int radius = 0; radius < side_; ++radius) {
      add_ring(column(from.x), column(from.y), radius, found);
      if (found.size() >= count) return;
    }
  }

  double cells_between(const Point& from, std::uint32_t offer) const {
    return std::sqrt((from.x - points_[offer].x) * (from.x - points_[offer].x) +
                     (from.y - points_[offer].y) * (from.y - points_[offer].y));
  }

 private:
  int column(double x) const { return std::min(static_cast<int>(x), side_ - 1); }
  std::size_t cell(int x, int y) const {
    return static_cast<std::size_t>(y) * static_cast<std::size_t>(side_) +
           static_cast<std::size_t>(x);
  }

  void add_ring(int x, int y, int radius, std::vector<std::uint32_t>& found) const {
    for (int row = std::max(0, y - radius); row <= std::min(side_ - 1, y + radius); ++row) {
      const bool is_edge = std::abs(row - y) == radius;
      const int step = is_edge || radius == 0 ? 1 : 2 * radius;
      for (int at = x - radius; at <= x + radius; at += step) {
        if (at < 0 || at >= side_) continue;
        const std::vector<std::uint32_t>& here = cells_[cell(at, row)];
        found.insert(found.end(), here.begin(), here.end());
      }
    }
  }

  int side_;
  std::vector<std::vector<std::uint32_t>> cells_;
  std::vector<Point> points_;
};

void add_geographic_rows(Instance& market, const MarketShape& shape, Chance& chance) {
  const Grid grid(shape.offers, chance);
  std::vector<std::uint32_t> found;
  std::vector<std::pair<std::int32_t, std::uint32_t>> ranked;  // cost, offer
  for (std::uint32_t need = 0; need < shape.needs; ++need) {
    const Point from = grid.some_point(chance);
    found.clear();
    ranked.clear();
    grid.gather(from, std::size_t{kChoice} * shape.degree, found);
    for (const std::uint32_t offer : found) {
      const double way = grid.cells_between(from, offer) * kCostOfCell;
      const auto lacks = static_cast<std::int32_t>(chance.between(0, kSkillCostMax));
      ranked.emplace_back(static_cast<std::int32_t>(way) + lacks, offer);
    }
    const std::size_t kept = std::min<std::size_t>(shape.degree, ranked.size());
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept),
                      ranked.end());
    for (std::size_t at = 0; at < kept; ++at) {
      market.cost.push_back(ranked[at].first);
      market.offer.push_back(ranked[at].second);
    }
    end_row(market);
  }
}

}  // namespace

Instance make_market(const MarketShape& shape) {
  Chance chance(shape.seed);
  Instance market = make_rows(shape, chance);
  if (shape.shape == Shape::Random) {
    add_random_rows(market, shape, chance);
  } else {
    add_geographic_rows(market, shape, chance);
  }
  return market;
}

std::vector<std::uint8_t> make_tiers(const MarketShape& shape, std::uint32_t tiers) {
  Chance chance(~shape.seed);
  std::vector<std::uint8_t> tier(shape.needs);
  for (std::uint8_t& each : tier) each = static_cast<std::uint8_t>(chance.below(tiers));
  return tier;
}

}  // namespace kontor::bench
