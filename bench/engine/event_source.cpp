#include "bench/engine/event_source.hpp"

#include <algorithm>
#include <numeric>

namespace kontor::bench {
namespace {

using namespace engine::online;  // NOLINT(google-build-using-namespace): the events

constexpr std::int32_t kPenaltyMin = 15'000;
constexpr std::int32_t kPenaltyMax = 30'000;
constexpr std::int32_t kUnitsMost = 10;
constexpr std::size_t kLinksChanged = 3;

}  // namespace

Crowd::Crowd(std::uint32_t size) : size_(size), is_here_(size, true), model_(size) {
  std::iota(model_.begin(), model_.end(), 0);
}

std::uint32_t Crowd::arrive(Chance& chance) {
  if (vacant_.empty()) {
    is_here_.push_back(true);
    model_.push_back(static_cast<std::uint32_t>(chance.below(size_)));
    return static_cast<std::uint32_t>(is_here_.size() - 1);
  }
  std::swap(vacant_[chance.below(vacant_.size())], vacant_.back());
  const std::uint32_t number = vacant_.back();
  vacant_.pop_back();
  is_here_[number] = true;
  return number;
}

std::uint32_t Crowd::leave(Chance& chance) {
  const std::uint32_t number = someone(chance);
  is_here_[number] = false;
  vacant_.push_back(number);
  return number;
}

std::uint32_t Crowd::someone(Chance& chance) const {
  for (;;) {
    const auto number = static_cast<std::uint32_t>(chance.below(is_here_.size()));
    if (is_here_[number]) return number;
  }
}

EventSource::EventSource(const engine::allocate::Instance& market, std::uint64_t seed)
    : market_(market),
      chance_(seed),
      edges_begin_(market.offers() + 1, 0),
      edges_of_offer_(market.edges()),
      needs_(static_cast<std::uint32_t>(market.needs())),
      offers_(static_cast<std::uint32_t>(market.offers())) {
  need_of_edge_.reserve(market.edges());
  for (std::uint32_t need = 0; need < market.needs(); ++need) {
    need_of_edge_.resize(market.row_begin[need + 1], need);
  }
  for (const std::uint32_t offer : market.offer) ++edges_begin_[offer + 1];
  std::partial_sum(edges_begin_.begin(), edges_begin_.end(), edges_begin_.begin());
  std::vector<std::uint32_t> place(edges_begin_.begin(), edges_begin_.end() - 1);
  for (std::uint32_t edge = 0; edge < market.edges(); ++edge) {
    edges_of_offer_[place[market.offer[edge]]++] = edge;
  }
}

Event EventSource::next() {
  const std::uint64_t percent = chance_.below(100);
  if (percent < 20) return need_arrives();
  if (percent < 40) return need_leaves();
  if (percent < 55) return need_changes();
  if (percent < 70) return links_change();
  if (percent < 80) return offer_arrives();
  if (percent < 90) return offer_leaves();
  return offer_changes();
}

Event EventSource::need_arrives() {
  const std::uint32_t need = needs_.arrive(chance_);
  const std::uint32_t model = needs_.model(need);
  NeedArrives event{.need = need,
                    .demand = static_cast<std::int32_t>(chance_.between(1, kUnitsMost)),
                    .penalty = nearly(market_.penalty[model]),
                    .links = {}};
  for (std::uint32_t edge = market_.row_begin[model]; edge < market_.row_begin[model + 1]; ++edge) {
    const std::uint32_t offer = market_.offer[edge];
    if (offers_.has(offer)) event.links.push_back({offer, nearly(market_.cost[edge])});
  }
  return event;
}

Event EventSource::need_leaves() {
  return NeedLeaves{needs_.leave(chance_)};
}

Event EventSource::need_changes() {
  return NeedChanges{
      .need = needs_.someone(chance_),
      .demand = static_cast<std::int32_t>(chance_.between(0, kUnitsMost)),
      .penalty = static_cast<std::int32_t>(chance_.between(kPenaltyMin, kPenaltyMax))};
}

Event EventSource::links_change() {
  LinksChange event{.need = needs_.someone(chance_), .set = {}, .removed = {}};
  const std::uint32_t model = needs_.model(event.need);
  for (std::uint32_t edge = market_.row_begin[model];
       edge < market_.row_begin[model + 1] && event.set.size() < kLinksChanged; ++edge) {
    const std::uint32_t offer = market_.offer[edge];
    if (offers_.has(offer) && chance_.below(4) == 0) {
      event.set.push_back({offer, nearly(market_.cost[edge])});
    }
  }
  return event;
}

Event EventSource::offer_arrives() {
  const std::uint32_t offer = offers_.arrive(chance_);
  const std::uint32_t model = offers_.model(offer);
  OfferArrives event{.offer = offer,
                     .supply = static_cast<std::int32_t>(chance_.between(1, kUnitsMost)),
                     .links = {}};
  for (std::uint32_t at = edges_begin_[model]; at < edges_begin_[model + 1]; ++at) {
    const std::uint32_t edge = edges_of_offer_[at];
    const std::uint32_t need = need_of_edge_[edge];
    if (needs_.has(need)) event.links.push_back({need, nearly(market_.cost[edge])});
  }
  return event;
}

Event EventSource::offer_leaves() {
  return OfferLeaves{offers_.leave(chance_)};
}

Event EventSource::offer_changes() {
  return OfferChanges{.offer = offers_.someone(chance_),
                      .supply = static_cast<std::int32_t>(chance_.between(0, kUnitsMost))};
}

std::int32_t EventSource::nearly(std::int32_t value) {
  return value + static_cast<std::int32_t>(chance_.between(-value / 10, value / 10));
}

}  // namespace kontor::bench
