#pragma once

#include "app/journal/projection.hpp"
#include "domain/market/listing.hpp"

#include <compare>
#include <memory>
#include <optional>
#include <vector>

namespace kontor::figures {

/// So many helps from one cluster to another: an arc of the ring.
struct Help {
  ClusterCode lender;
  ClusterCode borrower;
  market::Kind kind = market::Kind::Staff;
  std::uint32_t count = 0;

  friend bool operator==(const Help&, const Help&) = default;
};

/// The figures of the start page. Listings for a cluster or for named companies are left out of
/// the open ones.
struct FiguresNow {
  std::uint32_t open_needs = 0;  // live now
  std::uint32_t open_offers = 0;
  std::uint64_t people_needed = 0;  // still open, in those
  std::uint64_t people_offered = 0;
  std::uint32_t open_public = 0;                // of both sides, what a visitor finds in the list
  std::uint32_t agreements = 0;                 // of the last 7 days
  std::uint32_t agreements_across = 0;          // of those, between different clusters
  std::optional<std::uint32_t> median_minutes;  // from publication of a need to its first accepted
                                                // enquiry, of those accepted in 28 days
  std::uint64_t person_days = 0;  // lent in the calendar month of now (UTC), by agreements
  std::vector<Help> helps;        // of the last 7 days, most first, then by codes
  Instant updated_at;             // of the last entry that was counted

  friend bool operator==(const FiguresNow&, const FiguresNow&) = default;
};

/// Live figures, counted from the journal alone (see app/journal/facts.hpp); starts empty and
/// follows from entry 1. Many readers beside one writer.
class Figures final : public journal::Projection {
 public:
  Figures();
  ~Figures() override;

  void follow(std::span<const journal::Entry> entries, const Records& records) override;

  /// As above: nothing but entries is needed.
  void count(std::span<const journal::Entry> entries);

  journal::Sequence sequence() const override;

  /// The figures at `now`. O(days kept), not O(entries).
  FiguresNow at(Instant now) const;

 private:
  class Tally;
  std::unique_ptr<Tally> tally_;
};

}  // namespace kontor::figures
