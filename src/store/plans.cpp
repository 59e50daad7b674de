#include "store/plans.hpp"

#include "store/paging.hpp"
#include "store/plan_document.hpp"
#include "store/sql/query.hpp"

#include <algorithm>

namespace kontor::store {
namespace {

using plan::Plan;
using plan::PlanFields;
using plan::PlanState;
using plan::PlanStatus;
using plan::PlanSummary;

// In the order in which plan_from reads them.
#define PLAN_COLUMNS                                                                           \
  "id, version, kind, agency, person, clusters, scope, rules, pins, forbids, follows, "        \
  "status, created_at, started_at, finished_at, published_at, stop_asked, progress, failure, " \
  "result "

constexpr Sql kFind{"SELECT " PLAN_COLUMNS "FROM plans WHERE id = $1"};

#undef PLAN_COLUMNS

constexpr Sql kOfAgency{
    "SELECT id, version, status, clusters, created_at, finished_at, published_at, asked, placed, "
    "matches FROM plans WHERE agency = $1 AND id < $2 ORDER BY id DESC LIMIT $3"};
constexpr Sql kCount{"SELECT count(*) FROM plans WHERE agency = $1"};
constexpr Sql kWithStatus{"SELECT id FROM plans WHERE status = $1 ORDER BY id"};
constexpr Sql kWithStatusOf{"SELECT id FROM plans WHERE status = $1 AND agency = $2 ORDER BY id"};
constexpr Sql kInsert{
    "INSERT INTO plans (id, kind, agency, person, clusters, scope, rules, pins, forbids, follows, "
    "status, created_at, started_at, finished_at, published_at, stop_asked, progress, failure, "
    "asked, placed, matches, result, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, "
    "$11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, 1) ON CONFLICT (id) DO NOTHING"};
constexpr Sql kUpdate{
    "UPDATE plans SET status = $1, started_at = $2, finished_at = $3, published_at = $4, "
    "stop_asked = $5, progress = $6, failure = $7, asked = $8, placed = $9, matches = $10, "
    "result = $11, version = version + 1 WHERE id = $12 AND version = $13"};

std::optional<std::string> result_column(const PlanState& state) {
  return state.result ? std::optional(result_document(*state.result)) : std::nullopt;
}

std::int64_t insert(Connection& connection, const Plan& plan) {
  const PlanFields& fields = plan.fields();
  const PlanState& state = plan.state();
  const PlanSummary summary = plan::summary_of({plan, 1});
  return run(connection, kInsert, plan.id(), fields.kind, fields.agency, fields.person,
             clusters_document(fields.clusters), scope_document(fields.scope),
             rules_document(fields.rules), pins_document(fields.pins),
             forbids_document(fields.forbids), fields.follows, state.status, state.created_at,
             state.started_at, state.finished_at, state.published_at, state.stop_asked,
             progress_document(state.progress), state.failure, summary.asked, summary.placed,
             summary.matches, result_column(state));
}

/// What was ordered never changes.
std::int64_t update(Connection& connection, const Plan& plan, Version expected) {
  const PlanState& state = plan.state();
  const PlanSummary summary = plan::summary_of({plan, expected});
  return run(connection, kUpdate, state.status, state.started_at, state.finished_at,
             state.published_at, state.stop_asked, progress_document(state.progress), state.failure,
             summary.asked, summary.placed, summary.matches, result_column(state), plan.id(),
             expected);
}

PlanFields fields_from(Query& row) {
  return {.kind = row.get<market::Kind>(),
          .agency = row.get<AgencyId>(),
          .person = row.get<PersonId>(),
          .clusters = clusters_from(row.get<std::string_view>()),
          .scope = scope_from(row.get<std::string_view>()),
          .rules = rules_from(row.get<std::string_view>()),
          .pins = pins_from(row.get<std::string_view>()),
          .forbids = forbids_from(row.get<std::string_view>()),
          .follows = row.get<std::optional<PlanId>>()};
}

PlanState state_from(Query& row) {
  const auto result = [&]() -> std::optional<plan::PlanResult> {
    const auto document = row.get<std::optional<std::string_view>>();
    return document ? std::optional(result_from(*document)) : std::nullopt;
  };
  return {.status = row.get<PlanStatus>(),
          .created_at = row.get<Instant>(),
          .started_at = row.get<std::optional<Instant>>(),
          .finished_at = row.get<std::optional<Instant>>(),
          .published_at = row.get<std::optional<Instant>>(),
          .stop_asked = row.get<bool>(),
          .progress = progress_from(row.get<std::string_view>()),
          .failure = row.get<std::string>(),
          .result = result()};
}

Versioned<Plan> plan_from(Query& row) {
  const auto id = row.get<PlanId>();
  const auto version = row.get<Version>();
  PlanFields fields = fields_from(row);
  return {intact(Plan::make(id, std::move(fields), state_from(row))), version};
}

PlanSummary summary_from(Query& row) {
  return {.id = row.get<PlanId>(),
          .version = row.get<Version>(),
          .status = row.get<PlanStatus>(),
          .clusters = clusters_from(row.get<std::string_view>()),
          .created_at = row.get<Instant>(),
          .finished_at = row.get<std::optional<Instant>>(),
          .published_at = row.get<std::optional<Instant>>(),
          .asked = row.get<std::uint32_t>(),
          .placed = row.get<std::uint32_t>(),
          .matches = row.get<std::uint32_t>()};
}

}  // namespace

std::optional<Versioned<Plan>> SqlPlans::find(PlanId id) const {
  return first(connection_, kFind, plan_from, id);
}

std::vector<PlanSummary> SqlPlans::of_agencies(const std::vector<AgencyId>& agencies,
                                               std::optional<PlanId> before,
                                               std::size_t limit) const {
  std::vector<PlanSummary> page;
  for (const AgencyId agency : agencies) {
    auto some = all(connection_, kOfAgency, summary_from, agency, before.value_or(kLastId<PlanId>),
                    row_limit(limit));
    std::ranges::move(some, std::back_inserter(page));
  }
  std::ranges::sort(page, std::greater<>{}, &PlanSummary::id);
  if (page.size() > limit)
    page.erase(page.begin() + static_cast<std::ptrdiff_t>(limit), page.end());
  return page;
}

std::size_t SqlPlans::count(const std::vector<AgencyId>& agencies) const {
  std::size_t number = 0;
  for (const AgencyId agency : agencies) {
    number += *first(
        connection_, kCount, [](Query& row) { return row.get<std::size_t>(); }, agency);
  }
  return number;
}

std::vector<PlanId> SqlPlans::with_status(const std::vector<PlanStatus>& statuses,
                                          std::optional<AgencyId> agency) const {
  const auto id = [](Query& row) { return row.get<PlanId>(); };
  std::vector<PlanId> ids;
  for (const PlanStatus status : statuses) {
    const auto some = agency ? all(connection_, kWithStatusOf, id, status, *agency)
                             : all(connection_, kWithStatus, id, status);
    ids.insert(ids.end(), some.begin(), some.end());
  }
  std::ranges::sort(ids);
  return ids;
}

Result<Version> SqlPlans::save(const Plan& plan, Version expected) {
  const std::int64_t written =
      expected == 0 ? insert(connection_, plan) : update(connection_, plan, expected);
  if (written == 0) return fail(ErrorKind::Conflict, "version.stale");
  return expected + 1;
}

}  // namespace kontor::store
