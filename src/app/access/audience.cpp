#include "app/access/audience.hpp"

namespace kontor::access {
namespace {

template <class Element>
bool share_any(const std::vector<Element>& left, const std::vector<Element>& right) {
  return std::ranges::any_of(
      left, [&](const Element& each) { return std::ranges::count(right, each) > 0; });
}

}  // namespace

bool in_audience(const Actor& actor, const market::Visibility& visibility) {
  switch (visibility.audience) {
    case market::Audience::Public: return true;
    case market::Audience::Members: return !actor.companies.empty() || actor.agency.has_value();
    case market::Audience::Cluster:
      return share_any(visibility.clusters, actor.of_companies) ||
             share_any(visibility.clusters, actor.brokered);
    case market::Audience::Named: return share_any(visibility.companies, actor.companies);
  }
  KONTOR_CHECK(false);
}

}  // namespace kontor::access
