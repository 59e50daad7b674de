#include "base/place.hpp"

#include <cmath>
#include <numbers>

namespace kontor {
namespace {

constexpr std::int32_t kLatitudeMax = 90'000'000;
constexpr std::int32_t kLongitudeMax = 180'000'000;
constexpr double kEarthRadiusM = 6'371'008.8;  // mean radius, IUGG
constexpr double kRadiansPerE6 = std::numbers::pi / 180.0 / 1e6;

}  // namespace

Result<Place> Place::make(std::int32_t latitude_e6, std::int32_t longitude_e6) {
  if (std::abs(std::int64_t{latitude_e6}) > kLatitudeMax ||
      std::abs(std::int64_t{longitude_e6}) > kLongitudeMax) {
    return fail(ErrorKind::Invalid, "place.out_of_range");
  }
  return Place(latitude_e6, longitude_e6);
}

std::int32_t distance_m(const Place& left, const Place& right) {
  const double mean_latitude =
      (double{left.latitude_e6() * 1.0} + right.latitude_e6()) / 2 * kRadiansPerE6;
  const double north = (right.latitude_e6() - left.latitude_e6()) * kRadiansPerE6;
  const double east = (double{right.longitude_e6() * 1.0} - left.longitude_e6()) * kRadiansPerE6 *
                      std::cos(mean_latitude);
  return static_cast<std::int32_t>(
      std::lround(kEarthRadiusM * std::sqrt(north * north + east * east)));
}

}  // namespace kontor
