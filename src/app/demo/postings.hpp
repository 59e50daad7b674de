#pragma once

#include "app/access/permit.hpp"
#include "app/demo/invent_listing.hpp"
#include "app/demo/talks.hpp"

namespace kontor::demo {

/// Lets listings appear over the year and live: reviewed, paused, closed, renewed.
class Postings {
 public:
  Postings(const Cast& cast, ListingInventor inventor, Timeline& timeline, IdSource& ids,
           Talks& talks, std::uint64_t seed);

  /// Plans `count` listings of any firm but those of the story.
  void plan(std::uint32_t count);

  /// Posts and publishes a listing now.
  Result<Known> post(Records& records, const Firm& firm, const market::ListingFields& fields);

  /// How many listings were posted so far.
  std::uint32_t posted() const { return posted_; }

 private:
  using Change = Result<market::Listing> (*)(const market::Listing&, Instant);
  struct Author {
    PersonId person;
    access::Permit permit;
  };

  Result<void> post_next(Records& records);
  void plan_next();
  void plan_life(const Firm& firm, const Known& known);
  void plan_change(Instant at, ListingId id, const Author& author, journal::Event event,
                   Change change);
  Result<void> save(Records& records, const market::Listing& listing, Version expected,
                    const Author& author, journal::Event event);
  Instant appearance();
  Season season_at(Instant at);
  Author author_of(const Firm& firm);
  Author broker_of(const Firm& firm) const;

  const Cast& cast_;
  ListingInventor inventor_;
  Timeline& timeline_;
  IdSource& ids_;
  Talks& talks_;
  Chance chance_;
  std::vector<Instant> appearances_;  // that are still to come, the next one last
  std::uint32_t posted_ = 0;
};

}  // namespace kontor::demo
