#include "http/route/listing_view.hpp"

#include "app/access/rights.hpp"
#include "app/listing/change_listing.hpp"
#include "http/route/staff_terms.hpp"

namespace kontor::http {
namespace {

std::optional<std::string> agency_name(const std::optional<AgencyId>& agency,
                                       const AgencyNames& names) {
  if (!agency) return std::nullopt;
  const auto found = names.find(*agency);
  return found == names.end() ? std::string() : found->second;
}

std::vector<wire::ListingAction> actions(const market::Listed& listed, const Reader& reader) {
  if (!reader.actor.is_signed_in()) return {};
  const auto relation = access::relation(reader.actor, listed.company->company.id,
                                         listed.company->memberships, reader.today());
  return market::open_steps(listed.value(), relation, reader.now);
}

/// Whom else a closed listing is shown to is nobody's business but its owner's.
void add_circle(wire::Listing& view, const market::Visibility& visibility) {
  if (visibility.audience == market::Audience::Cluster) {
    view.clusters.emplace();
    for (const ClusterCode& each : visibility.clusters) view.clusters->push_back(each.text);
  }
  if (visibility.audience == market::Audience::Named) view.companies = visibility.companies;
}

}  // namespace

wire::Party party_view(const market::CompanyFacts& facts, const PlaceCode& place, bool named,
                       Day today) {
  wire::Party party{.id = std::nullopt,
                    .name = std::nullopt,
                    .sector = facts.company.sector.text,
                    .size = facts.company.size,
                    .place = place.text,
                    .clusters = {}};
  if (named) {
    party.id = facts.company.id;
    party.name = facts.company.name;
  }
  for (const ClusterCode& cluster : facts.clusters(today)) party.clusters.push_back(cluster.text);
  return party;
}

wire::Listing listing_view(const market::Listed& listed, const Reader& reader) {
  const market::Listing& listing = listed.value();
  const market::ListingState& state = listing.state();
  const auto& terms = std::get<staff::StaffTerms>(listing.fields().terms).fields();
  const bool own = market::is_own(listed, reader.actor, reader.today());
  wire::Listing view{.id = listing.id(),
                     .version = static_cast<std::int64_t>(listed.listing.version),
                     .kind = listing.kind(),
                     .side = listing.fields().side,
                     .moderation = state.moderation,
                     .availability = state.availability,
                     .audience = listing.fields().visibility.audience,
                     .clusters = std::nullopt,
                     .companies = std::nullopt,
                     .created_at = state.created_at,
                     .published_at = state.published_at,
                     .expires_at = state.expires_at,
                     .expired = state.expires_at <= reader.now,
                     .requested = listing.ledger().requested,
                     .committed = listing.ledger().committed,
                     .party = party_view(*listed.company, terms.place, own, reader.today()),
                     .own = own,
                     .posted_by = agency_name(state.posted_by, reader.agencies),
                     .may = actions(listed, reader),
                     .note = listing.fields().note,
                     .terms = staff_view(terms)};
  if (own) add_circle(view, listing.fields().visibility);
  return view;
}

bool is_seen_by_strangers_eyes(const market::Listed& listed, const Reader& reader) {
  if (!listed.value().is_live(reader.now)) return false;
  return !reader.actor.is_operator && !market::is_own(listed, reader.actor, reader.today());
}

}  // namespace kontor::http
