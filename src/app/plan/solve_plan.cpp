#include "app/plan/solve_plan.hpp"

#include "app/market/clearing_answer.hpp"
#include "app/market/clearing_rings.hpp"
#include "app/plan/clearing.hpp"
#include "app/plan/clearing_order.hpp"
#include "app/plan/plan_write.hpp"
#include "engine/check/rings.hpp"
#include "engine/swap/swap.hpp"

#include <algorithm>
#include <thread>

namespace kontor::plan {
namespace {

using market::ClearingProblem;

constexpr std::chrono::seconds kMarketPatience{10};
constexpr unsigned kThreadsMax = 4;

unsigned threads() {
  return std::clamp(std::thread::hardware_concurrency(), 1U, kThreadsMax);
}

/// The work on one plan.
class Job {
 public:
  Job(const SolvePlan::Parts& parts, PlanId id, const std::stop_token& stop,
      const std::stop_token& give_up)
      : parts_(parts),
        id_(id),
        give_up_(give_up),
        on_stop_(stop, [this] { halt_.request_stop(); }),
        on_give_up_(give_up, [this] { halt_.request_stop(); }) {}

  void run() {
    const auto fields = begin();
    if (!fields) return;
    const Instant now = parts_.clock.now();
    const auto live = parts_.market.live(market::Kind::Staff, now);
    const auto order = parts_.store.ask(
        [&](const Records& records) { return clearing_order(records, *fields, live, now); });
    ClearingProblem problem = market::ClearingConversion(parts_.essential, weights_, threads())
                                  .problem(live, order, halt_.get_token());
    if (problem.stopped) return end(Ending::Stopped, std::nullopt);
    const std::stop_token halt = halt_.get_token();
    const Cleared cleared =
        Clearing({.methods = parts_.methods,
                  .stopwatch = parts_.stopwatch,
                  .report = [&](const WrongAnswer& wrong) { parts_.wrong_answers.report(wrong); },
                  .tell = [&](const Progress& progress) { tell(progress); },
                  .plan = id_},
                 problem, halt)
            .run(fields->rules);
    std::optional<PlanResult> result;
    if (cleared.answer) result = result_of(problem, order, cleared);
    end(cleared.ending, std::move(result));
  }

 private:
  /// Takes the plan from the queue, once the market has seen what came before it.
  std::optional<PlanFields> begin() {
    const auto sequence =
        parts_.store.ask([](const Records& records) { return records.journal().last(); });
    const auto started =
        change([&](const Plan& plan) { return plan.started(now()); }, journal::Event::PlanStarted);
    if (!started) return std::nullopt;
    (void)parts_.market.wait_for(sequence, kMarketPatience);  // or works on what it knows
    tell({.stage = Stage::Candidates});
    return started->fields();
  }

  PlanResult result_of(const ClearingProblem& problem, const market::ClearingOrder& order,
                       const Cleared& cleared) {
    std::optional<engine::reasons::Grounds> grounds;
    if (cleared.is_exact) grounds.emplace(problem.instance, *cleared.answer);
    PlanResult result = market::result_of(
        problem, {cleared.answer->units, *cleared.prices, grounds ? &*grounds : nullptr}, order,
        weights_);
    result.proof = cleared.proof;
    result.gains.fairness_cost_permille = cleared.fairness_cost_permille;
    add_rings(problem, cleared, result);
    return result;
  }

  /// Which companies could help each other round; left out if the judge does not agree.
  void add_rings(const ClearingProblem& problem, const Cleared& cleared, PlanResult& result) {
    tell({.stage = Stage::Rings,
          .pairs = problem.pairs,
          .cost = cleared.proof.cost,
          .bound = cleared.proof.bound,
          .gap_permille = cleared.proof.gap_permille});
    const market::RingProblem rings = market::ring_problem(problem);
    const auto answer = engine::swap::clear(rings.instance, {}, halt_.get_token());
    if (engine::check::judge(rings.instance, answer) != engine::check::RingFault::None) return;
    result.rings = market::rings_of(problem, rings, answer);
    result.rings_total = static_cast<std::uint32_t>(result.rings.size());
    result.gains.rings = result.rings_total;
    if (result.rings.size() > PlanResult::kRingsMax) result.rings.resize(PlanResult::kRingsMax);
  }

  void tell(const Progress& progress) {
    const auto told = change([&](const Plan& plan) { return plan.advanced(progress); },
                             journal::Event::PlanAdvanced);
    if (!told || told->state().stop_asked) halt_.request_stop();
  }

  void end(Ending ending, std::optional<PlanResult> result) {
    if (give_up_.stop_requested()) return;  // stays as it is, to be queued again
    switch (ending) {
      case Ending::Solved:
        (void)change([&](const Plan& plan) { return plan.solved(std::move(*result), now()); },
                     journal::Event::PlanSolved);
        return;
      case Ending::Stopped:
        (void)change([&](const Plan& plan) { return plan.stopped(std::move(result), now()); },
                     journal::Event::PlanStopped);
        return;
      case Ending::Wrong:
        (void)change([&](const Plan& plan) { return plan.failed("plan.answer.wrong", now()); },
                     journal::Event::PlanFailed);
        return;
    }
  }

  Instant now() const { return parts_.clock.now(); }

  /// Stores the next value of the plan, whatever its version. @return nothing if that is not
  /// allowed any more.
  template <class Next>
  std::optional<Plan> change(Next next, journal::Event event) {
    std::optional<Plan> changed;
    const auto written = parts_.store.write([&](Records& records) -> Result<void> {
      const auto found = records.plans().find(id_);
      if (!found) return fail(ErrorKind::NotFound, "not_found");
      auto value = next(found->value);
      if (!value) return tl::make_unexpected(value.error());
      const PlanWriter write{records, value->fields().person, now()};
      const auto saved = write.save(*value, found->version, event);
      if (!saved) return tl::make_unexpected(saved.error());
      changed = std::move(*value);
      return {};
    });
    return written ? changed : std::nullopt;
  }

  const SolvePlan::Parts& parts_;
  PlanId id_;
  std::stop_token give_up_;
  staff::RankingWeights weights_;
  std::stop_source halt_;
  std::stop_callback<std::function<void()>> on_stop_;
  std::stop_callback<std::function<void()>> on_give_up_;
};

}  // namespace

void SolvePlan::operator()(PlanId id, const std::stop_token& stop, const std::stop_token& give_up) {
  Job(parts_, id, stop, give_up).run();
}

void requeue_plans(Store& store, const Clock& clock) {
  const Instant now = clock.now();
  (void)store.write([&](Records& records) -> Result<void> {
    for (const PlanId id : records.plans().with_status({PlanStatus::Solving}, std::nullopt)) {
      const auto found = records.plans().find(id);
      const bool stops = found->value.state().stop_asked;
      const auto next = stops ? found->value.stopped(std::nullopt, now) : found->value.queued();
      const PlanWriter write{records, found->value.fields().person, now};
      const auto saved =
          write.save(*next, found->version,
                     stops ? journal::Event::PlanStopped : journal::Event::PlanAdvanced);
      if (!saved) return tl::make_unexpected(saved.error());
    }
    return {};
  });
}

}  // namespace kontor::plan
