#include "app/plan/make_plan.hpp"

#include "app/access/permit.hpp"
#include "app/plan/plan_write.hpp"

#include <fmt/format.h>

namespace kontor::plan {
namespace {

using Issues = std::vector<Issue>;

std::optional<market::Listing> listing_on(const Records& records, ListingId id, market::Side side) {
  const auto found = records.listings().find(id);
  if (!found || found->value.fields().side != side) return std::nullopt;
  return found->value;
}

void check_pins(const Records& records, const PlanDraft& draft, Issues& issues) {
  for (std::size_t at = 0; at < draft.pins.size() && at < PlanFields::kPinsMax; ++at) {
    const auto need = listing_on(records, draft.pins[at].need, market::Side::Need);
    const auto offer = listing_on(records, draft.pins[at].offer, market::Side::Offer);
    const std::string path = fmt::format("/pins/{}", at);
    if (!need || !offer) {
      issues.push_back({path, "plan.pin.unknown"});
    } else if (need->fields().company == offer->fields().company) {
      issues.push_back({path, "plan.pin.own_company"});
    }
  }
}

void check_forbids(const Records& records, const PlanDraft& draft, Issues& issues) {
  for (std::size_t at = 0; at < draft.forbids.size() && at < PlanFields::kForbidsMax; ++at) {
    const Forbid& each = draft.forbids[at];
    if (listing_on(records, each.need, market::Side::Need) &&
        listing_on(records, each.offer, market::Side::Offer)) {
      continue;
    }
    issues.push_back({fmt::format("/forbids/{}", at), "plan.forbid.unknown"});
  }
}

void check_clusters(const access::Actor& actor, const std::vector<ClusterCode>& clusters,
                    Issues& issues) {
  for (std::size_t at = 0; at < clusters.size(); ++at) {
    if (std::ranges::count(actor.brokered, clusters[at]) > 0) continue;
    issues.push_back({fmt::format("/clusters/{}", at),
                      "plan.cluster.not_brokered",
                      {{"code", clusters[at].text}}});
  }
}

bool is_followed(const Records& records, const PlanDraft& draft, AgencyId agency) {
  const auto before = records.plans().find(*draft.follows);
  return before && before->value.fields().agency == agency;
}

std::vector<ClusterCode> sorted(std::vector<ClusterCode> clusters) {
  std::ranges::sort(clusters);
  clusters.erase(std::unique(clusters.begin(), clusters.end()), clusters.end());
  return clusters;
}

}  // namespace

Result<Done> MakePlan::operator()(const Command& command, const PlanDraft& draft) {
  const Instant now = clock_.now();
  auto done = perform(store_, command, now,
                      [&](Records& records) { return make(records, command.actor, draft, now); });
  if (done) queue_.wake();
  return done;
}

Result<Done> MakePlan::make(Records& records, const access::Actor& actor, const PlanDraft& draft,
                            Instant now) {
  const auto agency = draft.agency ? draft.agency : actor.agency;
  if (!agency) return fail(ErrorKind::Forbidden, "plan.agency.missing");
  const auto permit = access::permit_agency(records, actor, access::Operation::MakePlan, *agency);
  if (!permit) return tl::make_unexpected(permit.error());
  const auto unfinished = records.plans().with_status(
      {PlanStatus::Created, PlanStatus::Queued, PlanStatus::Solving}, *agency);
  if (unfinished.size() >= kUnfinishedMax) {
    return fail(ErrorKind::TooMany, "plan.unfinished.too_many",
                {{"max", fmt::to_string(kUnfinishedMax)}});
  }

  PlanFields fields{.kind = draft.kind,
                    .agency = *agency,
                    .person = *actor.person,
                    .clusters = sorted(draft.clusters.empty() ? actor.brokered : draft.clusters),
                    .scope = draft.scope,
                    .rules = draft.rules,
                    .pins = draft.pins,
                    .forbids = draft.forbids,
                    .follows = draft.follows};
  Issues issues;
  check_clusters(actor, draft.clusters, issues);
  check_pins(records, draft, issues);
  check_forbids(records, draft, issues);
  if (draft.follows && !is_followed(records, draft, *agency)) {
    issues.push_back({"/follows", "plan.follows.unknown"});
  }
  const auto created = Plan::make(ids_.next<Plan>(), std::move(fields), {.created_at = now});
  if (!created) std::ranges::copy(created.error().issues, std::back_inserter(issues));
  if (!issues.empty()) return invalid(std::move(issues));
  return PlanWriter{records, *actor.person, now}.save(created->queued().value(), 0,
                                                      journal::Event::PlanCreated);
}

}  // namespace kontor::plan
