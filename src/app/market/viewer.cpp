#include "app/market/viewer.hpp"

#include "app/access/audience.hpp"

namespace kontor::market {

Viewer::Viewer(const Columns& columns, const access::Actor& actor, Instant now)
    : columns_(columns),
      actor_(actor),
      now_(now),
      today_(std::chrono::floor<std::chrono::days>(now)),
      is_member_(access::in_audience(actor, {Audience::Members, {}, {}})) {}

bool Viewer::is_own(std::uint32_t company) {
  if (!is_member_) return false;
  own_.resize(columns_.companies().size(), Known::Not);
  Known& known = own_[company];
  if (known == Known::Not) {
    known = acts_for(actor_, *columns_.companies()[company], today_) ? Known::Yes : Known::No;
  }
  return known == Known::Yes;
}

bool Viewer::is_in(std::uint32_t circle) {
  circle_.resize(columns_.words().circles.size(), Known::Not);
  Known& known = circle_[circle];
  if (known == Known::Not) {
    const bool in = access::in_audience(actor_, columns_.words().circles.at(circle));
    known = in ? Known::Yes : Known::No;
  }
  return known == Known::Yes;
}

bool Viewer::may_see(const Facet& facet) {
  if (!is_live(facet)) return false;
  if (facet.audience == Audience::Public) return true;
  if (!is_member_) return false;
  return facet.audience == Audience::Members || is_in(facet.circle) || is_own(facet.company);
}

}  // namespace kontor::market
