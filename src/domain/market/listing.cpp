#include "domain/market/listing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kontor::market {
namespace {

std::uint32_t requested(const Terms& terms) {
  return std::visit([](const staff::StaffTerms& staff) { return staff.fields().headcount; }, terms);
}

/// Characters as people count them: every byte that does not continue a code point.
std::size_t code_points(const std::string& text) {
  constexpr unsigned kContinuationMask = 0xC0;
  constexpr unsigned kContinuation = 0x80;
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
    return (static_cast<unsigned char>(c) & kContinuationMask) != kContinuation;
  }));
}

bool names_its_circle(const Visibility& visibility) {
  switch (visibility.audience) {
    case Audience::Public:
    case Audience::Members: return true;
    case Audience::Cluster: return !visibility.clusters.empty();
    case Audience::Named: return !visibility.companies.empty();
  }
  return false;
}

std::string_view name_of(Availability availability) {
  switch (availability) {
    case Availability::Draft: return "draft";
    case Availability::Published: return "published";
    case Availability::Paused: return "paused";
    case Availability::Closed: return "closed";
  }
  return {};
}

tl::unexpected<Error> impossible(Availability from, Availability to) {
  return fail(ErrorKind::Conflict, "listing.transition.impossible",
              {{"from", std::string(name_of(from))}, {"to", std::string(name_of(to))}});
}

}  // namespace

Kind kind_of(const Terms& terms) {
  return std::visit([](const staff::StaffTerms&) { return Kind::Staff; }, terms);
}

Result<Listing> Listing::make(Id<Listing> id, ListingFields fields, ListingState state) {
  std::vector<Issue> issues;
  if (code_points(fields.note) > kNoteMax) {
    issues.push_back({"/note", "listing.note.too_long", {{"max", fmt::to_string(kNoteMax)}}});
  }
  if (!names_its_circle(fields.visibility)) {
    issues.push_back({"/visibility", "listing.visibility.empty"});
  }
  if (requested(fields.terms) < state.committed) {
    issues.push_back({"/terms/headcount",
                      "listing.headcount.committed",
                      {{"committed", fmt::to_string(state.committed)}}});
  }
  if (!issues.empty()) return invalid(std::move(issues));
  return Listing(id, std::move(fields), std::move(state));
}

Ledger Listing::ledger() const {
  return {requested(fields_.terms), state_.committed};
}

bool Listing::is_live(Instant now) const {
  return state_.availability == Availability::Published &&
         state_.moderation != Moderation::Blocked && now < state_.expires_at && ledger().open() > 0;
}

Result<Listing> Listing::changed(ListingFields fields) const {
  if (state_.availability == Availability::Closed) {
    return fail(ErrorKind::Conflict, "listing.closed");
  }
  fields.company = fields_.company;
  fields.side = fields_.side;
  return make(id_, std::move(fields), state_);
}

Listing Listing::with(Availability availability, Instant expires_at) const {
  Listing next = *this;
  next.state_.availability = availability;
  next.state_.expires_at = expires_at;
  return next;
}

Result<Listing> Listing::published(Instant now) const {
  if (state_.availability != Availability::Draft) {
    return impossible(state_.availability, Availability::Published);
  }
  Listing next = with(Availability::Published, now + kLifetime);
  next.state_.published_at = now;
  return next;
}

Result<Listing> Listing::paused() const {
  if (state_.availability != Availability::Published) {
    return impossible(state_.availability, Availability::Paused);
  }
  return with(Availability::Paused, state_.expires_at);
}

Result<Listing> Listing::resumed(Instant now) const {
  if (state_.availability != Availability::Paused) {
    return impossible(state_.availability, Availability::Published);
  }
  const bool expired = state_.expires_at <= now;
  return with(Availability::Published, expired ? now + kLifetime : state_.expires_at);
}

Result<Listing> Listing::closed() const {
  if (state_.availability == Availability::Closed) {
    return impossible(state_.availability, Availability::Closed);
  }
  return with(Availability::Closed, state_.expires_at);
}

Result<Listing> Listing::reopened(Instant now) const {
  if (state_.availability != Availability::Closed) {
    return impossible(state_.availability, Availability::Published);
  }
  if (!state_.published_at) return with(Availability::Draft, state_.expires_at);
  const bool expired = state_.expires_at <= now;
  return with(Availability::Published, expired ? now + kLifetime : state_.expires_at);
}

Result<Listing> Listing::renewed(Instant now) const {
  if (state_.availability != Availability::Published) {
    return impossible(state_.availability, Availability::Published);
  }
  return with(Availability::Published, now + kLifetime);
}

Listing Listing::moderated(Moderation moderation) const {
  Listing next = *this;
  next.state_.moderation = moderation;
  return next;
}

Result<Listing> Listing::committed(std::uint32_t headcount) const {
  if (headcount > ledger().open()) {
    return fail(ErrorKind::Conflict, "listing.headcount.exhausted",
                {{"open", fmt::to_string(ledger().open())}});
  }
  Listing next = *this;
  next.state_.committed += headcount;
  return next;
}

}  // namespace kontor::market
