#pragma once

#include "http/wire/words.hpp"

/// The live figures.
namespace kontor::http::wire {

/// Help between two clusters: who lent to whom.
struct Help {
  std::string lender_cluster;
  std::string borrower_cluster;
  market::Kind kind = market::Kind::Staff;
  std::int64_t count = 0;
};
KONTOR_MESSAGE(Help, lender_cluster, borrower_cluster, kind, count);

/// GET /api/v1/figures
struct Figures {
  Instant at;
  std::int64_t open_needs = 0;
  std::int64_t open_offers = 0;
  std::int64_t open_public = 0;  // of both, what a visitor finds in the list
  std::int64_t people_asked = 0;
  std::int64_t people_offered = 0;
  std::int64_t agreements_in_7_days = 0;
  std::int64_t across_clusters_in_7_days = 0;
  std::optional<std::int64_t> median_hours_to_partner;
  std::int64_t person_days_this_month = 0;
  std::vector<Help> help_in_7_days;
};
KONTOR_MESSAGE(Figures, at, open_needs, open_offers, open_public, people_asked, people_offered,
               agreements_in_7_days, across_clusters_in_7_days, median_hours_to_partner,
               person_days_this_month, help_in_7_days);

}  // namespace kontor::http::wire
