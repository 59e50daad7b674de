#pragma once

#include "base/id.hpp"
#include "base/period.hpp"
#include "base/result.hpp"
#include "domain/network/network.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace kontor::journal {

/// Position in the journal: 1, 2, … without gaps, in the order of commit.
using Sequence = std::uint64_t;

/// What happened. Append only: a number once given keeps its meaning for ever.
enum class Event : std::uint8_t {
  ListingCreated = 1,
  ListingChanged = 2,
  ListingPublished = 3,
  ListingPaused = 4,
  ListingResumed = 5,
  ListingClosed = 6,
  ListingReopened = 7,
  ListingRenewed = 8,
  ListingModerated = 9,
  ListingCommitted = 10,
  EnquiryAsked = 20,
  EnquiryAccepted = 21,
  EnquiryDeclined = 22,
  EnquiryWithdrawn = 23,
  EnquiryProposed = 24,
  EnquiryAgreed = 25,
  EnquirySuggested = 26,
  MessageWritten = 30,
  AgreementMade = 40,
  CompanyRegistered = 50,
  PersonRegistered = 51,
  SessionOpened = 60,
  SessionClosed = 61,
  AgreementRead = 70,
  PlanCreated = 80,
  PlanStarted = 81,
  PlanAdvanced = 82,
  PlanSolved = 83,
  PlanStopped = 84,
  PlanFailed = 85,
  PlanPublished = 86,
  PlanSuperseded = 87,
};

/// The dotted name that leaves the program: "listing.published".
std::string_view name_of(Event event);

/// A thing of any noun, for the journal and for streams.
struct Subject;
using SubjectId = Id<Subject>;

template <class Tag>
SubjectId subject(const Id<Tag>& id) {
  return {id.high, id.low};
}

/// One journal entry. Holds no free text and no personal data but the person's id.
struct Entry {
  Sequence sequence = 0;  // given by the store
  Instant at = {};
  PersonId person = {};                    // who did it
  std::optional<AgencyId> acting_as = {};  // the agency, where it acted for a company
  Event event = Event::ListingCreated;
  SubjectId subject = {};
  std::uint64_t version = 0;              // of the subject after the event
  std::vector<CompanyId> companies = {};  // whom it concerns: who may be told
  Params facts = {};                      // what projections count: flat, codes and numbers only

  friend bool operator==(const Entry&, const Entry&) = default;
};

/// The one stream from which everything fast is derived.
class Journal {
 public:
  virtual ~Journal() = default;

  /// Adds `entry` under the next sequence number, in the transaction of the change it tells of.
  virtual Sequence append(Entry entry) = 0;

  /// At most `limit` entries after `sequence`, in order.
  virtual std::vector<Entry> after(Sequence sequence, std::size_t limit) const = 0;

  virtual Sequence last() const = 0;
};

}  // namespace kontor::journal
