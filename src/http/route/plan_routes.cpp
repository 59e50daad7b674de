#include "http/route/plan_routes.hpp"

#include "http/route/exchange.hpp"
#include "http/route/plan_draft.hpp"
#include "http/route/plan_view.hpp"

namespace kontor::http {
namespace {

constexpr std::int64_t kUsualLimit = 20;

/// With as many pins and forbidden pairs as a plan may have.
constexpr std::size_t kPlanBody = std::size_t{256} * 1024;

Reader reader_of(const Context& context, const Request& request) {
  return {request.actor(), context.now(), context.agencies};
}

Result<std::optional<PlanId>> cursor_of(const wire::PageQuery& query) {
  if (!query.cursor) return std::optional<PlanId>();
  const auto before = id_from_text<plan::Plan>(query.cursor->value);
  if (!before) return issue("/query/cursor", "cursor.malformed");
  return std::optional(*before);
}

Response list(Context& context, const Request& request) {
  const auto query = wire::decode_query<wire::PageQuery>(request.query);
  if (!query) return refusal(request, query.error());
  const auto before = cursor_of(*query);
  if (!before) return refusal(request, before.error());
  const auto limit = query->limit.value_or(wire::PageLimit{kUsualLimit}).value;
  const auto found =
      context.read_plans.list(request.actor(), *before, static_cast<std::size_t>(limit));
  wire::PlanPage view;
  for (const plan::PlanSummary& each : found.plans) view.items.push_back(summary_view(each));
  if (found.next) view.next = to_text(*found.next);
  view.total = static_cast<std::int64_t>(found.total);
  return shown(view);
}

/// The plan as it is now: 200, or 202 while the work on it goes on.
Response show(Context& context, const Request& request, PlanId id, int status) {
  const Reader reader = reader_of(context, request);
  const auto seen = context.read_plans.find(reader.actor, id);
  if (!seen) return refusal(request, seen.error());
  return versioned(json(status, wire::encoded(plan_view(*seen, reader))), seen->plan.version);
}

Response find(Context& context, const Request& request) {
  const auto id = path_id<plan::Plan>(request);
  return id ? show(context, request, *id, 200) : refusal(request, id.error());
}

Response make(Context& context, const Request& request) {
  const auto sent = wire::decode<wire::NewPlan>(request.body);
  if (!sent) return refusal(request, sent.error());
  const auto draft = draft_from(*sent, context.services.taxonomy);
  if (!draft) return refusal(request, draft.error());
  const auto done = context.make_plan(command_of(request), *draft);
  if (!done) return refusal(request, done.error());
  const auto id = id_of<plan::Plan>(*done);
  return with_header(show(context, request, id, 202), "Location", "/api/v1/plans/" + to_text(id));
}

Response stop(Context& context, const Request& request) {
  const auto id = path_id<plan::Plan>(request);
  if (!id) return refusal(request, id.error());
  const auto done = context.stop_plan(command_of(request), *id);
  return done ? show(context, request, *id, 202) : refusal(request, done.error());
}

Response move(Context& context, const Request& request) {
  const auto id = path_id<plan::Plan>(request);
  if (!id) return refusal(request, id.error());
  const auto version = required_version(request);
  if (!version) return refusal(request, version.error());
  const auto sent = wire::decode<wire::PlanTransition>(request.body);
  if (!sent) return refusal(request, sent.error());
  const auto done = context.publish_plan(command_of(request), *id, *version);
  if (!done) return refusal(request, done.error());
  context.follow(done->sequence);
  return show(context, request, *id, 200);
}

Route makes_plan() {
  Route route = writes(Method::Post, "/plans", "createPlan");
  route.body_limit = kPlanBody;
  return route;
}

std::vector<Bound> table() {
  using wire::shape_of;
  const Answer plan{.message = &shape_of<wire::Plan>(), .has_etag = true};
  Answer accepted = plan;
  accepted.status = 202;
  Answer made = accepted;
  made.has_location = true;
  return {
      {{reads("/plans", "listPlans", Cost::Store, Access::SignedIn),
        {.tag = "plans",
         .summary = "Plans of the reader's agencies, newest first",
         .query = &shape_of<wire::PageQuery>(),
         .answer = {.message = &shape_of<wire::PlanPage>()}}},
       list},
      {{makes_plan(),
        {.tag = "plans",
         .summary = "Clear the market of an agency: who helps whom, best for all together",
         .body = &shape_of<wire::NewPlan>(),
         .answer = made,
         .problems = {404}}},
       make},
      {{reads("/plans/{id}", "getPlan", Cost::Store, Access::SignedIn),
        {.tag = "plans", .summary = "A plan with its progress and what it found", .answer = plan}},
       find},
      {{writes(Method::Delete, "/plans/{id}", "deletePlan"),
        {.tag = "plans",
         .summary = "Stop solving; the best so far stays",
         .answer = accepted,
         .problems = {409}}},
       stop},
      {{writes(Method::Post, "/plans/{id}/transitions", "movePlan"),
        {.tag = "plans",
         .summary = "Publish: suggest every match to both sides",
         .body = &shape_of<wire::PlanTransition>(),
         .needs_if_match = true,
         .answer = plan}},
       move},
  };
}

}  // namespace

std::vector<Operation> plan_operations() {
  return operations_of(table());
}

void add_plan_routes(Router& router, const std::shared_ptr<Context>& context) {
  add_all(router, context, table());
}

}  // namespace kontor::http
