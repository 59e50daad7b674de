#pragma once

#include "base/chance.hpp"
#include "engine/allocate/instance.hpp"
#include "engine/online/event.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace kontor::test {

/// How wild the markets and events of a ChangingMarket are.
struct Weather {
  std::uint32_t numbers = 6;      // needs at most, and offers at most
  std::int32_t units_max = 4;     // demand and supply are 0 to this
  std::int64_t cost_max = 20;     // costs are within ±this, penalties from −a fifth to twice it
  std::uint32_t link_chance = 2;  // one in so many pairs has a link
};

/// A small market kept in the plainest way, which invents events and knows what they make of
/// it: what a standing allocation says is compared with a fresh look at this one.
class ChangingMarket {
 public:
  explicit ChangingMarket(std::uint64_t seed, const Weather& weather = {})
      : chance_(seed), weather_(weather) {}

  /// The next event, already entered here.
  engine::online::Event next() {
    const std::uint64_t kind = chance_.below(9);
    if (kind < 2 || needs_.empty()) return arrive(needs_, &ChangingMarket::need_arrives);
    if (kind < 4 || offers_.empty()) return arrive(offers_, &ChangingMarket::offer_arrives);
    if (kind == 4) return leave();
    if (kind == 5) return change_need();
    if (kind == 6) return change_offer();
    return change_links();
  }

  /// Everybody leaves, one by one, in the order of numbers; nothing if nobody is left.
  std::optional<engine::online::Event> next_to_leave() {
    for (std::uint32_t need = 0; need < needs_.size(); ++need) {
      if (needs_[need]) return leave_need(need);
    }
    for (std::uint32_t offer = 0; offer < offers_.size(); ++offer) {
      if (offers_[offer]) return leave_offer(offer);
    }
    return {};
  }

  engine::allocate::Instance instance() const {
    engine::allocate::Instance instance;
    instance.row_begin.push_back(0);
    for (std::uint32_t need = 0; need < needs_.size(); ++need) {
      instance.demand.push_back(needs_[need] ? needs_[need]->units : 0);
      instance.penalty.push_back(needs_[need] ? needs_[need]->penalty : 0);
      for (auto link = links_.lower_bound({need, 0});
           link != links_.end() && link->first.first == need; ++link) {
        instance.offer.push_back(link->first.second);
        instance.cost.push_back(link->second);
      }
      instance.row_begin.push_back(static_cast<std::uint32_t>(instance.offer.size()));
    }
    for (const auto& offer : offers_) instance.supply.push_back(offer ? offer->units : 0);
    return instance;
  }

 private:
  struct Terms {
    std::int32_t units = 0;
    std::int32_t penalty = 0;
  };
  using Row = std::vector<std::optional<Terms>>;
  using Event = engine::online::Event;
  using Link = engine::online::Link;

  std::int32_t some_units() {
    return static_cast<std::int32_t>(chance_.between(0, weather_.units_max));
  }
  std::int32_t some_cost() {
    return static_cast<std::int32_t>(chance_.between(-weather_.cost_max, weather_.cost_max));
  }
  std::int32_t some_penalty() {
    const std::int64_t most =
        std::min<std::int64_t>(2 * weather_.cost_max, engine::allocate::kCostMax);
    return static_cast<std::int32_t>(chance_.between(-weather_.cost_max / 5, most));
  }
  bool some_pair() { return chance_.below(weather_.link_chance) == 0; }

  std::optional<std::uint32_t> some_of(const Row& row) {
    std::vector<std::uint32_t> here;
    for (std::uint32_t number = 0; number < row.size(); ++number) {
      if (row[number]) here.push_back(number);
    }
    if (here.empty()) return {};
    return here[chance_.below(here.size())];
  }

  /// Takes a vacant number, the lowest; if there is none and no room, someone leaves instead.
  Event arrive(Row& row, Event (ChangingMarket::*enter)(std::uint32_t)) {
    std::uint32_t number = 0;
    while (number < row.size() && row[number]) ++number;
    if (number == weather_.numbers) return leave();
    if (number == row.size()) row.emplace_back();
    return (this->*enter)(number);
  }

  Event need_arrives(std::uint32_t need) {
    needs_[need] = Terms{some_units(), some_penalty()};
    engine::online::NeedArrives event{need, needs_[need]->units, needs_[need]->penalty, {}};
    for (std::uint32_t offer = 0; offer < offers_.size(); ++offer) {
      if (!offers_[offer] || !some_pair()) continue;
      event.links.push_back(link(need, offer, offer));
    }
    return event;
  }

  Event offer_arrives(std::uint32_t offer) {
    offers_[offer] = Terms{some_units(), 0};
    engine::online::OfferArrives event{offer, offers_[offer]->units, {}};
    for (std::uint32_t need = 0; need < needs_.size(); ++need) {
      if (!needs_[need] || !some_pair()) continue;
      event.links.push_back(link(need, offer, need));
    }
    return event;
  }

  Link link(std::uint32_t need, std::uint32_t offer, std::uint32_t other) {
    return {other, links_[{need, offer}] = some_cost()};
  }

  Event leave() {
    const auto need = some_of(needs_);
    const auto offer = some_of(offers_);
    if (need && (!offer || chance_.below(2) == 0)) return leave_need(*need);
    if (offer) return leave_offer(*offer);
    return need_arrives(0);  // there are numbers, but nobody is here
  }

  Event leave_need(std::uint32_t need) {
    needs_[need].reset();
    std::erase_if(links_, [&](const auto& each) { return each.first.first == need; });
    return engine::online::NeedLeaves{need};
  }

  Event leave_offer(std::uint32_t offer) {
    offers_[offer].reset();
    std::erase_if(links_, [&](const auto& each) { return each.first.second == offer; });
    return engine::online::OfferLeaves{offer};
  }

  Event change_need() {
    const auto need = some_of(needs_);
    if (!need) return arrive(needs_, &ChangingMarket::need_arrives);
    needs_[*need] = Terms{some_units(), some_penalty()};
    return engine::online::NeedChanges{*need, needs_[*need]->units, needs_[*need]->penalty};
  }

  Event change_offer() {
    const auto offer = some_of(offers_);
    if (!offer) return arrive(offers_, &ChangingMarket::offer_arrives);
    offers_[*offer]->units = some_units();
    return engine::online::OfferChanges{*offer, offers_[*offer]->units};
  }

  Event change_links() {
    const auto need = some_of(needs_);
    if (!need) return arrive(needs_, &ChangingMarket::need_arrives);
    engine::online::LinksChange event{*need, {}, {}};
    for (std::uint32_t offer = 0; offer < offers_.size(); ++offer) {
      if (!offers_[offer]) continue;
      if (chance_.below(3) == 0) {
        event.set.push_back(link(*need, offer, offer));
      } else if (chance_.below(3) == 0 && links_.erase({*need, offer}) > 0) {
        event.removed.push_back(offer);
      }
    }
    return event;
  }

  Chance chance_;
  Weather weather_;
  Row needs_;
  Row offers_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::int32_t> links_;  // need, offer
};

}  // namespace kontor::test
