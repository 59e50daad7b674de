#pragma once

#include "app/access/permit.hpp"
#include "app/replays.hpp"
#include "app/store.hpp"

namespace kontor::deal {

/// The day that counts for memberships: the UTC day of `now`.
inline Day day_of(Instant now) {
  return std::chrono::floor<std::chrono::days>(now);
}

/// Saves what belongs to a deal and tells the journal, in one transaction.
struct DealWriter {
  Records& records;
  const access::Permit& permit;
  PersonId person;
  Instant now;

  /// @return `version.stale`
  Result<Done> save(const Enquiry& enquiry, Version expected, journal::Event event) const;

  /// Adds one line to the conversation; the first one is told by `enquiry.asked`.
  void add(const Message& message) const { records.enquiries().add(message); }

  journal::Entry entry(journal::Event event, journal::SubjectId subject, Version version) const;
};

}  // namespace kontor::deal
