#include "http/route/event_feed.hpp"

#include "app/access/audience.hpp"
#include "app/access/rights.hpp"
#include "app/journal/facts.hpp"
#include "app/network/company_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace kontor::http {
namespace {

using journal::Entry;

enum class Noun : std::uint8_t { None, Listing, Enquiry, Agreement, Plan };

Noun noun_of(journal::Event event) {
  using enum journal::Event;
  switch (event) {
    case ListingCreated:
    case ListingChanged:
    case ListingPublished:
    case ListingPaused:
    case ListingResumed:
    case ListingClosed:
    case ListingReopened:
    case ListingRenewed:
    case ListingModerated:
    case ListingCommitted: return Noun::Listing;
    case EnquiryAsked:
    case EnquiryAccepted:
    case EnquiryDeclined:
    case EnquiryWithdrawn:
    case EnquiryProposed:
    case EnquiryAgreed:
    case EnquirySuggested:
    case MessageWritten: return Noun::Enquiry;
    case AgreementMade: return Noun::Agreement;
    case CompanyRegistered:
    case PersonRegistered:
    case SessionOpened:
    case SessionClosed:
    case AgreementRead: return Noun::None;
    case PlanCreated:
    case PlanStarted:
    case PlanAdvanced:
    case PlanSolved:
    case PlanStopped:
    case PlanFailed:
    case PlanPublished:
    case PlanSuperseded: return Noun::Plan;
  }
  return Noun::None;
}

std::string_view name_of(Noun noun) {
  switch (noun) {
    case Noun::Listing: return "listing";
    case Noun::Enquiry: return "enquiry";
    case Noun::Agreement: return "agreement";
    case Noun::Plan: return "plan";
    case Noun::None: break;
  }
  return {};
}

/// An event that takes away what others may have seen until now.
bool takes_away(journal::Event event) {
  using enum journal::Event;
  return event == ListingPaused || event == ListingClosed || event == ListingModerated ||
         event == ListingCommitted;
}

/// Whom an event concerns: fixed when it happens, asked for each listener.
struct Circle {
  std::vector<market::CompanyFacts> companies;
  std::optional<market::Visibility> visibility;  // nothing: only the companies and agencies
  std::optional<network::Agency> planning;       // whose plan it is
  Day today;

  bool operator()(const std::optional<Caller>& listener) const {
    static const access::Actor kVisitor;
    const access::Actor& actor = listener ? *listener->actor : kVisitor;
    if (visibility && access::in_audience(actor, *visibility)) return true;
    if (planning) {
      return access::may(access::Operation::SeePlan, access::relation(actor, *planning));
    }
    return std::ranges::any_of(companies, [&](const market::CompanyFacts& each) {
      return market::acts_for(actor, each, today);
    });
  }
};

/// Who else than its company may hear of a listing: those who can find it, and those from
/// whom it was taken. A draft is nobody's business.
std::optional<market::Visibility> hearers_of(const Records& records, const Entry& entry,
                                             Instant now) {
  const auto found = records.listings().find({entry.subject.high, entry.subject.low});
  if (!found) return std::nullopt;
  const market::Listing& listing = found->value;
  const bool was_there = listing.state().published_at && takes_away(entry.event);
  if (!listing.is_live(now) && !was_there) return std::nullopt;
  return listing.fields().visibility;
}

/// The agency whose plan an entry tells of.
std::optional<network::Agency> planning_agency(const Records& records, const Entry& entry) {
  const auto agency = entry.facts.find(journal::facts::kAgency);
  if (agency == entry.facts.end()) return std::nullopt;
  const auto id = id_from_text<network::Agency>(agency->second);
  return id ? records.networks().agency(*id) : std::nullopt;
}

Circle circle_of(const Records& records, const Entry& entry, Instant now) {
  Circle circle{{}, {}, {}, std::chrono::floor<std::chrono::days>(now)};
  for (const CompanyId company : entry.companies) {
    circle.companies.push_back(*network::company_facts(records, company));
  }
  if (noun_of(entry.event) == Noun::Listing) circle.visibility = hearers_of(records, entry, now);
  if (noun_of(entry.event) == Noun::Plan) circle.planning = planning_agency(records, entry);
  return circle;
}

/// How far a plan is: listeners show it without asking.
std::string progress_of(const Entry& entry) {
  std::string members;
  for (const char* const name : {journal::facts::kStatus, journal::facts::kStage}) {
    const auto fact = entry.facts.find(name);
    if (fact == entry.facts.end()) continue;
    fmt::format_to(std::back_inserter(members), R"(,"{}":"{}")", name, fact->second);
  }
  return members;
}

Event event_of(const Entry& entry) {
  const Noun noun = noun_of(entry.event);
  return {entry.sequence, std::string(journal::name_of(entry.event)),
          fmt::format(R"({{"noun":"{}","id":"{}","version":{}{}}})", name_of(noun),
                      to_text(entry.subject), entry.version,
                      noun == Noun::Plan ? progress_of(entry) : std::string())};
}

}  // namespace

void EventFeed::operator()(std::span<const Entry> entries) {
  const Instant now = clock_.now();
  store_.read([&](const Records& records) {
    for (const Entry& entry : entries) {
      if (entry.sequence <= told_) continue;
      told_ = entry.sequence;
      if (noun_of(entry.event) == Noun::None) continue;
      auto circle = std::make_shared<const Circle>(circle_of(records, entry, now));
      events_.publish(event_of(entry), [circle](const std::optional<Caller>& listener) {
        return (*circle)(listener);
      });
    }
  });
}

void EventFeed::prime(journal::Sequence last) {
  constexpr journal::Sequence kReplayed = 1'000;
  told_ = last > kReplayed ? last - kReplayed : 0;
  const auto entries =
      store_.ask([&](const Records& records) { return records.journal().after(told_, kReplayed); });
  (*this)(entries);
}

}  // namespace kontor::http
