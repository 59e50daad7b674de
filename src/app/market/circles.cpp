#include "app/market/circles.hpp"

#include "app/access/audience.hpp"

#include <algorithm>

namespace kontor::market {
namespace {

template <class Key>
void add_all(std::vector<std::uint32_t>& to, const std::map<Key, std::vector<std::uint32_t>>& index,
             const std::vector<Key>& keys) {
  for (const Key& key : keys) {
    const auto found = index.find(key);
    if (found != index.end()) to.insert(to.end(), found->second.begin(), found->second.end());
  }
}

}  // namespace

void Circles::learn(std::uint32_t circle, const Visibility& visibility) {
  if (circle < lanes_.size()) return;
  lanes_.resize(circle + 1);
  switch (visibility.audience) {
    case Audience::Public: for_all_.push_back(circle); return;
    case Audience::Members: for_members_.push_back(circle); return;
    case Audience::Cluster:
      for (const ClusterCode& each : visibility.clusters) for_cluster_[each].push_back(circle);
      return;
    case Audience::Named:
      for (const CompanyId& each : visibility.companies) for_company_[each].push_back(circle);
      return;
  }
}

void Circles::sort() {
  for (auto& lanes : lanes_) {
    for (Lane& each : lanes) each.sort();
  }
}

std::vector<std::uint32_t> Circles::of(const access::Actor& actor) const {
  Numbers numbers = for_all_;
  if (access::in_audience(actor, {Audience::Members, {}, {}})) {
    numbers.insert(numbers.end(), for_members_.begin(), for_members_.end());
  }
  add_all(numbers, for_cluster_, actor.of_companies);
  add_all(numbers, for_cluster_, actor.brokered);
  add_all(numbers, for_company_, actor.companies);
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

}  // namespace kontor::market
