#pragma once

#include "app/command.hpp"
#include "app/plan/plan_queue.hpp"
#include "app/ports.hpp"

namespace kontor::plan {

/// What somebody of an agency orders.
struct PlanDraft {
  market::Kind kind = market::Kind::Staff;
  std::optional<AgencyId> agency = {};     // nothing: the person's own
  std::vector<ClusterCode> clusters = {};  // empty: those that the person brokers
  Scope scope = {};
  Rules rules = {};
  std::vector<Pin> pins = {};
  std::vector<Forbid> forbids = {};
  std::optional<PlanId> follows = {};
};

/// Use case: an agency orders a clearing of its market; it is queued at once.
class MakePlan {
 public:
  static constexpr std::size_t kUnfinishedMax = 5;  // plans of one agency at a time

  MakePlan(Store& store, IdSource& ids, const Clock& clock, PlanQueue& queue)
      : store_(store), ids_(ids), clock_(clock), queue_(queue) {}

  /// @return the plan; or `session.required`, `not_found` (the agency is not the person's),
  ///         `plan.unfinished.too_many`, `plan.agency.missing`, or `input.invalid` with the issues
  ///         of Plan::make and `plan.cluster.not_brokered` (/clusters/0), `plan.pin.unknown`
  ///         (/pins/0), `plan.forbid.unknown` (/forbids/0: no such need or offer),
  ///         `plan.pin.own_company` (/pins/0), `plan.follows.unknown` (/follows).
  Result<Done> operator()(const Command& command, const PlanDraft& draft);

 private:
  Result<Done> make(Records& records, const access::Actor& actor, const PlanDraft& draft,
                    Instant now);

  Store& store_;
  IdSource& ids_;
  const Clock& clock_;
  PlanQueue& queue_;
};

}  // namespace kontor::plan
