#include "engine/allocate/market.hpp"

#include "engine/allocate/numbering.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace kontor::engine::allocate {
namespace {

constexpr std::size_t kAhead = 8;  // rows that are fetched before they are read
constexpr std::size_t kFew = 8;    // a side so many times smaller than the other has few rows
constexpr std::uint32_t kEmpty = std::numeric_limits<std::uint32_t>::max();

std::vector<std::uint32_t> inverse(const std::vector<std::uint32_t>& permutation) {
  std::vector<std::uint32_t> place(permutation.size());
  for (std::uint32_t at = 0; at < permutation.size(); ++at) place[permutation[at]] = at;
  return place;
}

std::vector<std::int32_t> picked(const std::vector<std::int32_t>& from,
                                 const std::vector<std::uint32_t>& which) {
  std::vector<std::int32_t> values;
  values.reserve(which.size());
  for (const std::uint32_t each : which) values.push_back(from[each]);
  return values;
}

/// The short side, unless it has so few and so long rows that looking through them costs more.
bool should_offers_bid(const Instance& instance) {
  const std::vector<std::int32_t>& demand = instance.demand;
  const std::vector<std::int32_t>& supply = instance.supply;
  if (instance.offers() * kFew < instance.needs()) return false;
  if (instance.needs() * kFew < instance.offers()) return true;
  return std::reduce(supply.begin(), supply.end(), std::int64_t{0}) <
         std::reduce(demand.begin(), demand.end(), std::int64_t{0});
}

class Builder {
 public:
  Builder(const Instance& instance, Numbering numbering)
      : instance_(instance),
        numbering_(std::move(numbering)),
        number_of_offer_(inverse(numbering_.offers)) {
    for (std::uint32_t offer = 0; offer < instance.offers(); ++offer) {
      if (instance.supply[offer] == 0) number_of_offer_[offer] = kEmpty;
    }
  }

  Market run(Watch& watch) && {
    market_.offers_bid = should_offers_bid(instance_);
    if (market_.offers_bid) {
      let_offers_bid(watch);
    } else {
      let_needs_bid(watch);
    }
    return std::move(market_);
  }

 private:
  /// Calls `use(number of the need, number of the offer, edge)` for each edge worth having.
  template <typename Use>
  void for_each_edge(Watch& watch, Use use) const {
    for (std::uint32_t number = 0; number < numbering_.needs.size(); ++number) {
      fetch_row(std::min(number + kAhead, numbering_.needs.size() - 1));
      const std::uint32_t need = numbering_.needs[number];
      const std::uint32_t end = instance_.row_begin[need + 1];
      if (watch.stopped(end - instance_.row_begin[need])) return;
      if (instance_.demand[need] == 0) continue;
      for (std::uint32_t at = instance_.row_begin[need]; at < end; ++at) {
        const std::uint32_t offer = number_of_offer_[instance_.offer[at]];
        if (instance_.cost[at] < instance_.penalty[need] && offer != kEmpty) use(number, offer, at);
      }
    }
  }

  void fetch_row(std::size_t number) const {
    const std::uint32_t begin = instance_.row_begin[numbering_.needs[number]];
    __builtin_prefetch(instance_.offer.data() + begin);
    __builtin_prefetch(instance_.cost.data() + begin);
  }

  void let_needs_bid(Watch& watch) {
    market_.wanted = picked(instance_.demand, numbering_.needs);
    market_.outside = picked(instance_.penalty, numbering_.needs);
    market_.available = picked(instance_.supply, numbering_.offers);
    fill(watch, [&](std::uint32_t need, std::uint32_t offer, std::uint32_t at) {
      return Placed{need, {offer, instance_.cost[at]}};
    });
    market_.bidder_id = std::move(numbering_.needs);
    market_.stock_id = std::move(numbering_.offers);
  }

  void let_offers_bid(Watch& watch) {
    market_.wanted = picked(instance_.supply, numbering_.offers);
    market_.outside.assign(instance_.offers(), 0);
    market_.available = picked(instance_.demand, numbering_.needs);
    const std::vector<std::int32_t> penalty = picked(instance_.penalty, numbering_.needs);
    fill(watch, [&](std::uint32_t need, std::uint32_t offer, std::uint32_t at) {
      return Placed{offer, {need, instance_.cost[at] - penalty[need]}};
    });
    market_.bidder_id = std::move(numbering_.offers);
    market_.stock_id = std::move(numbering_.needs);
  }

  struct Placed {
    std::uint32_t bidder;
    Market::Edge edge;
  };

  /// Sorts the edges into rows by counting them first.
  template <typename Place>
  void fill(Watch& watch, Place place) {
    std::vector<std::uint32_t>& begin = market_.row_begin;
    begin.assign(market_.bidders() + 2, 0);
    for_each_edge(watch, [&](std::uint32_t need, std::uint32_t offer, std::uint32_t) {
      ++begin[(market_.offers_bid ? offer : need) + 2];
    });
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    market_.edge.resize(begin.back());
    for_each_edge(watch, [&](std::uint32_t need, std::uint32_t offer, std::uint32_t at) {
      const Placed placed = place(need, offer, at);
      market_.edge[begin[placed.bidder + 1]++] = placed.edge;
    });
    begin.pop_back();
  }

  const Instance& instance_;
  Numbering numbering_;
  std::vector<std::uint32_t> number_of_offer_;  // kEmpty if it has no units
  Market market_;
};

}  // namespace

Market market_from(const Instance& instance, Watch& watch) {
  Numbering numbering = numbering_of(instance, watch);
  if (watch.stopped_now()) return {};
  return Builder(instance, std::move(numbering)).run(watch);
}

}  // namespace kontor::engine::allocate
