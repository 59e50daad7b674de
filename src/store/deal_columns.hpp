#pragma once

#include "domain/deal/deal.hpp"
#include "store/sql/query.hpp"

namespace kontor::store {

/// First and last day, from two columns.
inline DaySpan days_from(Query& row) {
  const Day first = row.get<Day>();
  return intact(DaySpan::make(first, row.get<Day>()));
}

/// The columns of DealFields, as proposals and commitments hold them:
/// headcount, first_day, last_day, weekdays, minutes_a_week, rate_minor, rate_currency, place,
/// legal_model, note.
inline deal::DealFields deal_fields_from(Query& row) {
  const auto rate = [&] {
    const auto minor = row.get<std::int64_t>();
    return HourlyRate{{minor, row.get<Currency>()}};
  };
  return {.headcount = row.get<std::uint32_t>(),
          .period = days_from(row),
          .weekdays = intact(Weekdays::make(row.get<std::uint8_t>())),
          .minutes_a_week = row.get<std::uint32_t>(),
          .rate = rate(),
          .place = row.get<PlaceCode>(),
          .legal_model = row.get<std::string>(),
          .note = row.get<std::string>()};
}

/// Runs a statement whose parameters are `before` and then the columns of `fields`.
template <class... Before>
void run_with_deal(Connection& connection, const Sql& sql, const deal::DealFields& fields,
                   const Before&... before) {
  run(connection, sql, before..., fields.headcount, fields.period.first(), fields.period.last(),
      fields.weekdays.bits(), fields.minutes_a_week, fields.rate.per_hour.minor,
      fields.rate.per_hour.currency, fields.place, fields.legal_model, fields.note);
}

}  // namespace kontor::store
