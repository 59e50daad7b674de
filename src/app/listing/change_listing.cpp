#include "app/listing/change_listing.hpp"

#include "app/access/permit.hpp"
#include "app/listing/listing_write.hpp"

#include <array>

namespace kontor::market {
namespace {

access::Operation operation_of(ListingStep step) {
  const bool moderates = step == ListingStep::Approve || step == ListingStep::Block;
  return moderates ? access::Operation::ModerateListing : access::Operation::MoveListing;
}

journal::Event event_of(ListingStep step) {
  switch (step) {
    case ListingStep::Publish: return journal::Event::ListingPublished;
    case ListingStep::Pause: return journal::Event::ListingPaused;
    case ListingStep::Resume: return journal::Event::ListingResumed;
    case ListingStep::Close: return journal::Event::ListingClosed;
    case ListingStep::Reopen: return journal::Event::ListingReopened;
    case ListingStep::Renew: return journal::Event::ListingRenewed;
    case ListingStep::Approve:
    case ListingStep::Block: return journal::Event::ListingModerated;
  }
  KONTOR_CHECK(false);
}

Result<Listing> after(const Listing& listing, ListingStep step, Instant now) {
  switch (step) {
    case ListingStep::Publish: return listing.published(now);
    case ListingStep::Pause: return listing.paused();
    case ListingStep::Resume: return listing.resumed(now);
    case ListingStep::Close: return listing.closed();
    case ListingStep::Reopen: return listing.reopened(now);
    case ListingStep::Renew: return listing.renewed(now);
    case ListingStep::Approve: return listing.moderated(Moderation::Approved);
    case ListingStep::Block: return listing.moderated(Moderation::Blocked);
  }
  KONTOR_CHECK(false);
}

/// A listing that the actor may treat so, at the version that they have seen.
struct Found {
  Versioned<Listing> listing;
  access::Permit permit;
};

Result<Found> find(const Records& records, const access::Actor& actor, ListingId id,
                   access::Operation operation, Day today) {
  auto listing = records.listings().find(id);
  if (!listing) return fail(ErrorKind::NotFound, "not_found");
  const auto permit =
      access::permit(records, actor, operation, listing->value.fields().company, today);
  if (!permit) return tl::make_unexpected(permit.error());
  return Found{std::move(*listing), *permit};
}

bool makes_sense(const Listing& listing, ListingStep step) {
  if (step == ListingStep::Approve) return listing.state().moderation != Moderation::Approved;
  if (step == ListingStep::Block) return listing.state().moderation != Moderation::Blocked;
  return true;
}

}  // namespace

Result<Done> ChangeListing::operator()(const Command& command, ListingId id, Version expected,
                                       const ListingRevision& revision) {
  const Instant now = clock_.now();
  return perform(store_, command, now, [&](Records& records) -> Result<Done> {
    const auto found =
        find(records, command.actor, id, access::Operation::ChangeListing, day_of(now));
    if (!found) return tl::make_unexpected(found.error());
    const Listing& listing = found->listing.value;
    auto fields = checked_fields(records, taxonomy_,
                                 {.side = listing.fields().side,
                                  .company = listing.fields().company,
                                  .site = revision.site.value_or(listing.fields().site),
                                  .note = revision.note,
                                  .visibility = revision.visibility,
                                  .staff = revision.staff});
    if (!fields) return tl::make_unexpected(fields.error());
    const auto next = listing.changed(std::move(*fields));
    if (!next) return tl::make_unexpected(next.error());
    const ListingWriter write{records, found->permit, *command.actor.person, now};
    return write.save(*next, expected, journal::Event::ListingChanged);
  });
}

Result<Done> MoveListing::operator()(const Command& command, ListingId id, Version expected,
                                     ListingStep step) {
  const Instant now = clock_.now();
  return perform(store_, command, now, [&](Records& records) -> Result<Done> {
    const auto found = find(records, command.actor, id, operation_of(step), day_of(now));
    if (!found) return tl::make_unexpected(found.error());
    // Who acts on an old picture hears so first, not that the step is impossible.
    if (found->listing.version != expected) return fail(ErrorKind::Conflict, "version.stale");
    const auto next = after(found->listing.value, step, now);
    if (!next) return tl::make_unexpected(next.error());
    const ListingWriter write{records, found->permit, *command.actor.person, now};
    return write.save(*next, expected, event_of(step));
  });
}

std::vector<ListingStep> open_steps(const Listing& listing, access::Relation relation,
                                    Instant now) {
  using enum ListingStep;
  std::vector<ListingStep> steps;
  for (const ListingStep step : {Publish, Pause, Resume, Close, Reopen, Renew, Approve, Block}) {
    if (!access::may(operation_of(step), relation) || !makes_sense(listing, step)) continue;
    if (after(listing, step, now)) steps.push_back(step);
  }
  return steps;
}

}  // namespace kontor::market
