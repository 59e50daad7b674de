#include "engine/check/lots.hpp"

#include "engine/check/allocation.hpp"

#include <algorithm>

namespace kontor::engine::check {
namespace {

using allocate::Instance;
using allocate::Lots;

bool has_shape(const Instance& instance, const Lots& lots) {
  const auto fits = [](std::size_t size, std::size_t wanted) {
    return size == 0 || size == wanted;
  };
  const auto is_lot = [](std::int32_t each) { return each >= 1; };
  return fits(lots.lot.size(), instance.offers()) && fits(lots.minimum.size(), instance.edges()) &&
         fits(lots.whole.size(), instance.needs()) && std::ranges::all_of(lots.lot, is_lot);
}

bool keeps_lot(const Instance& instance, const Lots& lots, std::size_t edge, std::int32_t units) {
  const std::int32_t lot = lots.lot_of(instance.offer[edge]);
  return units == 0 || (units % lot == 0 && units >= lots.minimum_of(edge));
}

}  // namespace

Verdict lots(const Instance& instance, const Lots& lots, const allocate::LotAllocation& answer,
             std::span<const std::int64_t> price) {
  const allocate::Allocation plain{
      answer.units, {price.begin(), price.end()}, answer.cost, answer.bound};
  if (!has_shape(instance, lots)) return {Fault::Shape};
  Instance usable = instance;
  for (std::size_t offer = 0; offer < usable.offers(); ++offer) {
    usable.supply[offer] = usable.supply[offer] / lots.lot_of(offer) * lots.lot_of(offer);
  }
  const Verdict verdict = allocation(usable, plain);
  if (!verdict.holds()) return verdict;
  for (std::size_t need = 0; need < instance.needs(); ++need) {
    std::int64_t served = 0;
    for (std::size_t edge = instance.row_begin[need]; edge < instance.row_begin[need + 1]; ++edge) {
      if (!keeps_lot(instance, lots, edge, answer.units[edge])) return {Fault::LotBroken, edge};
      served += answer.units[edge];
    }
    const bool is_all_or_nothing = served == 0 || served == instance.demand[need];
    if (lots.is_whole(need) && !is_all_or_nothing) return {Fault::NeedBroken, need};
  }
  return verdict;
}

}  // namespace kontor::engine::check
