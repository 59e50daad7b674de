#include "app/demo/postings.hpp"

#include "app/demo/working_hours.hpp"
#include "app/listing/listing_write.hpp"

namespace kontor::demo {
namespace {

using market::Availability;
using market::Listing;
using market::Moderation;
using std::chrono::days;

constexpr std::int64_t kSecondsADay = 86'400;
constexpr std::int64_t kYearDays = 330;
constexpr std::int64_t kCrisisDays = 56;  // before the demo's now
constexpr std::int64_t kLiveDays = 27;    // a listing of that time has not expired

/// A listing of which its company still decides.
bool is_published(const Listing& listing) {
  return listing.state().availability == Availability::Published;
}

Result<Listing> approved(const Listing& listing, Instant /*now*/) {
  return listing.moderated(Moderation::Approved);
}

Result<Listing> blocked(const Listing& listing, Instant /*now*/) {
  return listing.moderated(Moderation::Blocked);
}

Result<Listing> paused(const Listing& listing, Instant /*now*/) {
  return listing.paused();
}

Result<Listing> closed(const Listing& listing, Instant /*now*/) {
  return listing.closed();
}

Result<Listing> renewed(const Listing& listing, Instant now) {
  return listing.renewed(now);
}

}  // namespace

Postings::Postings(const Cast& cast, ListingInventor inventor, Timeline& timeline, IdSource& ids,
                   Talks& talks, std::uint64_t seed)
    : cast_(cast),
      inventor_(inventor),
      timeline_(timeline),
      ids_(ids),
      talks_(talks),
      chance_(seed) {}

/// Most appear while they would still be live, more of them lately; some in the weeks before,
/// some over the year.
Instant Postings::appearance() {
  const auto roll = chance_.below(100);
  const auto ago = [&](std::int64_t least_days, std::int64_t most_days) {
    return chance_.between(least_days * kSecondsADay, most_days * kSecondsADay);
  };
  std::int64_t seconds = 0;
  if (roll < 70) {
    seconds = ago(0, kLiveDays);
    if (chance_.happens(50)) seconds = std::min(seconds, ago(0, kLiveDays));
  } else {
    seconds = roll < 85 ? ago(kLiveDays, kCrisisDays) : ago(kCrisisDays, kYearDays);
  }
  return in_working_hours(timeline_.end() - std::chrono::seconds{seconds}, chance_);
}

void Postings::plan(std::uint32_t count) {
  // Working hours move some past the end; these appear the working day before.
  while (appearances_.size() < count) {
    const Instant at = appearance();
    if (at < timeline_.end()) appearances_.push_back(at);
  }
  std::ranges::sort(appearances_, std::greater<>());
  plan_next();
}

void Postings::plan_next() {
  if (appearances_.empty()) return;
  timeline_.plan(appearances_.back(), [this](Records& records) { return post_next(records); });
  appearances_.pop_back();
}

Season Postings::season_at(Instant at) {
  const bool in_crisis = at > timeline_.end() - days{kCrisisDays};
  return in_crisis && chance_.happens(72) ? Season::Crisis : Season::Ordinary;
}

Postings::Author Postings::broker_of(const Firm& firm) const {
  const Office& office = office_of(cast_, firm);
  return {office.broker.id,
          {firm.company.id, access::Relation::Agency, std::optional(office.agency.id)}};
}

/// Mostly somebody of the firm, at times its agency on its behalf.
Postings::Author Postings::author_of(const Firm& firm) {
  if (chance_.happens(10)) return broker_of(firm);
  return {chance_.pick(firm.people).id, {firm.company.id, access::Relation::Member, std::nullopt}};
}

Result<void> Postings::save(Records& records, const Listing& listing, Version expected,
                            const Author& author, journal::Event event) {
  const market::ListingWriter write{records, author.permit, author.person, timeline_.now()};
  return write.save(listing, expected, event).map([](const Done&) {});
}

Result<void> Postings::post_next(Records& records) {
  constexpr std::uint64_t kDraftEvery = 40;
  plan_next();
  const std::size_t others = cast_.firms.size() - kStoryFirms;
  const Firm& firm = cast_.firms[kStoryFirms + chance_.below(others)];
  const Instant now = timeline_.now();
  const Day today = std::chrono::floor<days>(now);
  const auto fields = inventor_(firm, season_at(now), today, chance_);
  if (chance_.below(kDraftEvery) == 0) {
    const Author author = author_of(firm);
    const market::ListingState state{.created_at = now,
                                     .published_at = std::nullopt,
                                     .expires_at = now + Listing::kLifetime,
                                     .posted_by = author.permit.acting_as};
    ++posted_;
    return save(records, Listing::make(ids_.next<Listing>(), fields, state).value(), 0, author,
                journal::Event::ListingCreated);
  }
  const auto known = post(records, firm, fields);
  if (!known) return fail(known.error());
  plan_life(firm, *known);
  const auto audience = fields.visibility.audience;
  const bool is_found =
      audience == market::Audience::Public || audience == market::Audience::Members;
  if (is_found) talks_.introduce(*known);
  return {};
}

Result<Known> Postings::post(Records& records, const Firm& firm,
                             const market::ListingFields& fields) {
  const Instant now = timeline_.now();
  const Author author = author_of(firm);
  const market::ListingState state{.created_at = now,
                                   .published_at = std::nullopt,
                                   .expires_at = now + Listing::kLifetime,
                                   .posted_by = author.permit.acting_as};
  const Listing draft = Listing::make(ids_.next<Listing>(), fields, state).value();
  ++posted_;
  const auto created = save(records, draft, 0, author, journal::Event::ListingCreated);
  if (!created) return fail(created.error());
  const auto published =
      save(records, draft.published(now).value(), 1, author, journal::Event::ListingPublished);
  if (!published) return fail(published.error());
  return Known{draft.id(), &firm, fields.side, std::get<staff::StaffTerms>(fields.terms).fields()};
}

void Postings::plan_life(const Firm& firm, const Known& known) {
  const Instant now = timeline_.now();
  const auto review = chance_.below(100);
  if (review < 70) {
    plan_change(later(now, 1, 30, chance_), known.id, broker_of(firm),
                journal::Event::ListingModerated, review == 0 ? blocked : approved);
  }
  const Author author = author_of(firm);
  const auto fate = chance_.below(100);
  if (fate < 4) {
    plan_change(later(now, 24, 300, chance_), known.id, author, journal::Event::ListingPaused,
                paused);
  } else if (fate < 14) {
    plan_change(later(now, 72, 600, chance_), known.id, author, journal::Event::ListingClosed,
                closed);
  } else if (fate < 44) {
    plan_change(later(now, 24 * 24, 27 * 24, chance_), known.id, author,
                journal::Event::ListingRenewed, renewed);
  }
}

void Postings::plan_change(Instant at, ListingId id, const Author& author, journal::Event event,
                           Change change) {
  timeline_.plan(at, [=, this](Records& records) -> Result<void> {
    const auto found = records.listings().find(id);
    if (!is_published(found->value)) return {};  // paused or closed before
    const auto next = change(found->value, timeline_.now());
    if (!next) return {};
    return save(records, *next, found->version, author, event);
  });
}

}  // namespace kontor::demo
