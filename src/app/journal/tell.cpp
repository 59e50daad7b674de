#include "app/journal/tell.hpp"

#include "app/journal/facts.hpp"

#include <fmt/format.h>

namespace kontor::journal {
namespace {

using market::Listing;

std::string_view name_of(market::Kind kind) {
  switch (kind) {
    case market::Kind::Staff: return "staff";
    case market::Kind::Material: return "material";
    case market::Kind::Capacity: return "capacity";
    case market::Kind::Support: return "support";
    case market::Kind::Knowledge: return "knowledge";
  }
  return {};
}

std::string_view name_of(market::Audience audience) {
  switch (audience) {
    case market::Audience::Public: return "public";
    case market::Audience::Members: return "members";
    case market::Audience::Cluster: return "cluster";
    case market::Audience::Named: return "named";
  }
  return {};
}

std::string cluster_of(const std::vector<network::Membership>& memberships) {
  const auto first = std::ranges::min_element(memberships, {}, &network::Membership::cluster);
  return first == memberships.end() ? std::string() : first->cluster.text;
}

std::string seconds_of(Instant instant) {
  return fmt::to_string(instant.time_since_epoch().count());
}

std::string flag(bool value) {
  return value ? "1" : "0";
}

/// Live but for the clock, which only the reader knows.
bool is_live(const Listing& listing) {
  return listing.is_live(listing.state().expires_at - std::chrono::seconds{1});
}

void tell_need(const Records& records, std::optional<ListingId> need, Params& facts) {
  if (!need) return;
  const auto listing = records.listings().find(*need);
  if (!listing || !listing->value.state().published_at) return;
  facts[facts::kNeed] = to_text(*need);
  facts[facts::kNeedPublishedAt] = seconds_of(*listing->value.state().published_at);
}

}  // namespace

Params listing_facts(const Listing& listing, const std::vector<network::Membership>& memberships) {
  const auto& terms = std::get<staff::StaffTerms>(listing.fields().terms).fields();
  return {{facts::kKind, std::string(name_of(listing.kind()))},
          {facts::kSide, listing.fields().side == market::Side::Need ? "need" : "offer"},
          {facts::kOccupation, terms.occupation.text},
          {facts::kAudience, std::string(name_of(listing.fields().visibility.audience))},
          {facts::kCluster, cluster_of(memberships)},
          {facts::kHeadcount, fmt::to_string(listing.ledger().open())},
          {facts::kLive, flag(is_live(listing))},
          {facts::kExpiresAt, seconds_of(listing.state().expires_at)}};
}

Params enquiry_facts(const Records& records, const deal::Enquiry& enquiry) {
  Params facts;
  const bool asks_need = enquiry.asked_side == market::Side::Need;
  tell_need(records, asks_need ? std::optional(enquiry.about) : enquiry.from, facts);
  return facts;
}

Params agreement_facts(const Records& records, const deal::Agreement& agreement) {
  KONTOR_CHECK(!agreement.commitments.empty());
  const deal::DealFields& line = agreement.commitments.front().fields;
  const auto cluster = [&](CompanyId company) {
    return cluster_of(records.networks().memberships_of(company));
  };
  Params facts{{facts::kKind, std::string(name_of(market::Kind::Staff))},
               {facts::kLenderCluster, cluster(agreement.lender)},
               {facts::kBorrowerCluster, cluster(agreement.borrower)},
               {facts::kHeadcount, fmt::to_string(line.headcount)},
               {facts::kWorkingDays, fmt::to_string(count_days(line.period, line.weekdays))},
               {facts::kFirstDay, to_text(line.period.first())},
               {facts::kLastDay, to_text(line.period.last())},
               {facts::kWeekdays, fmt::to_string(line.weekdays.bits())}};
  tell_need(records, agreement.need, facts);
  return facts;
}

}  // namespace kontor::journal
