#include "app/listing/post_listing.hpp"

#include "app/access/permit.hpp"
#include "app/listing/listing_write.hpp"

namespace kontor::market {
namespace {

Result<CompanyId> company_of(const access::Actor& actor, const ListingDraft& draft) {
  if (draft.company) return *draft.company;
  if (actor.companies.size() == 1) return actor.companies.front();
  return invalid({{"/company", "listing.company.missing"}});
}

}  // namespace

Result<Done> PostListing::operator()(const Command& command, const ListingDraft& draft) {
  const Instant now = clock_.now();
  return perform(store_, command, now, [&](Records& records) -> Result<Done> {
    const auto company = company_of(command.actor, draft);
    if (!company) return tl::make_unexpected(company.error());
    const auto permit = access::permit(records, command.actor, access::Operation::PostListing,
                                       *company, day_of(now));
    if (!permit) return tl::make_unexpected(permit.error());

    auto fields = checked_fields(records, taxonomy_,
                                 {.side = draft.side,
                                  .company = *company,
                                  .site = draft.site,
                                  .note = draft.note,
                                  .visibility = draft.visibility,
                                  .staff = draft.staff});
    if (!fields) return tl::make_unexpected(fields.error());
    const ListingState state{.moderation = Moderation::New,
                             .availability = Availability::Draft,
                             .created_at = now,
                             .published_at = std::nullopt,
                             .expires_at = now + Listing::kLifetime,
                             .committed = 0,
                             .posted_by = permit->acting_as};
    const auto listing = Listing::make(ids_.next<Listing>(), std::move(*fields), state);
    if (!listing) return tl::make_unexpected(listing.error());

    const ListingWriter write{records, *permit, *command.actor.person, now};
    const auto created = write.save(*listing, 0, journal::Event::ListingCreated);
    if (!created || !draft.publish) return created;
    return write.save(*listing->published(now), created->version, journal::Event::ListingPublished);
  });
}

}  // namespace kontor::market
