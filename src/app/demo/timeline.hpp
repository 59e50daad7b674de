#pragma once

#include "app/demo/cast.hpp"
#include "domain/deal/deal.hpp"
#include "domain/market/listing.hpp"

#include <deque>
#include <functional>
#include <queue>
#include <unordered_map>

namespace kontor::demo {

/// Lets time pass in the demo: listings appear, are asked about, answered and agreed on, and the
/// journal hears of it in the order of time, as the use cases would have told it.
class Timeline {
 public:
  Timeline(const Taxonomy& taxonomy, const Cast& cast, const Options& options, DemoIds& ids)
      : taxonomy_(taxonomy),
        cast_(cast),
        options_(options),
        ids_(ids),
        chance_(options.seed ^ 0x71AE11AEULL) {}

  /// Everything that happens before `at`, then the listing that appears then.
  void post(Records& records, std::size_t member, const market::ListingFields& fields, Instant at);

  /// Everything that is still to happen until `at`.
  void pass(Records& records, Instant at);

  /// A listing by chance, of one of the companies that are not in the story.
  std::pair<std::size_t, market::ListingFields> invent(Instant at);

 private:
  /// Something that will happen; equal instants keep the order in which they were planned.
  struct Step {
    Instant at;
    std::uint64_t number;
    std::function<void(Records&, Instant)> happen;
    bool operator>(const Step& other) const {
      return std::pair(at, number) > std::pair(other.at, other.number);
    }
  };
  /// A listing that may still be asked about.
  struct Open {
    ListingId id;
    std::size_t member;
    market::Side side;
    OccupationCode occupation;
  };
  struct Pair {
    EnquiryId enquiry;
    std::size_t asking;
    std::size_t asked;
  };

  void plan(Instant at, std::function<void(Records&, Instant)> happen);
  void save(Records& records, std::size_t member, const market::Listing& listing, Version expected,
            journal::Event event, Instant at);
  void save(Records& records, std::size_t member, const deal::Enquiry& enquiry, Version expected,
            journal::Event event, Instant at);
  void consider_enquiry(const Open& mine, Instant at);
  void ask(Records& records, const Open& mine, const Open& theirs, Instant at);
  void answer(Records& records, const Pair& pair, Instant at);
  void propose(Records& records, const Pair& pair, Instant at);
  void agree(Records& records, const Pair& pair, Instant at);
  bool commit(Records& records, const deal::Enquiry& enquiry, std::uint32_t headcount, Instant at);
  std::size_t member_of(CompanyId company) const;

  const Taxonomy& taxonomy_;
  const Cast& cast_;
  const Options& options_;
  DemoIds& ids_;
  Chance chance_;
  std::uint64_t planned_ = 0;
  std::size_t enquiries_ = 0;
  std::priority_queue<Step, std::vector<Step>, std::greater<>> steps_;
  std::unordered_map<OccupationCode, std::deque<Open>> open_;
};

}  // namespace kontor::demo
