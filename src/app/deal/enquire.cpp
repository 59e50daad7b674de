#include "app/deal/enquire.hpp"

#include "app/access/audience.hpp"
#include "app/access/permit.hpp"
#include "app/deal/deal_write.hpp"

#include <fmt/format.h>

namespace kontor::deal {
namespace {

using market::Listing;
using Issues = std::vector<Issue>;

/// A listing that `actor` may know of, live now.
Result<Listing> findable(const Records& records, const access::Actor& actor, ListingId id,
                         Instant now) {
  const auto found = records.listings().find(id);
  if (!found || !found->value.is_live(now)) return fail(ErrorKind::NotFound, "not_found");
  const Listing& listing = found->value;
  if (access::in_audience(actor, listing.fields().visibility)) return listing;
  const auto permit = access::permit(records, actor, access::Operation::SeeListing,
                                     listing.fields().company, day_of(now));
  if (!permit) return fail(ErrorKind::NotFound, "not_found");
  return listing;
}

/// The asking side's own listing, if one was named. Issues: unknown, or of the same side.
std::optional<Listing> own_listing(const Records& records, const EnquiryDraft& draft,
                                   const Listing& about, Issues& issues) {
  if (!draft.from) return std::nullopt;
  const auto found = records.listings().find(*draft.from);
  if (!found) {
    issues.push_back({"/from", "enquiry.from.unknown"});
    return std::nullopt;
  }
  if (found->value.fields().side == about.fields().side) {
    issues.push_back({"/from", "enquiry.from.same_side"});
  }
  return found->value;
}

std::optional<CompanyId> asking_company(const access::Actor& actor, const EnquiryDraft& draft,
                                        const std::optional<Listing>& from) {
  if (draft.company) return draft.company;
  if (from) return from->fields().company;
  if (actor.companies.size() == 1) return actor.companies.front();
  return std::nullopt;
}

void check_quantity(const EnquiryDraft& draft, const Listing& about, Issues& issues) {
  const std::uint32_t open = about.ledger().open();
  if (draft.headcount == 0) issues.push_back({"/headcount", "enquiry.headcount.zero"});
  if (draft.headcount > open) {
    issues.push_back({"/headcount", "enquiry.headcount.exceeds", {{"open", fmt::to_string(open)}}});
  }
  const DaySpan& span = std::get<staff::StaffTerms>(about.fields().terms).fields().period;
  if (draft.period.last() < span.first() || span.last() < draft.period.first()) {
    issues.push_back({"/period",
                      "enquiry.period.outside",
                      {{"first", to_text(span.first())}, {"last", to_text(span.last())}}});
  }
}

bool is_repeated(const Records& records, CompanyId asking, ListingId about) {
  return std::ranges::any_of(records.enquiries().of_listing(about), [&](const auto& each) {
    const bool runs =
        each.value.state == EnquiryState::Open || each.value.state == EnquiryState::Accepted;
    return runs && each.value.asking == asking && each.value.about == about;
  });
}

Result<void> check_limits(const Records& records, CompanyId asking, ListingId about, Instant now) {
  if (is_repeated(records, asking, about)) return fail(ErrorKind::Conflict, "enquiry.repeated");
  const auto asked = records.enquiries().count_asked(asking, now - std::chrono::hours{24});
  if (asked >= Enquire::kDailyMax) {
    return fail(ErrorKind::TooMany, "enquiry.quota", {{"max", fmt::to_string(Enquire::kDailyMax)}});
  }
  return {};
}

}  // namespace

Result<Done> Enquire::operator()(const Command& command, const EnquiryDraft& draft) {
  const Instant now = clock_.now();
  return perform(store_, command, now,
                 [&](Records& records) { return ask(records, command.actor, draft, now); });
}

Result<Done> Enquire::ask(Records& records, const access::Actor& actor, const EnquiryDraft& draft,
                          Instant now) {
  const auto about = findable(records, actor, draft.about, now);
  if (!about) return tl::make_unexpected(about.error());
  Issues issues;
  const auto from = own_listing(records, draft, *about, issues);
  const auto asking = asking_company(actor, draft, from);
  if (!asking) return invalid({{"/company", "enquiry.company.missing"}});
  const auto permit =
      access::permit(records, actor, access::Operation::Enquire, *asking, day_of(now));
  if (!permit) return tl::make_unexpected(permit.error());

  const CompanyId asked = about->fields().company;
  if (*asking == asked) issues.push_back({"/about", "enquiry.company.own"});
  if (from && from->fields().company != *asking) {
    issues.push_back({"/from", "enquiry.from.unknown"});
  }
  check_quantity(draft, *about, issues);
  if (!issues.empty()) return invalid(std::move(issues));
  if (const auto within = check_limits(records, *asking, draft.about, now); !within) {
    return tl::make_unexpected(within.error());
  }

  const Enquiry enquiry{.id = ids_.next<Enquiry>(),
                        .about = draft.about,
                        .from = draft.from,
                        .asked_side = about->fields().side,
                        .asking = *asking,
                        .asked = asked,
                        .person = *actor.person,
                        .headcount = draft.headcount,
                        .period = draft.period,
                        .state = EnquiryState::Open,
                        .disclosure = Disclosure::Pseudonymous,
                        .asked_at = now,
                        .answered_at = std::nullopt,
                        .decline_reason = std::nullopt,
                        .proposals = {},
                        .suggested_by = std::nullopt,
                        .plan = std::nullopt};
  const DealWriter write{records, *permit, *actor.person, now};
  const auto done = write.save(enquiry, 0, journal::Event::EnquiryAsked);
  if (done) {
    write.add({ids_.next<Message>(), enquiry.id, *asking, *actor.person, now, draft.message});
  }
  return done;
}

}  // namespace kontor::deal
