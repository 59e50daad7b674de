#pragma once

#include "app/market/listed.hpp"
#include "app/market/market.hpp"
#include "app/market/numbers.hpp"
#include "engine/candidates/pool.hpp"

#include <memory>
#include <string>
#include <vector>

namespace kontor::market {

/// From where and how somebody works: what decides about distance.
struct Reach {
  std::uint32_t point = 0;  // number of a point
  std::uint32_t radius_km = 0;
  staff::WorkMode mode = staff::WorkMode::OnSite;

  friend bool operator==(const Reach&, const Reach&) = default;
};

struct PlaceHash {
  std::size_t operator()(const Place& place) const noexcept;
};
struct ReachHash {
  std::size_t operator()(const Reach& reach) const noexcept;
};
struct VisibilityHash {
  std::size_t operator()(const Visibility& visibility) const noexcept;
};

/// What everyone of an occupation has, as codes and as numbers in rising order.
struct Essentials {
  std::vector<SkillCode> codes;
  std::vector<std::uint32_t> numbers;
};

/// Numbers for everything that listings have in common, so that columns hold numbers and a
/// question computes each different value once. Grows only.
class Vocabulary {
 public:
  explicit Vocabulary(EssentialSkills essential) : essential_(std::move(essential)) {}

  /// Numbers an occupation and learns its essential skills.
  std::uint32_t occupation(const OccupationCode& code);

  /// Never null.
  const std::shared_ptr<const Essentials>& essentials(std::uint32_t occupation) const {
    return essentials_[occupation];
  }
  const Numbers<OccupationCode>& occupations() const { return occupations_; }

  std::uint32_t reach(const staff::StaffFields& fields);

  Numbers<SkillCode> skills;
  Numbers<CertificateCode> certificates;
  Numbers<CompanyId> companies;
  Numbers<Place, PlaceHash> points;
  Numbers<Reach, ReachHash> reaches;
  Numbers<std::int64_t> rates;   // minor units an hour, 0: none named
  Numbers<std::uint32_t> hours;  // minutes a week
  Numbers<Visibility, VisibilityHash> circles;

 private:
  EssentialSkills essential_;
  Numbers<OccupationCode> occupations_;
  std::vector<std::shared_ptr<const Essentials>> essentials_;
};

/// `listed` as a row for the search of partners.
engine::candidates::Row row_of(const Listed& listed, Vocabulary& words);

/// Levels as the engine counts them: 0 is "not at all".
constexpr std::uint32_t engine_level(staff::SkillLevel level) {
  return static_cast<std::uint32_t>(level) + 1;
}

}  // namespace kontor::market
