#include "engine/check/units.hpp"

#include "engine/check/allocation.hpp"

namespace kontor::engine::check {

Verdict units(const allocate::Instance& instance, const std::vector<std::int32_t>& units) {
  allocate::Allocation plain;
  plain.units = units;
  plain.price.assign(instance.offers(), 0);
  const Verdict verdict = allocation(instance, plain);
  const bool is_possible =
      verdict.holds() || verdict.fault == Fault::CostWrong || verdict.fault == Fault::BoundWrong;
  return is_possible ? Verdict{} : verdict;
}

}  // namespace kontor::engine::check
