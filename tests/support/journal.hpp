#pragma once

#include "app/journal/journal.hpp"
#include "tests/support/market.hpp"

namespace kontor::test {

/// What a use case writes beside a listing: bend what matters.
inline journal::Entry some_entry(ListingId listing = kNeed,
                                 journal::Event event = journal::Event::ListingCreated) {
  journal::Entry entry;
  entry.at = kNow;
  entry.person = kWerftPerson;
  entry.event = event;
  entry.subject = journal::subject(listing);
  entry.version = 1;
  entry.companies = {kWerft};
  entry.facts = {{"occupation", "welder"}, {"side", "need"}};
  return entry;
}

}  // namespace kontor::test
