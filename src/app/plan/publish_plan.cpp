#include "app/plan/publish_plan.hpp"

#include "app/access/permit.hpp"
#include "app/deal/deal_write.hpp"
#include "app/plan/plan_write.hpp"

#include <set>

namespace kontor::plan {
namespace {

using deal::Enquiry;
using deal::EnquiryState;
using market::Listing;

bool runs(EnquiryState state) {
  return state == EnquiryState::Suggested || state == EnquiryState::Open ||
         state == EnquiryState::Accepted;
}

bool overlap(const std::optional<Day>& left_last, const std::optional<Day>& right_first) {
  return !left_last || !right_first || *right_first <= *left_last;
}

/// Whether two orders could speak of the same needs.
bool overlap(const PlanFields& left, const PlanFields& right) {
  const auto share = [](const auto& some, const auto& others) {
    return std::ranges::any_of(
        some, [&](const auto& each) { return std::ranges::count(others, each) > 0; });
  };
  const auto& ours = left.scope.occupations;
  const auto& theirs = right.scope.occupations;
  return share(left.clusters, right.clusters) &&
         (ours.empty() || theirs.empty() || share(ours, theirs)) &&
         overlap(left.scope.last, right.scope.first) && overlap(right.scope.last, left.scope.first);
}

/// Makes suggestions out of matches, in one transaction.
class Publication {
 public:
  Publication(Records& records, IdSource& ids, const Plan& plan, PersonId person, Instant now)
      : records_(records), ids_(ids), plan_(plan), person_(person), now_(now) {}

  Result<std::vector<std::optional<EnquiryId>>> suggest_all() {
    std::vector<std::optional<EnquiryId>> enquiries;
    for (const Match& each : plan_.state().result->matches) {
      const auto enquiry = suggest(each);
      if (!enquiry) return tl::make_unexpected(enquiry.error());
      enquiries.push_back(*enquiry);
      if (*enquiry) held_.insert(**enquiry);
    }
    return enquiries;
  }

  /// Withdraws what nobody has taken up of earlier plans, but for what this one holds too.
  Result<void> supersede_all() {
    const AgencyId agency = plan_.fields().agency;
    for (const PlanId id : records_.plans().with_status({PlanStatus::Published}, agency)) {
      const auto earlier = records_.plans().find(id);
      if (id == plan_.id() || !overlap(earlier->value.fields(), plan_.fields())) continue;
      if (const auto done = supersede(*earlier); !done) return done;
    }
    return {};
  }

 private:
  /// A listing that is still open for so many people.
  std::optional<Listing> open_listing(ListingId id, std::uint32_t headcount) const {
    const auto found = records_.listings().find(id);
    const bool holds =
        found && found->value.is_live(now_) && found->value.ledger().open() >= headcount;
    return holds ? std::optional(found->value) : std::nullopt;
  }

  std::optional<Versioned<Enquiry>> running_between(ListingId need, ListingId offer) const {
    for (const auto& each : records_.enquiries().of_listing(need)) {
      const Enquiry& value = each.value;
      const bool joins = value.about == offer || value.from == offer;
      if (joins && runs(value.state)) return each;
    }
    return std::nullopt;
  }

  Result<std::optional<EnquiryId>> suggest(const Match& match) {
    if (const auto running = running_between(match.need, match.offer)) {
      const bool changes = running->value.state == EnquiryState::Suggested &&
                           running->value.headcount != match.headcount;
      if (!changes) return running->value.id;
      if (const auto done = withdraw(*running); !done) return tl::make_unexpected(done.error());
    }
    const auto need = open_listing(match.need, match.headcount);
    const auto offer = open_listing(match.offer, match.headcount);
    if (!need || !offer) return std::nullopt;
    const Enquiry enquiry = suggestion(match, *need, *offer);
    const auto saved = save(enquiry, 0, journal::Event::EnquirySuggested);
    if (!saved) return tl::make_unexpected(saved.error());
    return enquiry.id;
  }

  Enquiry suggestion(const Match& match, const Listing& need, const Listing& offer) {
    const auto& terms = std::get<staff::StaffTerms>(need.fields().terms).fields();
    return {.id = ids_.next<Enquiry>(),
            .about = offer.id(),
            .from = need.id(),
            .asked_side = market::Side::Offer,
            .asking = need.fields().company,
            .asked = offer.fields().company,
            .person = person_,
            .headcount = match.headcount,
            .period = match.shared.value_or(terms.period),
            .state = EnquiryState::Suggested,
            .disclosure = deal::Disclosure::Pseudonymous,
            .asked_at = now_,
            .answered_at = std::nullopt,
            .decline_reason = std::nullopt,
            .proposals = {},
            .suggested_by = plan_.fields().agency,
            .plan = plan_.id()};
  }

  Result<Done> save(const Enquiry& enquiry, Version expected, journal::Event event) const {
    const access::Permit permit{enquiry.asking, access::Relation::Agency, plan_.fields().agency};
    return deal::DealWriter{records_, permit, person_, now_}.save(enquiry, expected, event);
  }

  Result<Done> withdraw(const Versioned<Enquiry>& suggested) const {
    return save(suggested.value.withdrawn(now_).value(), suggested.version,
                journal::Event::EnquiryWithdrawn);
  }

  Result<void> supersede(const Versioned<Plan>& earlier) const {
    for (const Match& each : earlier.value.state().result->matches) {
      if (!each.enquiry || held_.contains(*each.enquiry)) continue;
      const auto enquiry = records_.enquiries().find(*each.enquiry);
      if (!enquiry || enquiry->value.state != EnquiryState::Suggested) continue;
      if (const auto done = withdraw(*enquiry); !done) return tl::make_unexpected(done.error());
    }
    const auto saved = PlanWriter{records_, person_, now_}.save(
        earlier.value.superseded().value(), earlier.version, journal::Event::PlanSuperseded);
    if (!saved) return tl::make_unexpected(saved.error());
    return {};
  }

  Records& records_;
  IdSource& ids_;
  const Plan& plan_;
  PersonId person_;
  Instant now_;
  std::set<EnquiryId> held_;
};

Result<Done> publish(Records& records, IdSource& ids, const Versioned<Plan>& stored,
                     PersonId person, Instant now) {
  const Plan& plan = stored.value;
  if (!plan.state().result) return fail(ErrorKind::Conflict, "plan.result.missing");
  Publication publication(records, ids, plan, person, now);
  const auto enquiries = publication.suggest_all();
  if (!enquiries) return tl::make_unexpected(enquiries.error());
  const bool holds = std::ranges::any_of(*enquiries, [](const auto& each) { return !!each; });
  if (!enquiries->empty() && !holds) return fail(ErrorKind::Conflict, "plan.outdated");
  const auto published = plan.published(*enquiries, now);
  if (!published) return tl::make_unexpected(published.error());
  if (const auto done = publication.supersede_all(); !done) {
    return tl::make_unexpected(done.error());
  }
  return PlanWriter{records, person, now}.save(*published, stored.version,
                                               journal::Event::PlanPublished);
}

}  // namespace

Result<Done> PublishPlan::operator()(const Command& command, PlanId id, Version expected) {
  const Instant now = clock_.now();
  return perform(store_, command, now, [&](Records& records) -> Result<Done> {
    const auto found = records.plans().find(id);
    if (!found) return fail(ErrorKind::NotFound, "not_found");
    const auto permit = access::permit_agency(
        records, command.actor, access::Operation::PublishPlan, found->value.fields().agency);
    if (!permit) return tl::make_unexpected(permit.error());
    if (found->version != expected) return fail(ErrorKind::Conflict, "version.stale");
    const PlanStatus status = found->value.status();
    if (status != PlanStatus::Solved && status != PlanStatus::Stopped) {
      return tl::make_unexpected(found->value.published({}, now).error());
    }
    return publish(records, ids_, *found, *command.actor.person, now);
  });
}

}  // namespace kontor::plan
