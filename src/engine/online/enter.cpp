#include "engine/online/book.hpp"
#include "engine/online/change.hpp"

namespace kontor::engine::online {
namespace {

class Entry {
 public:
  explicit Entry(Book& book)
      : book_(book), needs_(from_needs(book.pairing)), offers_(from_offers(book.pairing)) {}

  void operator()(const NeedArrives& event) {
    if (event.need == book_.penalty.size()) add_need();
    book_.need_is_here[event.need] = true;
    book_.penalty[event.need] = event.penalty;
    for (const Link& link : event.links) {
      add_edge(needs_, event.need, {link.other, event.penalty - link.cost});
    }
    reseat(needs_, book_.pending, event.need);
    set_demand(event.need, event.demand);
  }

  void operator()(const NeedLeaves& event) {
    set_demand(event.need, 0);
    clear(needs_, book_.pending, event.need);
    book_.need_is_here[event.need] = false;
  }

  void operator()(const NeedChanges& event) {
    set_demand(event.need, event.demand);
    set_penalty(event.need, event.penalty);
  }

  void operator()(const LinksChange& event) {
    for (const Link& link : event.set) {
      const Edge edge{link.other, book_.penalty[event.need] - link.cost};
      const std::size_t position = find_edge(needs_.near, event.need, link.other);
      const bool is_new = position == needs_.near.row(event.need).size();
      is_new ? add_edge(needs_, event.need, edge) : set_gain(needs_, event.need, edge);
    }
    for (const std::uint32_t offer : event.removed) {
      detach(needs_, book_.pending, event.need, offer);
    }
    reseat(needs_, book_.pending, event.need);
  }

  void operator()(const OfferArrives& event) {
    if (event.offer == book_.offer_is_here.size()) add_offer();
    book_.offer_is_here[event.offer] = true;
    for (const Link& link : event.links) {
      add_edge(offers_, event.offer, {link.other, book_.penalty[link.other] - link.cost});
    }
    reseat(offers_, book_.pending, event.offer);
    set_supply(event.offer, event.supply);
  }

  void operator()(const OfferLeaves& event) {
    set_supply(event.offer, 0);
    clear(offers_, book_.pending, event.offer);
    book_.offer_is_here[event.offer] = false;
  }

  void operator()(const OfferChanges& event) { set_supply(event.offer, event.supply); }

 private:
  void add_need() {
    book_.pairing.needs.add_node();
    book_.penalty.push_back(0);
    book_.need_is_here.push_back(false);
  }

  void add_offer() {
    book_.pairing.offers.add_node();
    book_.offer_is_here.push_back(false);
  }

  void set_demand(std::uint32_t need, std::int32_t demand) {
    const std::int64_t more = std::int64_t{demand} - needs_.near.units[need];
    book_.demand += more;
    book_.cost_unmet += more * book_.penalty[need];
    set_units(needs_, book_.pending, need, demand);
  }

  void set_supply(std::uint32_t offer, std::int32_t supply) {
    book_.supply += std::int64_t{supply} - offers_.near.units[offer];
    set_units(offers_, book_.pending, offer, supply);
  }

  /// Every pair of the need gains by as much as staying unmet became dearer.
  void set_penalty(std::uint32_t need, std::int32_t penalty) {
    const std::int32_t more = penalty - book_.penalty[need];
    if (more == 0) return;
    book_.penalty[need] = penalty;
    book_.cost_unmet += std::int64_t{more} * needs_.near.units[need];
    const std::span<const Edge> row = needs_.near.row(need);
    for (const Edge& edge : std::vector<Edge>(row.begin(), row.end())) {
      set_gain(needs_, need, {edge.other, edge.gain + more});
    }
    reseat(needs_, book_.pending, need);
  }

  Book& book_;
  View needs_;
  View offers_;
};

}  // namespace

void enter(Book& book, const Event& event) {
  book.pending.interrupt(book.pairing);
  std::visit(Entry(book), event);
}

}  // namespace kontor::engine::online
