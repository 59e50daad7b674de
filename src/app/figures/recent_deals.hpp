#pragma once

#include "app/figures/figures.hpp"

#include <map>
#include <unordered_set>
#include <vector>

namespace kontor::figures {

/// What came of conversations: agreements, answers and days of work. Keeps what the windows
/// need, in buckets of a day (UTC), and forgets the rest.
class RecentDeals {
 public:
  /// Takes up an accepted enquiry or an agreement; leaves all others alone.
  void take(const journal::Entry& entry);

  void fill(FiguresNow& figures, Instant now) const;

 private:
  struct Agreed {
    Instant at;
    ClusterCode lender;
    ClusterCode borrower;
    market::Kind kind = market::Kind::Staff;
  };
  struct Answered {
    Instant at;
    std::uint32_t minutes = 0;
  };

  void take_answer(const journal::Entry& entry);
  void take_agreement(const journal::Entry& entry);
  void add_person_days(const journal::Entry& entry);
  void fill_agreements(FiguresNow& figures, Instant now) const;
  std::optional<std::uint32_t> median_minutes(Instant now) const;

  std::map<Day, std::vector<Agreed>> agreed_;
  std::map<Day, std::vector<Answered>> answered_;
  std::unordered_set<ListingId> answered_needs_;  // the first answer counts
  std::map<std::chrono::year_month, std::uint64_t> person_days_;
};

}  // namespace kontor::figures
