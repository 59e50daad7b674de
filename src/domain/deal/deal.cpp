#include "domain/deal/deal.hpp"

#include "base/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace kontor::deal {
namespace {

constexpr std::size_t kTextMaxBytes = 8'000;  // 2,000 characters of four bytes each

std::string_view name_of(EnquiryState state) {
  switch (state) {
    case EnquiryState::Suggested: return "suggested";
    case EnquiryState::Open: return "open";
    case EnquiryState::Accepted: return "accepted";
    case EnquiryState::Agreed: return "agreed";
    case EnquiryState::Declined: return "declined";
    case EnquiryState::Withdrawn: return "withdrawn";
  }
  return {};
}

tl::unexpected<Error> impossible(EnquiryState from, EnquiryState to) {
  return fail(ErrorKind::Conflict, "enquiry.transition.impossible",
              {{"from", std::string(name_of(from))}, {"to", std::string(name_of(to))}});
}

bool is_settled(EnquiryState state) {
  return state == EnquiryState::Agreed || state == EnquiryState::Declined ||
         state == EnquiryState::Withdrawn;
}

/// The same suggestion with `asking` as the side that asks.
Enquiry with_asking(Enquiry suggestion, CompanyId asking) {
  KONTOR_CHECK(suggestion.from.has_value());  // a suggestion is about two listings
  if (suggestion.asking == asking) return suggestion;
  KONTOR_CHECK(suggestion.asked == asking);
  std::swap(suggestion.about, *suggestion.from);
  std::swap(suggestion.asking, suggestion.asked);
  suggestion.asked_side = market::opposite(suggestion.asked_side);
  return suggestion;
}

}  // namespace

std::vector<Issue> issues_of(const DealFields& fields) {
  using staff::StaffTerms;
  std::vector<Issue> issues;
  const auto refuse = [&](const char* path, const char* code, Params params = {}) {
    issues.push_back({path, code, std::move(params)});
  };
  if (fields.headcount == 0) refuse("/headcount", "deal.headcount.zero");
  if (fields.headcount > StaffTerms::kHeadcountMax) {
    refuse("/headcount", "deal.headcount.too_large",
           {{"max", fmt::to_string(StaffTerms::kHeadcountMax)}});
  }
  if (fields.minutes_a_week < StaffTerms::kMinutesAWeekMin ||
      fields.minutes_a_week > StaffTerms::kMinutesAWeekMax) {
    refuse("/minutes_a_week", "deal.minutes_a_week.out_of_range",
           {{"min", fmt::to_string(StaffTerms::kMinutesAWeekMin)},
            {"max", fmt::to_string(StaffTerms::kMinutesAWeekMax)}});
  }
  const std::int64_t minor = fields.rate.per_hour.minor;
  if (minor < 1 || minor > StaffTerms::kRateMinorMax) {
    refuse("/rate", "deal.rate.out_of_range",
           {{"max_minor", fmt::to_string(StaffTerms::kRateMinorMax)}});
  }
  if (fields.legal_model.size() > kTextMaxBytes)
    refuse("/legal_model", "deal.legal_model.too_long");
  if (fields.note.size() > kTextMaxBytes) refuse("/note", "deal.note.too_long");
  return issues;
}

Result<Enquiry> Enquiry::taken_up(CompanyId by, PersonId by_person, Instant now) const {
  if (state != EnquiryState::Suggested) return impossible(state, EnquiryState::Open);
  Enquiry next = with_asking(*this, by);
  next.state = EnquiryState::Open;
  next.person = by_person;
  next.asked_at = now;
  return next;
}

Result<Enquiry> Enquiry::turned_down(CompanyId by, DeclineReason reason, Instant now) const {
  if (state != EnquiryState::Suggested) return impossible(state, EnquiryState::Declined);
  return with_asking(*this, by == asking ? asked : asking).declined(reason, now);
}

Result<Enquiry> Enquiry::accepted(Instant now) const {
  if (state != EnquiryState::Open) return impossible(state, EnquiryState::Accepted);
  Enquiry next = *this;
  next.state = EnquiryState::Accepted;
  next.disclosure = Disclosure::CompaniesNamed;
  next.answered_at = now;
  return next;
}

Result<Enquiry> Enquiry::declined(DeclineReason reason, Instant now) const {
  if (is_settled(state)) return impossible(state, EnquiryState::Declined);
  Enquiry next = *this;
  next.state = EnquiryState::Declined;
  next.decline_reason = reason;
  next.answered_at = now;
  return next;
}

Result<Enquiry> Enquiry::withdrawn(Instant now) const {
  if (is_settled(state)) return impossible(state, EnquiryState::Withdrawn);
  Enquiry next = *this;
  next.state = EnquiryState::Withdrawn;
  next.answered_at = now;
  return next;
}

Result<Enquiry> Enquiry::proposed(CompanyId by, PersonId by_person, DealFields fields,
                                  Instant now) const {
  if (state != EnquiryState::Accepted) return fail(ErrorKind::Conflict, "enquiry.not_accepted");
  if (auto issues = issues_of(fields); !issues.empty()) return invalid(std::move(issues));
  Enquiry next = *this;
  const auto number = static_cast<std::uint32_t>(proposals.size() + 1);
  next.proposals.push_back({number, by, by_person, now, std::move(fields)});
  return next;
}

Result<Enquiry> Enquiry::agreed() const {
  if (state != EnquiryState::Accepted) return impossible(state, EnquiryState::Agreed);
  if (proposals.empty()) return fail(ErrorKind::Conflict, "enquiry.proposal.missing");
  Enquiry next = *this;
  next.state = EnquiryState::Agreed;
  return next;
}

}  // namespace kontor::deal
