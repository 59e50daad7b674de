#include "engine/swap/instance.hpp"

#include <algorithm>

namespace kontor::engine::swap {
namespace {

bool has_rows(const Instance& instance) {
  const std::vector<std::uint32_t>& begin = instance.row_begin;
  return instance.gives.size() <= kCompaniesMax && begin.size() == instance.gives.size() + 1 &&
         begin.front() == 0 && begin.back() == instance.to.size() &&
         instance.weight.size() == instance.to.size() && std::ranges::is_sorted(begin);
}

bool has_limits(const Instance& instance) {
  return instance.ring_length >= kRingLengthMin && instance.ring_length <= kRingLengthMax &&
         instance.chain_arcs <= kChainArcsMax;
}

}  // namespace

bool is_well_formed(const Instance& instance) {
  const auto is_company = [&](std::uint32_t each) { return each < instance.gives.size(); };
  const auto is_weight = [](std::int32_t each) { return each >= 0 && each <= kWeightMax; };
  const auto is_mark = [](std::uint8_t each) { return each <= 1; };
  return has_rows(instance) && has_limits(instance) &&
         std::ranges::all_of(instance.to, is_company) &&
         std::ranges::all_of(instance.weight, is_weight) &&
         std::ranges::all_of(instance.gives, is_mark);
}

}  // namespace kontor::engine::swap
