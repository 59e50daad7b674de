#pragma once

#include "app/market/circles.hpp"
#include "app/market/vocabulary.hpp"

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace kontor::market {

/// What lists filter by, of one slot, in one cache line.
struct Facet {
  Instant expires_at;
  Instant listed_at;
  std::int32_t first_day = 0;  // days since 1970
  std::int32_t last_day = 0;
  std::uint32_t company = 0;  // numbers of the vocabulary
  std::uint32_t occupation = 0;
  std::uint32_t point = 0;
  std::uint32_t circle = 0;
  std::uint32_t row = 0;  // in the pool of its side, if open
  Kind kind = Kind::Staff;
  Side side = Side::Need;
  Audience audience = Audience::Members;
  Availability availability = Availability::Draft;
  Moderation moderation = Moderation::New;
  bool open = false;  // live but for the clock: published, not blocked, people still open
};

/// Whether a listing is for a few only: not for everyone, nor for all members.
constexpr bool is_restricted(Audience audience) {
  return audience == Audience::Cluster || audience == Audience::Named;
}

/// All listings as columns with their indexes. One slot a listing, reused when it goes. Knows no
/// lock: Market guards it.
class Columns {
 public:
  using Slots = std::vector<std::uint32_t>;

  explicit Columns(EssentialSkills essential) : words_(std::move(essential)) {}

  /// Puts a listing in, or its next value in its place.
  void put(ListedPtr listed);
  void remove(ListingId id);

  /// Puts many listings in at once, none of which is there yet.
  void fill(std::vector<ListedPtr> all);

  /// Facts of a company, for it and for all its listings.
  void put(std::shared_ptr<const CompanyFacts> facts);
  std::shared_ptr<const CompanyFacts> company(CompanyId id) const;

  std::size_t size() const { return slot_of_.size(); }
  std::optional<std::uint32_t> slot(ListingId id) const;
  const ListedPtr& listed(std::uint32_t slot) const { return listed_[slot]; }
  const Facet& facet(std::uint32_t slot) const { return facets_[slot]; }
  OrderKey key(std::uint32_t slot) const {
    return {facets_[slot].listed_at, listed_[slot]->value().id(), slot};
  }

  const Vocabulary& words() const { return words_; }
  Vocabulary& words() { return words_; }
  const std::vector<std::shared_ptr<const CompanyFacts>>& companies() const { return companies_; }

  /// Slots of a company in every state; of an occupation or a point those that are open.
  const Slots& of_company(std::uint32_t company) const { return by_company_[company]; }
  const Slots& of_occupation(std::uint32_t occupation) const { return by_occupation_[occupation]; }
  const Slots& of_point(std::uint32_t point) const { return by_point_[point]; }

  /// Open listings of a company that are for a few only.
  const Slots& restricted_of(std::uint32_t company) const { return restricted_[company]; }

  /// Companies that are, were or will be members of the cluster, by number.
  const Slots& members_of(const ClusterCode& cluster) const;

  const Circles& circles() const { return circles_; }
  const engine::candidates::Pool& pool(Side side) const {
    return pools_[static_cast<std::size_t>(side)];
  }
  std::uint32_t slot_of_row(Side side, std::uint32_t row) const {
    return slot_of_row_[static_cast<std::size_t>(side)][row];
  }

 private:
  static constexpr std::size_t kSides = 2;

  std::uint32_t take_slot(ListingId id);
  void describe(std::uint32_t slot);
  void attach(std::uint32_t slot);
  void detach(std::uint32_t slot);
  void open_row(std::uint32_t slot);
  void open_lane(std::uint32_t slot);
  void number_company(std::uint32_t company);
  void reserve(const std::vector<ListedPtr>& all);
  Lane& lane_of(const Facet& facet) { return circles_.lane(facet.circle, facet.kind, facet.side); }

  Vocabulary words_;
  std::vector<std::shared_ptr<const CompanyFacts>> companies_;  // by number
  std::unordered_map<ListingId, std::uint32_t> slot_of_;
  std::vector<ListedPtr> listed_;  // by slot
  std::vector<Facet> facets_;
  Slots free_;
  std::vector<Slots> by_company_;
  std::vector<Slots> by_occupation_;
  std::vector<Slots> by_point_;
  std::vector<Slots> restricted_;  // by company
  std::map<ClusterCode, Slots> members_;
  Circles circles_;
  std::array<engine::candidates::Pool, kSides> pools_;
  std::array<Slots, kSides> slot_of_row_;
  bool bulk_ = false;
};

}  // namespace kontor::market
