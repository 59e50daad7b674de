#include "http/route/staff_terms.hpp"

#include "http/route/exchange.hpp"

#include <algorithm>
#include <bit>
#include <limits>

namespace kontor::http {
namespace {

constexpr unsigned kDaysInWeek = 7;

std::vector<wire::Weekday> weekdays_view(Weekdays weekdays) {
  std::vector<wire::Weekday> all;
  for (unsigned at = 0; at < kDaysInWeek; ++at) {
    if ((weekdays.bits() >> at & 1U) != 0) all.push_back(static_cast<wire::Weekday>(at));
  }
  return all;
}

Result<Weekdays> weekdays_from(const std::vector<wire::Weekday>& weekdays) {
  unsigned bits = 0;
  for (const wire::Weekday day : weekdays) bits |= 1U << static_cast<unsigned>(day);
  return Weekdays::make(static_cast<std::uint8_t>(bits));
}

/// When days of terms are checked; wrong ones are replaced so that the rest can be checked too.
struct CheckedDays {
  DaySpan period;
  Weekdays weekdays;
  std::vector<Issue> issues;
};

CheckedDays checked_days(const wire::Days& days, const std::vector<wire::Weekday>& weekdays) {
  std::vector<Issue> issues;
  const auto period = span_from(days, "/terms/period");
  if (!period) issues = period.error().issues;
  const auto counting = weekdays_from(weekdays);
  if (!counting) issues.push_back({"/terms/weekdays", counting.error().code});
  const DaySpan some_week =
      DaySpan::make(Day{std::chrono::year{2026} / 1 / 5}, Day{std::chrono::year{2026} / 1 / 11})
          .value();
  return {period.value_or(some_week), counting.value_or(Weekdays::make(Weekdays::kAll).value()),
          std::move(issues)};
}

HourlyRate rate_from(const wire::Money& money) {
  return {{money.minor.value, money.currency}};
}

template <class Tag>
std::vector<Code<Tag>> codes_from(const std::vector<wire::Text<64, 1>>& texts) {
  std::vector<Code<Tag>> codes;
  for (const auto& text : texts) codes.push_back({text.value});
  return codes;
}

staff::StaffFields fields_from(const wire::StaffTerms& terms, const CheckedDays& days) {
  staff::StaffFields fields{
      .occupation = {terms.occupation.value},
      .skills = {},
      .certificates = codes_from<taxonomy::Certificate>(terms.certificates.value),
      .headcount = count_from(terms.headcount),
      .minutes_a_week = count_from(terms.minutes_a_week),
      .period = days.period,
      .weekdays = days.weekdays,
      .place = {terms.place.value},
      .point = Place::make(0, 0).value(),
      .radius_km = count_from(terms.radius_km),
      .mode = terms.mode,
      .rate = terms.rate ? std::optional(rate_from(*terms.rate)) : std::nullopt};
  for (const wire::StaffSkill& each : terms.skills.value) {
    fields.skills.push_back({{each.skill.value}, each.level, each.required});
  }
  return fields;
}

}  // namespace

std::uint32_t count_from(const wire::Amount& amount) {
  constexpr std::int64_t kMax = std::numeric_limits<std::uint32_t>::max();
  return static_cast<std::uint32_t>(std::min(amount.value, kMax));
}

wire::Days days_view(const DaySpan& span) {
  return {span.first(), span.last()};
}

wire::Money money_view(const Money& money) {
  return {{money.minor}, money.currency};
}

wire::StaffTerms staff_view(const staff::StaffFields& fields) {
  wire::StaffTerms terms{
      .occupation = {fields.occupation.text},
      .skills = {},
      .certificates = {codes_view(fields.certificates)},
      .headcount = {fields.headcount},
      .minutes_a_week = {fields.minutes_a_week},
      .period = days_view(fields.period),
      .weekdays = {weekdays_view(fields.weekdays)},
      .place = {fields.place.text},
      .radius_km = {fields.radius_km},
      .mode = fields.mode,
      .rate = fields.rate ? std::optional(money_view(fields.rate->per_hour)) : std::nullopt};
  for (const staff::StaffSkill& each : fields.skills) {
    terms.skills.value.push_back({{each.skill.text}, each.level, each.required});
  }
  return terms;
}

wire::DealTerms deal_view(const deal::DealFields& fields) {
  return {.headcount = {fields.headcount},
          .period = days_view(fields.period),
          .weekdays = {weekdays_view(fields.weekdays)},
          .minutes_a_week = {fields.minutes_a_week},
          .rate = money_view(fields.rate.per_hour),
          .place = {fields.place.text},
          .legal_model = {fields.legal_model},
          .note = {fields.note}};
}

Result<DaySpan> span_from(const wire::Days& days, std::string path) {
  auto span = DaySpan::make(days.first, days.last);
  if (!span) return issue(std::move(path), span.error().code);
  return span;
}

Result<staff::StaffFields> staff_from(const wire::StaffTerms& terms) {
  CheckedDays days = checked_days(terms.period, terms.weekdays.value);
  staff::StaffFields fields = fields_from(terms, days);
  if (days.issues.empty()) return fields;
  if (const auto rest = staff::StaffTerms::make(std::move(fields)); !rest) {
    for (const Issue& each : rest.error().issues) {
      if (each.path != "/terms/weekdays") days.issues.push_back(each);
    }
  }
  return invalid(std::move(days.issues));
}

Result<deal::DealFields> deal_from(const wire::DealTerms& terms) {
  CheckedDays days = checked_days(terms.period, terms.weekdays.value);
  deal::DealFields fields{.headcount = count_from(terms.headcount),
                          .period = days.period,
                          .weekdays = days.weekdays,
                          .minutes_a_week = count_from(terms.minutes_a_week),
                          .rate = rate_from(terms.rate),
                          .place = {terms.place.value},
                          .legal_model = terms.legal_model.value,
                          .note = terms.note.value};
  if (days.issues.empty()) return fields;
  for (Issue& each : deal::issues_of(fields)) {
    each.path.insert(0, "/terms");
    days.issues.push_back(std::move(each));
  }
  return invalid(std::move(days.issues));
}

}  // namespace kontor::http
