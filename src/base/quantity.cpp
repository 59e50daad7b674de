#include "base/quantity.hpp"

#include <algorithm>

namespace kontor {

Result<Quantity> Quantity::make(std::int64_t amount, std::string_view unit_code) {
  const auto unit = std::ranges::find(kUnits, unit_code, &Unit::code);
  if (unit == kUnits.end()) return fail(ErrorKind::Invalid, "quantity.unit.unknown");
  if (amount < 0) return fail(ErrorKind::Invalid, "quantity.negative");
  std::int64_t smallest = 0;
  if (__builtin_mul_overflow(amount, unit->smallest_units, &smallest)) {
    return fail(ErrorKind::Invalid, "quantity.too_large");
  }
  return Quantity(smallest, unit->dimension);
}

Result<Quantity> sum(const Quantity& left, const Quantity& right) {
  if (left.dimension_ != right.dimension_) return fail(ErrorKind::Invalid, "quantity.unit.mixed");
  std::int64_t total = 0;
  if (__builtin_add_overflow(left.amount_, right.amount_, &total)) {
    return fail(ErrorKind::Invalid, "quantity.too_large");
  }
  return Quantity(total, left.dimension_);
}

}  // namespace kontor
