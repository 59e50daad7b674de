#include "engine/online/book.hpp"
#include "engine/online/change.hpp"

#include <algorithm>
#include <numeric>

namespace kontor::engine::online {
namespace {

using allocate::Allocation;
using allocate::Instance;

class Opener {
 public:
  Opener(const Instance& instance, const Allocation& start)
      : instance_(instance), start_(start), needs_(from_needs(book_.pairing)) {}

  Opening open() && {
    add_offers();
    add_needs();
    for (Side* side : {&book_.pairing.needs, &book_.pairing.offers}) sort_rows(*side);
    for (std::uint32_t need = 0; need < instance_.needs(); ++need) pair_need(need);
    note_all(needs_);
    note_all(from_offers(book_.pairing));
    book_.pairing.moved.clear();
    return {std::move(book_), let_go_};
  }

 private:
  void add_offers() {
    Side& offers = book_.pairing.offers;
    std::vector<std::uint32_t> rooms(instance_.offers(), 0);
    for (const std::uint32_t offer : instance_.offer) ++rooms[offer];
    offers.edges.reserve(instance_.offers(), instance_.edges());
    for (std::uint32_t offer = 0; offer < instance_.offers(); ++offer) {
      offers.add_node(rooms[offer]);
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
    needs.edges.reserve(instance_.needs(), instance_.edges());
    for (std::uint32_t need = 0; need < instance_.needs(); ++need) {
      const std::uint32_t first = instance_.row_begin[need];
      const std::uint32_t last = instance_.row_begin[need + 1];
      needs.add_node(last - first);
      needs.units[need] = needs.nodes[need].open = instance_.demand[need];
      for (std::uint32_t edge = first; edge < last; ++edge) add_half_edges(need, edge);
      book_.demand += instance_.demand[need];
      book_.cost_unmet += std::int64_t{instance_.demand[need]} * instance_.penalty[need];
    }
    book_.penalty = instance_.penalty;
    book_.need_is_here.assign(instance_.needs(), true);
  }

  void add_half_edges(std::uint32_t need, std::uint32_t edge) {
    const std::int32_t gain = instance_.penalty[need] - instance_.cost[edge];
    push_edge(book_.pairing.needs, need, {instance_.offer[edge], gain});
    push_edge(book_.pairing.offers, instance_.offer[edge], {need, gain});
  }

  static void push_edge(Side& side, std::uint32_t node, const Edge& edge) {
    side.edges.push_back(side.nodes[node].edges, node, edge);
  }

  static void sort_rows(Side& side) {
    for (std::uint32_t node = 0; node < side.nodes.size(); ++node) {
      std::ranges::sort(side.edges[side.nodes[node].edges], stands_before);
    }
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
  Book book_;
  View needs_;
  std::int64_t let_go_ = 0;
};

}  // namespace

Opening open_book(const Instance& instance, const Allocation& start) {
  return Opener(instance, start).open();
}

}  // namespace kontor::engine::online
