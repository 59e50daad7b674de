#pragma once

#include "base/id.hpp"
#include "base/period.hpp"
#include "base/result.hpp"
#include "domain/network/network.hpp"
#include "domain/staff/staff_terms.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kontor::market {

enum class Side : std::uint8_t { Need, Offer };
constexpr Side opposite(Side side) {
  return side == Side::Need ? Side::Offer : Side::Need;
}

/// What a listing is about. The kinds without terms join Terms later.
enum class Kind : std::uint8_t { Staff, Material, Capacity, Support, Knowledge };

/// One alternative for each kind that the platform brokers so far.
using Terms = std::variant<staff::StaffTerms>;
Kind kind_of(const Terms& terms);

/// What an agency thinks of a listing; independent of its availability.
enum class Moderation : std::uint8_t { New, Approved, Blocked };

/// What its company wants with it. Expiry is not a state: it follows from the clock.
enum class Availability : std::uint8_t { Draft, Published, Paused, Closed };

/// Who may find it. `Cluster` and `Named` name their circle in `Visibility`.
enum class Audience : std::uint8_t { Public, Members, Cluster, Named };

struct Visibility {
  Audience audience = Audience::Members;
  std::vector<ClusterCode> clusters;  // for Audience::Cluster
  std::vector<CompanyId> companies;   // for Audience::Named

  friend bool operator==(const Visibility&, const Visibility&) = default;
};

/// People (or pieces) of a listing: asked for, and promised in agreements so far.
struct Ledger {
  std::uint32_t requested = 0;
  std::uint32_t committed = 0;  // never above requested

  std::uint32_t open() const { return requested - committed; }
  friend bool operator==(const Ledger&, const Ledger&) = default;
};

/// What its author writes.
struct ListingFields {
  Side side = Side::Need;
  CompanyId company;
  SiteId site;
  std::string note;  // free text, at most 2,000 characters, may be empty
  Terms terms;
  Visibility visibility;

  friend bool operator==(const ListingFields&, const ListingFields&) = default;
};

/// Where it stands in its life.
struct ListingState {
  Moderation moderation = Moderation::New;
  Availability availability = Availability::Draft;
  Instant created_at;
  std::optional<Instant> published_at = {};  // first publication
  Instant expires_at;
  std::uint32_t committed = 0;
  std::optional<AgencyId> posted_by = {};  // the agency that acted for the company

  friend bool operator==(const ListingState&, const ListingState&) = default;
};

/// A need or an offer. Immutable: a change makes a new value, stored as the next
/// version. Draft → published ⇄ paused → closed; closed may be reopened.
class Listing {
 public:
  static constexpr std::size_t kNoteMax = 2'000;  // characters (code points)
  static constexpr std::chrono::days kLifetime{28};

  /// @return `input.invalid` with issues `listing.note.too_long` (path "/note"),
  ///         `listing.visibility.empty` (path "/visibility"),
  ///         `listing.headcount.committed` (path "/terms/headcount": below what is promised).
  static Result<Listing> make(Id<Listing> id, ListingFields fields, ListingState state);

  Id<Listing> id() const { return id_; }
  const ListingFields& fields() const { return fields_; }
  const ListingState& state() const { return state_; }
  Kind kind() const { return kind_of(fields_.terms); }
  Ledger ledger() const;

  /// Published, not blocked, not expired, and something is still open.
  bool is_live(Instant now) const;

  /// The next value with other fields; company and side stay.
  /// @return as make, or `listing.closed`.
  Result<Listing> changed(ListingFields fields) const;

  /// Each @return `listing.transition.impossible` with params from and to.
  Result<Listing> published(Instant now) const;  // from draft, for kLifetime
  Result<Listing> paused() const;                // from published
  Result<Listing> resumed(Instant now) const;    // from paused; renews if it has expired
  Result<Listing> closed() const;                // from any but closed
  Result<Listing> reopened(Instant now) const;   // from closed
  Result<Listing> renewed(Instant now) const;    // published: another kLifetime
  Listing moderated(Moderation moderation) const;

  /// `headcount` more are promised. @return `listing.headcount.exhausted`.
  Result<Listing> committed(std::uint32_t headcount) const;

  friend bool operator==(const Listing&, const Listing&) = default;

 private:
  Listing(Id<Listing> id, ListingFields fields, ListingState state)
      : id_(id), fields_(std::move(fields)), state_(state) {}
  Listing with(Availability availability, Instant expires_at) const;

  Id<Listing> id_;
  ListingFields fields_;
  ListingState state_;
};

}  // namespace kontor::market

namespace kontor {
using ListingId = Id<market::Listing>;
}  // namespace kontor
