#include "app/market/viewer.hpp"

#include "app/access/audience.hpp"

#include <algorithm>

namespace kontor::market {

Viewer::Viewer(const Columns& columns, const access::Actor& actor, Instant now)
    : columns_(columns),
      actor_(actor),
      now_(now),
      today_(std::chrono::floor<std::chrono::days>(now)),
      is_member_(access::in_audience(actor, {Audience::Members, {}, {}})),
      circles_(columns.circles().of(actor)),
      in_circle_(columns.words().circles.size()) {
  for (const std::uint32_t each : circles_) in_circle_[each] = true;
}

bool Viewer::is_own(std::uint32_t company) {
  if (!is_member_) return false;
  own_.resize(columns_.companies().size(), Known::Not);
  Known& known = own_[company];
  if (known == Known::Not) {
    known = acts_for(actor_, *columns_.companies()[company], today_) ? Known::Yes : Known::No;
  }
  return known == Known::Yes;
}

std::vector<std::uint32_t> Viewer::own_companies() {
  std::vector<std::uint32_t> numbers;
  for (const CompanyId& each : actor_.companies) {
    if (const auto number = columns_.words().companies.find(each)) numbers.push_back(*number);
  }
  for (const ClusterCode& cluster : actor_.brokered) {
    for (const std::uint32_t each : columns_.members_of(cluster)) {
      if (is_own(each)) numbers.push_back(each);
    }
  }
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

bool Viewer::may_see(const Facet& facet) {
  return is_live(facet) && (is_in(facet.circle) || is_own(facet.company));
}

}  // namespace kontor::market
