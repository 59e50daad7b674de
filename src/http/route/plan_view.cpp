#include "http/route/plan_view.hpp"

#include "http/route/fit_view.hpp"
#include "http/route/staff_terms.hpp"

namespace kontor::http {
namespace {

using plan::PlanFields;
using plan::PlanState;

wire::PlanScope scope_view(const plan::Scope& scope) {
  wire::PlanScope view{.occupations = std::nullopt,
                       .first = scope.first,
                       .last = scope.last,
                       .across = scope.across};
  if (!scope.occupations.empty()) view.occupations.emplace().value = codes_view(scope.occupations);
  return view;
}

wire::PlanProgress progress_view(const plan::Progress& progress) {
  return {.stage = progress.stage,
          .pairs = static_cast<std::int64_t>(progress.pairs),
          .cost = progress.cost,
          .bound = progress.bound,
          .gap_permille = progress.gap_permille};
}

void add_order(wire::Plan& view, const PlanFields& fields) {
  view.kind = fields.kind;
  view.clusters = texts_of(fields.clusters);
  view.scope = scope_view(fields.scope);
  view.rules = {{codes_view(fields.rules.first_sectors)}, fields.rules.fair, fields.rules.keep};
  for (const plan::Pin& each : fields.pins) {
    view.pins.push_back({each.need, each.offer, {each.headcount}});
  }
  for (const plan::Forbid& each : fields.forbids) view.forbids.push_back({each.need, each.offer});
  view.follows = fields.follows;
}

void add_state(wire::Plan& view, const PlanState& state) {
  view.status = state.status;
  view.created_at = state.created_at;
  view.started_at = state.started_at;
  view.finished_at = state.finished_at;
  view.published_at = state.published_at;
  view.progress = progress_view(state.progress);
  if (!state.failure.empty()) view.failure = state.failure;
}

}  // namespace

wire::PlanSummary summary_view(const plan::PlanSummary& summary) {
  return {.id = summary.id,
          .version = static_cast<std::int64_t>(summary.version),
          .status = summary.status,
          .clusters = texts_of(summary.clusters),
          .created_at = summary.created_at,
          .finished_at = summary.finished_at,
          .published_at = summary.published_at,
          .asked = summary.asked,
          .placed = summary.placed,
          .matches = summary.matches};
}

wire::Plan plan_view(const plan::SeenPlan& seen, const Reader& reader) {
  const plan::Plan& plan = seen.plan.value;
  wire::Plan view;
  view.id = plan.id();
  view.version = static_cast<std::int64_t>(seen.plan.version);
  view.may = plan::open_moves(plan, access::relation(reader.actor, seen.agency));
  view.agency = seen.agency.name;
  add_order(view, plan.fields());
  add_state(view, plan.state());
  if (plan.state().result) view.result = result_view(seen, reader);
  return view;
}

}  // namespace kontor::http
