#include "app/market/columns.hpp"

#include "base/check.hpp"

#include <algorithm>
#include <utility>

namespace kontor::market {
namespace {

template <class List>
typename List::value_type& grown(List& list, std::size_t at) {
  if (list.size() <= at) list.resize(at + 1);
  return list[at];
}

/// Order in an index does not matter.
void drop(Columns::Slots& slots, std::uint32_t slot) {
  const auto at = std::ranges::find(slots, slot);
  KONTOR_CHECK(at != slots.end());
  *at = slots.back();
  slots.pop_back();
}

bool is_open(const Listing& listing) {
  const ListingState& state = listing.state();
  return state.availability == Availability::Published && state.moderation != Moderation::Blocked &&
         listing.ledger().open() > 0;
}

/// Of which it was, is or will be a member, each once.
std::vector<ClusterCode> all_clusters(const CompanyFacts& facts) {
  std::vector<ClusterCode> codes;
  for (const network::Membership& each : facts.memberships) {
    if (std::ranges::count(codes, each.cluster) == 0) codes.push_back(each.cluster);
  }
  return codes;
}

const staff::StaffFields& staff_of(const Listed& listed) {
  return std::get<staff::StaffTerms>(listed.value().fields().terms).fields();
}

}  // namespace

void Columns::put(ListedPtr listed) {
  const auto known = slot(listed->value().id());
  if (known) detach(*known);
  const std::uint32_t at = known ? *known : take_slot(listed->value().id());
  listed_[at] = std::move(listed);
  describe(at);
  attach(at);
}

void Columns::remove(ListingId id) {
  const auto at = slot(id);
  if (!at) return;
  detach(*at);
  listed_[*at].reset();
  slot_of_.erase(id);
  free_.push_back(*at);
}

void Columns::fill(std::vector<ListedPtr> all) {
  reserve(all);
  bulk_ = true;
  for (ListedPtr& each : all) {
    const std::uint32_t at = take_slot(each->value().id());
    listed_[at] = std::move(each);
    describe(at);
    attach(at);
  }
  bulk_ = false;
  circles_.sort();
}

/// Room for all at once: growing bit by bit touches twice the memory.
void Columns::reserve(const std::vector<ListedPtr>& all) {
  const std::size_t size = listed_.size() + all.size();
  slot_of_.reserve(size);
  listed_.reserve(size);
  facets_.reserve(size);
  std::array<std::size_t, kSides> rows{};
  for (const ListedPtr& each : all) {
    if (is_open(each->value())) ++rows[static_cast<std::size_t>(each->value().fields().side)];
  }
  for (std::size_t side = 0; side < kSides; ++side) {
    slot_of_row_[side].reserve(slot_of_row_[side].size() + rows[side]);
    pools_[side].reserve(pools_[side].rows() + rows[side]);
  }
}

void Columns::put(std::shared_ptr<const CompanyFacts> facts) {
  const std::uint32_t number = words_.companies.of(facts->company.id);
  number_company(number);
  const auto before = std::exchange(companies_[number], facts);
  for (const ClusterCode& each : all_clusters(*facts)) {
    const bool known = before && std::ranges::count(all_clusters(*before), each) > 0;
    if (!known) members_[each].push_back(number);
  }
  for (const std::uint32_t at : by_company_[number]) {
    listed_[at] = std::make_shared<const Listed>(Listed{listed_[at]->listing, facts});
  }
}

std::shared_ptr<const CompanyFacts> Columns::company(CompanyId id) const {
  const auto number = words_.companies.find(id);
  return number && *number < companies_.size() ? companies_[*number] : nullptr;
}

std::optional<std::uint32_t> Columns::slot(ListingId id) const {
  const auto at = slot_of_.find(id);
  return at == slot_of_.end() ? std::nullopt : std::optional(at->second);
}

const Columns::Slots& Columns::members_of(const ClusterCode& cluster) const {
  static const Slots kNone;
  const auto found = members_.find(cluster);
  return found == members_.end() ? kNone : found->second;
}

std::uint32_t Columns::take_slot(ListingId id) {
  std::uint32_t at = static_cast<std::uint32_t>(listed_.size());
  if (free_.empty()) {
    listed_.emplace_back();
    facets_.emplace_back();
  } else {
    at = free_.back();
    free_.pop_back();
  }
  slot_of_.emplace(id, at);
  return at;
}

void Columns::number_company(std::uint32_t company) {
  grown(companies_, company);
  grown(by_company_, company);
  grown(restricted_, company);
}

void Columns::describe(std::uint32_t slot) {
  const Listed& listed = *listed_[slot];
  const Listing& listing = listed.value();
  const staff::StaffFields& terms = staff_of(listed);
  Facet& facet = facets_[slot];
  facet.expires_at = listing.state().expires_at;
  facet.listed_at = listed.listed_at();
  facet.first_day = static_cast<std::int32_t>(terms.period.first().time_since_epoch().count());
  facet.last_day = static_cast<std::int32_t>(terms.period.last().time_since_epoch().count());
  facet.company = words_.companies.of(listing.fields().company);
  facet.occupation = words_.occupation(terms.occupation);
  facet.point = words_.points.of(terms.point);
  facet.circle = words_.circles.of(listing.fields().visibility);
  circles_.learn(facet.circle, listing.fields().visibility);
  facet.kind = listing.kind();
  facet.side = listing.fields().side;
  facet.audience = listing.fields().visibility.audience;
  facet.availability = listing.state().availability;
  facet.moderation = listing.state().moderation;
  facet.open = is_open(listing);
}

void Columns::attach(std::uint32_t slot) {
  const Facet& facet = facets_[slot];
  number_company(facet.company);
  by_company_[facet.company].push_back(slot);
  grown(by_occupation_, facet.occupation);
  grown(by_point_, facet.point);
  if (!facet.open) return;
  by_occupation_[facet.occupation].push_back(slot);
  by_point_[facet.point].push_back(slot);
  if (is_restricted(facet.audience)) restricted_[facet.company].push_back(slot);
  open_lane(slot);
  open_row(slot);
}

void Columns::open_lane(std::uint32_t slot) {
  const Facet& facet = facets_[slot];
  Lane& lane = lane_of(facet);
  if (bulk_) {
    lane.append(key(slot), facet.expires_at);
  } else {
    lane.add(key(slot), facet.expires_at);
  }
}

void Columns::open_row(std::uint32_t slot) {
  Facet& facet = facets_[slot];
  const auto side = static_cast<std::size_t>(facet.side);
  facet.row = pools_[side].add(row_of(*listed_[slot], words_));
  grown(slot_of_row_[side], facet.row) = slot;
}

void Columns::detach(std::uint32_t slot) {
  const Facet& facet = facets_[slot];
  drop(by_company_[facet.company], slot);
  if (!facet.open) return;
  drop(by_occupation_[facet.occupation], slot);
  drop(by_point_[facet.point], slot);
  if (is_restricted(facet.audience)) drop(restricted_[facet.company], slot);
  lane_of(facet).remove(key(slot), facet.expires_at);
  pools_[static_cast<std::size_t>(facet.side)].remove(facet.row);
}

}  // namespace kontor::market
