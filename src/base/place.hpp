#pragma once

#include "base/result.hpp"

#include <cstdint>

namespace kontor {

/// A point on the earth in millionths of a degree (about 0.1 m).
class Place {
 public:
  /// @return `place.out_of_range` outside ±90° and ±180°.
  static Result<Place> make(std::int32_t latitude_e6, std::int32_t longitude_e6);

  std::int32_t latitude_e6() const { return latitude_e6_; }
  std::int32_t longitude_e6() const { return longitude_e6_; }

  friend bool operator==(const Place&, const Place&) = default;

 private:
  Place(std::int32_t latitude_e6, std::int32_t longitude_e6)
      : latitude_e6_(latitude_e6), longitude_e6_(longitude_e6) {}
  std::int32_t latitude_e6_;
  std::int32_t longitude_e6_;
};

/// Distance in whole metres by the equirectangular projection at the mean
/// latitude: within 0.5 % up to 300 km, which is what a commute needs.
std::int32_t distance_m(const Place& left, const Place& right);

}  // namespace kontor
