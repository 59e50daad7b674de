#include "engine/allocate/numbering.hpp"
#include "engine/allocate/watch.hpp"
#include "engine/online/book.hpp"
#include "engine/online/change.hpp"

#include <algorithm>

namespace kontor::engine::online {
namespace {

using allocate::Allocation;
using allocate::Instance;

class Opener {
 public:
  Opener(const Instance& instance, const Allocation& start, const std::stop_token& stop)
      : instance_(instance),
        start_(start),
        watch_(stop),
        order_(allocate::numbering_of(instance, watch_)),
        needs_(from_needs(book_.pairing)) {}

  std::optional<Opening> open() && {
    if (watch_.stopped()) return {};  // and so the order is not complete
    add_offers();
    add_needs();
    const bool done = add_edges() && sort_rows(book_.pairing.needs) &&
                      sort_rows(book_.pairing.offers) && pair_needs();
    if (!done) return {};
    note_all(needs_);
    note_all(from_offers(book_.pairing));
    book_.pairing.moved.clear();
    return Opening{std::move(book_), let_go_};
  }

 private:
  void add_offers() {
    Side& offers = book_.pairing.offers;
    offers.reserve(instance_.offers(), instance_.edges());
    for (std::uint32_t offer = 0; offer < instance_.offers(); ++offer) {
      offers.add_node();
      const std::int32_t supply = instance_.supply[offer];
      offers.units[offer] = supply;
      offers.nodes[offer].open = supply;
      offers.nodes[offer].profit =
          static_cast<std::int32_t>(std::min<std::int64_t>(start_.price[offer], kGainMax));
      book_.supply += supply;
    }
    book_.offer_is_here.assign(instance_.offers(), true);
  }

  void add_needs() {
    Side& needs = book_.pairing.needs;
    needs.reserve(instance_.needs(), instance_.edges());
    for (std::uint32_t need = 0; need < instance_.needs(); ++need) {
      needs.add_node();
      needs.units[need] = needs.nodes[need].open = instance_.demand[need];
      book_.demand += instance_.demand[need];
      book_.cost_unmet += std::int64_t{instance_.demand[need]} * instance_.penalty[need];
    }
    book_.penalty = instance_.penalty;
    book_.need_is_here.assign(instance_.needs(), true);
  }

  // The long loops return false if they were stopped.

  bool add_edges() {
    Side& needs = book_.pairing.needs;
    place_rows_of_offers();
    for (const std::uint32_t need : order_.needs) {
      const std::uint32_t first = instance_.row_begin[need];
      const std::uint32_t last = instance_.row_begin[need + 1];
      if (watch_.stopped(last - first)) return false;
      needs.edges.place(needs.nodes[need].edges, need, last - first);
      for (std::uint32_t edge = first; edge < last; ++edge) add_half_edges(need, edge);
    }
    return true;
  }

  void place_rows_of_offers() {
    Side& offers = book_.pairing.offers;
    std::vector<std::uint32_t> rooms(instance_.offers(), 0);
    for (const std::uint32_t offer : instance_.offer) ++rooms[offer];
    for (const std::uint32_t offer : order_.offers) {
      offers.edges.place(offers.nodes[offer].edges, offer, rooms[offer]);
    }
  }

  void add_half_edges(std::uint32_t need, std::uint32_t edge) {
    const std::int32_t gain = instance_.penalty[need] - instance_.cost[edge];
    push_edge(book_.pairing.needs, need, {instance_.offer[edge], gain});
    push_edge(book_.pairing.offers, instance_.offer[edge], {need, gain});
  }

  static void push_edge(Side& side, std::uint32_t node, const Edge& edge) {
    side.edges.push_back(side.nodes[node].edges, node, edge);
  }

  bool sort_rows(Side& side) {
    for (Node& node : side.nodes) {
      if (watch_.stopped(node.edges.size)) return false;
      std::ranges::sort(side.edges[node.edges], stands_before);
    }
    return true;
  }

  bool pair_needs() {
    for (const std::uint32_t need : order_.needs) {
      if (watch_.stopped(needs_.near.nodes[need].edges.size)) return false;
      pair_need(need);
    }
    return true;
  }

  /// Takes the units of a row that the prices allow, as far as both sides have as many.
  void pair_need(std::uint32_t need) {
    Node& node = book_.pairing.needs.nodes[need];
    node.profit = least_profit(needs_.near, needs_.far, need);
    for (std::uint32_t edge = instance_.row_begin[need]; edge < instance_.row_begin[need + 1];
         ++edge) {
      if (start_.units[edge] == 0) continue;
      const std::int32_t units = allowed(node, edge, instance_.penalty[need]);
      move_units(needs_, need, instance_.offer[edge], units);
      let_go_ += start_.units[edge] - units;
    }
  }

  std::int32_t allowed(const Node& need, std::uint32_t edge, std::int32_t penalty) const {
    const Node& offer = book_.pairing.offers.nodes[instance_.offer[edge]];
    const bool is_tight = need.profit + offer.profit == penalty - instance_.cost[edge];
    return is_tight ? std::min({start_.units[edge], need.open, offer.open}) : 0;
  }

  void note_all(const View& view) {
    for (std::uint32_t node = 0; node < view.near.nodes.size(); ++node) {
      book_.pending.note(view, node);
    }
  }

  const Instance& instance_;
  const Allocation& start_;
  allocate::Watch watch_;
  const allocate::Numbering order_;  // in which a search stays within few pages of memory
  Book book_;
  View needs_;
  std::int64_t let_go_ = 0;
};

}  // namespace

std::optional<Opening> open_book(const Instance& instance, const Allocation& start,
                                 const std::stop_token& stop) {
  return Opener(instance, start, stop).open();
}

}  // namespace kontor::engine::online
