#include "app/market/columns.hpp"

#include "base/check.hpp"

#include <algorithm>

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

void Columns::end_bulk() {
  bulk_ = false;
  for (Lane& each : lanes_) each.sort();
}

void Columns::put(std::shared_ptr<const CompanyFacts> facts) {
  const std::uint32_t number = words_.companies.of(facts->company.id);
  number_company(number);
  companies_[number] = facts;
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
  Lane& lane = lane_of(facet);
  if (bulk_) {
    lane.append(key(slot), facet.expires_at);
  } else {
    lane.add(key(slot), facet.expires_at);
  }
  open_row(slot);
}

void Columns::open_row(std::uint32_t slot) {
  Facet& facet = facets_[slot];
  const auto side = static_cast<std::size_t>(facet.side);
  facet.row = pools_[side].add(row_of(*listed_[slot], words_));
  grown(slot_of_row_[side], facet.row) = slot;
}

void Columns::detach(std::uint32_t slot) {
  const Facet& facet = facets_[slot];
  KONTOR_CHECK(!bulk_);
  drop(by_company_[facet.company], slot);
  if (!facet.open) return;
  drop(by_occupation_[facet.occupation], slot);
  drop(by_point_[facet.point], slot);
  lane_of(facet).remove(key(slot), facet.expires_at);
  pools_[static_cast<std::size_t>(facet.side)].remove(facet.row);
}

}  // namespace kontor::market
