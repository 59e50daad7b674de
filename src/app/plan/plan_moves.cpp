#include "app/plan/plan_moves.hpp"

namespace kontor::plan {
namespace {

bool has_matches(const Plan& plan) {
  const bool is_over = plan.status() == PlanStatus::Solved || plan.status() == PlanStatus::Stopped;
  return is_over && plan.state().result.has_value();
}

}  // namespace

std::vector<PlanMove> open_moves(const Plan& plan, access::Relation relation) {
  std::vector<PlanMove> moves;
  const bool may_stop = access::may(access::Operation::StopPlan, relation);
  if (may_stop && plan.is_unfinished()) moves.push_back(PlanMove::Stop);
  const bool may_publish = access::may(access::Operation::PublishPlan, relation);
  if (may_publish && has_matches(plan)) moves.push_back(PlanMove::Publish);
  return moves;
}

}  // namespace kontor::plan
