#include "app/plan/stop_plan.hpp"

#include "app/access/permit.hpp"
#include "app/plan/plan_write.hpp"

namespace kontor::plan {

Result<Done> StopPlan::operator()(const Command& command, PlanId id) {
  const Instant now = clock_.now();
  auto done = perform(store_, command, now, [&](Records& records) -> Result<Done> {
    const auto found = records.plans().find(id);
    if (!found) return fail(ErrorKind::NotFound, "not_found");
    const auto permit = access::permit_agency(records, command.actor, access::Operation::StopPlan,
                                              found->value.fields().agency);
    if (!permit) return tl::make_unexpected(permit.error());
    // Whoever works on it stops it with the best so far; what only waits is stopped here.
    const bool waits = found->value.status() == PlanStatus::Queued;
    const auto next = waits ? found->value.stopped(std::nullopt, now) : found->value.stop_asked();
    if (!next) return tl::make_unexpected(next.error());
    return PlanWriter{records, *command.actor.person, now}.save(
        *next, found->version, waits ? journal::Event::PlanStopped : journal::Event::PlanAdvanced);
  });
  if (done) queue_.stop(id);
  return done;
}

}  // namespace kontor::plan
