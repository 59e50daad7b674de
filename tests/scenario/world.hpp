#pragma once

#include "app/access/actors.hpp"
#include "app/deal/agree.hpp"
#include "app/deal/answer_enquiry.hpp"
#include "app/deal/enquire.hpp"
#include "app/listing/change_listing.hpp"
#include "app/listing/post_listing.hpp"
#include "base/embedded.hpp"
#include "store/memory/memory_store.hpp"
#include "tests/support/builders.hpp"

#include <gtest/gtest.h>

namespace kontor::test {

inline const Taxonomy& taxonomy() {
  static const Taxonomy parsed = Taxonomy::parse(embedded_taxonomy()).value();
  return parsed;
}

/// A store with the network of tests/support, and every use case on it.
class World : public testing::Test {
 protected:
  World() { add_network(store); }

  /// What `person` sends with a write.
  Command by(PersonId person, std::string key = "") {
    const auto actor = store.ask(
        [&](const Records& records) { return access::actor_of(records, person, kToday); });
    return {actor, key, "fingerprint of " + key};
  }

  static market::ListingDraft draft(market::Side side, bool publish = true) {
    return {.side = side,
            .company = std::nullopt,
            .site = std::nullopt,
            .note = "",
            .visibility = {},
            .staff = some_staff(),
            .publish = publish};
  }

  /// Werft's need or Flug's offer, published.
  ListingId posted(PersonId person, market::Side side) {
    return id<market::Listing>(post(by(person), draft(side)));
  }

  /// Werft's question about Flug's offer, from its own need.
  deal::EnquiryDraft question(ListingId about, std::optional<ListingId> from = std::nullopt) {
    return {.about = about,
            .from = from,
            .company = std::nullopt,
            .headcount = 3,
            .period = days("2026-03-16", "2026-05-15"),
            .message = "Passt das?"};
  }

  template <class Tag>
  static Id<Tag> id(const Result<Done>& done) {
    KONTOR_CHECK(done.has_value());
    return {done->subject.high, done->subject.low};
  }

  Versioned<market::Listing> listing(ListingId id) {
    return *store.ask([&](const Records& records) { return records.listings().find(id); });
  }
  Versioned<deal::Enquiry> enquiry(EnquiryId id) {
    return *store.ask([&](const Records& records) { return records.enquiries().find(id); });
  }
  std::vector<journal::Entry> journal_after(journal::Sequence sequence) {
    constexpr std::size_t kAll = 1'000;
    return store.ask(
        [&](const Records& records) { return records.journal().after(sequence, kAll); });
  }

  store::MemoryStore store;
  FixedClock clock;
  CountingIds ids;
  market::PostListing post{store, ids, clock, taxonomy()};
  market::ChangeListing change{store, clock, taxonomy()};
  market::MoveListing move{store, clock};
  deal::Enquire enquire{store, ids, clock};
  deal::AnswerEnquiry answer{store, clock};
  deal::WriteMessage write{store, ids, clock};
  deal::Propose propose{store, clock, taxonomy()};
  deal::Agree agree{store, ids, clock};
};

}  // namespace kontor::test
