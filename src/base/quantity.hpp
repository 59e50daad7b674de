#pragma once

#include "base/result.hpp"

#include <array>
#include <cstdint>
#include <string_view>

namespace kontor {

/// A unit by its UN/CEFACT code ("C62" one, "KGM" kilogram, "HUR" hour).
/// Each belongs to a dimension with one smallest unit in which amounts are kept.
enum class Dimension : std::uint8_t { Pieces, Grams, Millimetres, Minutes };

struct Unit {
  std::string_view code;
  Dimension dimension;
  std::int64_t smallest_units;  // how many of the dimension's smallest unit
};

/// The units that are understood at the border, by code.
inline constexpr std::array<Unit, 9> kUnits{{{"C62", Dimension::Pieces, 1},
                                             {"GRM", Dimension::Grams, 1},
                                             {"KGM", Dimension::Grams, 1'000},
                                             {"TNE", Dimension::Grams, 1'000'000},
                                             {"MMT", Dimension::Millimetres, 1},
                                             {"MTR", Dimension::Millimetres, 1'000},
                                             {"MIN", Dimension::Minutes, 1},
                                             {"HUR", Dimension::Minutes, 60},
                                             {"DAY", Dimension::Minutes, 1'440}}};

/// A whole number of a dimension's smallest unit, never negative.
class Quantity {
 public:
  /// `amount` of the unit with `unit_code`.
  /// @return `quantity.unit.unknown`, `quantity.negative` or `quantity.too_large`.
  static Result<Quantity> make(std::int64_t amount, std::string_view unit_code);

  std::int64_t amount() const { return amount_; }
  Dimension dimension() const { return dimension_; }

  /// @return `quantity.unit.mixed` between two dimensions, `quantity.too_large`.
  friend Result<Quantity> sum(const Quantity& left, const Quantity& right);

  friend bool operator==(const Quantity&, const Quantity&) = default;

 private:
  Quantity(std::int64_t amount, Dimension dimension) : amount_(amount), dimension_(dimension) {}
  std::int64_t amount_;
  Dimension dimension_;
};

Result<Quantity> sum(const Quantity& left, const Quantity& right);

}  // namespace kontor
