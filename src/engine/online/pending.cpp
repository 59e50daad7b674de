#include "engine/online/pending.hpp"

#include <algorithm>
#include <vector>

namespace kontor::engine::online {

void Pending::note(const View& view, std::uint32_t node) {
  const Of side = view.is_from_needs() ? Of::Needs : Of::Offers;
  if (is_pending(view.near.nodes[node])) queue_.push_back({side, node});
}

std::uint64_t Pending::repair(Pairing& pairing, Budget& budget) {
  std::uint64_t searches = 0;
  while (!queue_.empty()) {
    const Place place = queue_.front();
    const View view = place.side == Of::Needs ? from_needs(pairing) : from_offers(pairing);
    if (!is_pending(view.near.nodes[place.node])) {
      queue_.pop_front();
      continue;
    }
    if (budget.is_spent()) break;
    if (!search_.is_under_way()) search_.begin(view, place.node, budget);
    if (!search_.advance(view, budget)) break;
    ++searches;
  }
  return searches;
}

void Pending::interrupt(Pairing& pairing) {
  if (queue_.empty()) return;
  search_.abandon(queue_.front().side == Of::Needs ? from_needs(pairing) : from_offers(pairing));
}

std::int64_t Pending::gap(const Pairing& pairing) const {
  std::vector<Place> places(queue_.begin(), queue_.end());
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  std::int64_t gap = 0;  // at most 2^33 units at 2^29 each
  for (const Place& place : places) {
    const Side& side = place.side == Of::Needs ? pairing.needs : pairing.offers;
    const Node& node = side.nodes[place.node];
    gap += std::int64_t{node.open} * node.profit;
  }
  return gap;
}

}  // namespace kontor::engine::online
