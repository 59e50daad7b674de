#pragma once

#include "app/market/lane.hpp"
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

/// Lanes of a kind and side: for everyone, for members, for those who are named somehow.
enum class Circle : std::uint8_t { Public, Members, Restricted };
inline constexpr std::size_t kCircles = 3;

constexpr Circle circle_of(Audience audience) {
  switch (audience) {
    case Audience::Public: return Circle::Public;
    case Audience::Members: return Circle::Members;
    case Audience::Cluster:
    case Audience::Named: break;
  }
  return Circle::Restricted;
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

  /// Between these, `put` only collects what must be in order. Nothing may be read meanwhile.
  void begin_bulk() { bulk_ = true; }
  void end_bulk();

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

  const Lane& lane(Kind kind, Side side, Circle circle) const {
    return lanes_[lane_number(kind, side, circle)];
  }
  const engine::candidates::Pool& pool(Side side) const {
    return pools_[static_cast<std::size_t>(side)];
  }
  std::uint32_t slot_of_row(Side side, std::uint32_t row) const {
    return slot_of_row_[static_cast<std::size_t>(side)][row];
  }

 private:
  static constexpr std::size_t kKinds = 5;
  static constexpr std::size_t kSides = 2;
  static constexpr std::size_t lane_number(Kind kind, Side side, Circle circle) {
    const auto at = static_cast<std::size_t>(kind) * kSides + static_cast<std::size_t>(side);
    return at * kCircles + static_cast<std::size_t>(circle);
  }

  std::uint32_t take_slot(ListingId id);
  void describe(std::uint32_t slot);
  void attach(std::uint32_t slot);
  void detach(std::uint32_t slot);
  void open_row(std::uint32_t slot);
  void number_company(std::uint32_t company);
  Lane& lane_of(const Facet& facet) {
    return lanes_[lane_number(facet.kind, facet.side, circle_of(facet.audience))];
  }

  Vocabulary words_;
  std::vector<std::shared_ptr<const CompanyFacts>> companies_;  // by number
  std::unordered_map<ListingId, std::uint32_t> slot_of_;
  std::vector<ListedPtr> listed_;  // by slot
  std::vector<Facet> facets_;
  Slots free_;
  std::vector<Slots> by_company_;
  std::vector<Slots> by_occupation_;
  std::vector<Slots> by_point_;
  std::array<Lane, kKinds * kSides * kCircles> lanes_;
  std::array<engine::candidates::Pool, kSides> pools_;
  std::array<Slots, kSides> slot_of_row_;
  bool bulk_ = false;
};

}  // namespace kontor::market
