#pragma once

#include "app/demo/cast.hpp"
#include "app/demo/chance.hpp"
#include "domain/market/listing.hpp"

namespace kontor::demo {

/// What a firm could post on a day of the demo.
class ListingInventor {
 public:
  ListingInventor(const Script& script, const Taxonomy& taxonomy, const Cast& cast)
      : script_(script), taxonomy_(taxonomy), cast_(cast) {}

  /// Terms, note and circle by chance, as the season and the firm's branch make them likely.
  market::ListingFields operator()(const Firm& firm, Season season, Day today,
                                   Chance& chance) const;

  /// What an hour of an occupation is usually lent for.
  std::int64_t usual_rate_minor(const OccupationCode& occupation) const {
    return script_.customs.at(occupation).minor_an_hour;
  }

 private:
  market::Side side_of(const Firm& firm, Season season, Chance& chance) const;
  const OccupationCode& occupation_of(const Firm& firm, Season season, Chance& chance) const;
  void add_skills(staff::StaffFields& fields, market::Side side, Chance& chance) const;
  void add_certificates(staff::StaffFields& fields, market::Side side, Chance& chance) const;
  market::Visibility visibility(const Firm& firm, Chance& chance) const;

  const Script& script_;
  const Taxonomy& taxonomy_;
  const Cast& cast_;
};

}  // namespace kontor::demo
