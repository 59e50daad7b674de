#include "engine/check/allocation.hpp"

#include "engine/check/sweep.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

namespace kontor::engine::check {
namespace {

using allocate::Allocation;
using allocate::Instance;
using allocate::kCostMax;
using allocate::kTotalUnitsMax;
using allocate::kUnitsMax;

// __extension__ silences -Wpedantic: ISO C++ has no integer of this width.
__extension__ using Wide = __int128;

/// Edges looked at in one go: four arrays of them fit into the nearest cache.
constexpr std::size_t kPiece = 2'048;
/// Above every cost difference: an offer at that price is chosen by nobody who has an alternative.
constexpr std::int64_t kPriceCap = std::int64_t{1} << 30;
constexpr std::size_t kOffersMax = std::size_t{1} << 31;

bool all_within(std::span<const std::int32_t> values, std::int32_t least, std::int32_t most) {
  return std::ranges::all_of(values, [&](auto each) { return each >= least && each <= most; });
}

std::int64_t total(std::span<const std::int32_t> values) {
  return std::reduce(values.begin(), values.end(), std::int64_t{0});
}

bool lengths_agree(const Instance& instance, const Allocation& answer) {
  const std::size_t edges = instance.edges();
  return instance.penalty.size() == instance.needs() && instance.cost.size() == edges &&
         instance.row_begin.size() == instance.needs() + 1 && answer.units.size() == edges &&
         answer.price.size() == instance.offers() && instance.offers() <= kOffersMax;
}

bool rows_rise(const Instance& instance) {
  return instance.row_begin.front() == 0 && instance.row_begin.back() == instance.edges() &&
         std::ranges::is_sorted(instance.row_begin);
}

bool rows_are_in_range(const Instance& instance) {
  return all_within(instance.demand, 0, kUnitsMax) && all_within(instance.supply, 0, kUnitsMax) &&
         all_within(instance.penalty, -kCostMax, kCostMax) &&
         total(instance.demand) <= kTotalUnitsMax && total(instance.supply) <= kTotalUnitsMax;
}

/// Sweeps over the edges once, need by need, and keeps the sums.
class Judge {
 public:
  Judge(const Instance& instance, const Allocation& answer)
      : instance_(instance), answer_(answer), left_(instance.supply) {
    capped_.reserve(answer.price.size());
    for (const std::int64_t price : answer.price) {
      capped_.push_back(static_cast<std::int32_t>(std::clamp<std::int64_t>(price, 0, kPriceCap)));
    }
  }

  Verdict judge() {
    const auto negative = std::ranges::find_if(answer_.price, [](auto each) { return each < 0; });
    if (negative != answer_.price.end()) {
      return {Fault::PriceNegative, static_cast<std::size_t>(negative - answer_.price.begin())};
    }
    for (std::size_t need = 0; need < instance_.needs() && verdict_.holds(); ++need) {
      add_need(need);
    }
    return verdict_.holds() ? judge_sums() : verdict_;
  }

 private:
  void add_need(std::size_t need) {
    least_ = instance_.penalty[need];
    served_ = 0;
    row_cost_ = 0;
    const std::size_t end = instance_.row_begin[need + 1];
    for (std::size_t edge = instance_.row_begin[need]; edge < end && verdict_.holds();) {
      if (edge >= piece_end_) take_piece(edge);
      const std::size_t stop = std::min(end, piece_end_);
      add_edges(edge, stop);
      edge = stop;
    }
    if (served_ > instance_.demand[need]) refuse(Fault::NeedOverServed, need);
    if (!verdict_.holds()) return;
    cost_ += row_cost_ + (instance_.demand[need] - served_) * instance_.penalty[need];
    bound_ += std::int64_t{instance_.demand[need]} * least_;
  }

  /// Makes reach_ hold the edges from `edge` on, after a look whether all of them are in range.
  void take_piece(std::size_t edge) {
    const std::size_t count = std::min(kPiece, instance_.edges() - edge);
    const Piece piece{std::span(instance_.offer).subspan(edge, count),
                      std::span(instance_.cost).subspan(edge, count),
                      std::span(answer_.units).subspan(edge, count)};
    piece_begin_ = edge;
    piece_end_ = edge + count;
    const Extremes found = extremes(piece);
    if (found.cost_min < -kCostMax || found.cost_max > kCostMax) return refuse(Fault::Shape, 0);
    if (found.offer_max >= instance_.offers()) return refuse_first_unknown(piece, edge);
    if (found.units_max > static_cast<std::uint32_t>(kUnitsMax)) {
      return refuse_first_negative(piece, edge);
    }
    add_prices(piece, capped_.data(), reach_.data());
  }

  void add_edges(std::size_t edge, std::size_t stop) {
    if (!verdict_.holds()) return;
    least_ = least(least_, reach_.data() + (edge - piece_begin_), stop - edge);
    for (; edge < stop; ++edge) {
      const std::int32_t units = answer_.units[edge];
      if (units == 0) continue;
      const std::uint32_t offer = instance_.offer[edge];
      left_[offer] -= units;
      if (left_[offer] < 0) return refuse(Fault::SupplyExceeded, offer);
      served_ += units;
      row_cost_ += std::int64_t{units} * instance_.cost[edge];
    }
  }

  Verdict judge_sums() const {
    if (cost_ != answer_.cost) return {Fault::CostWrong};
    Wide bound = bound_;
    for (std::size_t offer = 0; offer < instance_.offers(); ++offer) {
      bound -= Wide{instance_.supply[offer]} * answer_.price[offer];
    }
    if (bound != answer_.bound) return {Fault::BoundWrong};
    // By duality the bound is not above the cost; far below it the gap is cut at 64 bits.
    const Wide gap = std::min<Wide>(Wide{cost_} - bound, INT64_MAX);
    return {Fault::None, 0, static_cast<std::int64_t>(gap)};
  }

  void refuse(Fault fault, std::size_t where) {
    if (verdict_.holds()) verdict_ = {fault, where};
  }
  void refuse_first_unknown(const Piece& piece, std::size_t begin) {
    const auto found = std::ranges::find_if(
        piece.offer, [this](std::uint32_t each) { return each >= instance_.offers(); });
    refuse(Fault::EdgeUnknown, begin + static_cast<std::size_t>(found - piece.offer.begin()));
  }
  void refuse_first_negative(const Piece& piece, std::size_t begin) {
    const auto found = std::ranges::find_if(
        piece.units, [](std::int32_t each) { return each < 0 || each > kUnitsMax; });
    refuse(Fault::NegativeUnits, begin + static_cast<std::size_t>(found - piece.units.begin()));
  }

  const Instance& instance_;
  const Allocation& answer_;
  std::vector<std::int32_t> left_;    // [offers], supply that is not given yet; falls only
  std::vector<std::int32_t> capped_;  // [offers], prices in 32 bits
  std::array<std::int32_t, kPiece> reach_{};
  std::size_t piece_begin_ = 0;
  std::size_t piece_end_ = 0;
  std::int32_t least_ = 0;     // of the present need
  std::int64_t served_ = 0;    // at most 2^32 in all, for supplies never fall below 0
  std::int64_t row_cost_ = 0;  // so below 2^60
  std::int64_t cost_ = 0;      // below 2^61
  std::int64_t bound_ = 0;     // below 2^60
  Verdict verdict_;
};

}  // namespace

Verdict allocation(const Instance& instance, const Allocation& answer) {
  if (!lengths_agree(instance, answer) || !rows_rise(instance)) return {Fault::Shape};
  if (!rows_are_in_range(instance)) return {Fault::Shape};
  return Judge(instance, answer).judge();
}

}  // namespace kontor::engine::check
