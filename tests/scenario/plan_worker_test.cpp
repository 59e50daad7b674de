#include "app/plan/plan_worker.hpp"

#include "tests/scenario/plan_world.hpp"

#include <condition_variable>
#include <future>

namespace kontor {
namespace {

using plan::PlanStatus;

/// A worker over a market of one need and one offer, and a way to wait for what it does.
class PlanWorkers : public test::PlanWorld {
 protected:
  PlanWorkers() {
    (void)need(firm(), 40);
    (void)offer(firm(), 30);
    follower.catch_up();
    store.on_commit([this](journal::Sequence) { changed_.notify_all(); });
  }

  plan::SolvePlan::Parts parts() {
    return {.store = store,
            .market = live,
            .essential = [](const OccupationCode&) { return std::vector<SkillCode>(); },
            .clock = clock,
            .stopwatch = stopwatch,
            .wrong_answers = wrong_answers,
            .methods = methods};
  }

  /// @return false after a time in which it surely would have happened.
  bool becomes(PlanId id, PlanStatus status) {
    constexpr std::chrono::milliseconds kLook{20};
    constexpr int kLooksMax = 1'000;
    for (int looks = 0; looks < kLooksMax; ++looks) {
      if (plan(id).value.status() == status) return true;
      std::unique_lock lock(mutex_);
      changed_.wait_for(lock, kLook);
    }
    return false;
  }

  /// Makes a plan whose journal entries the market has seen.
  PlanId followed() {
    const PlanId id = made();
    follower.catch_up();
    return id;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
};

TEST_F(PlanWorkers, SolveWhatWaitsWhenTheyStart) {
  const PlanId first = followed();
  const PlanId second = followed();
  plan::PlanWorker worker(parts());
  worker.start();
  EXPECT_TRUE(becomes(first, PlanStatus::Solved));
  follower.catch_up();
  EXPECT_TRUE(becomes(second, PlanStatus::Solved));
}

TEST_F(PlanWorkers, StopOnePlanAndGoOnWithTheNext) {
  std::promise<void> asked;
  bool is_first = true;  // only the worker's thread looks at it
  methods.fast = [&](const auto& instance, const std::stop_token& token) {
    if (!std::exchange(is_first, false)) return plan::engine_methods().second(instance, token);
    asked.set_value();
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any never;
    (void)never.wait(lock, token, [] { return false; });  // until it is stopped
    return plan::Allocated();
  };
  const PlanId first = followed();
  const PlanId second = followed();
  plan::PlanWorker worker(parts());
  worker.start();
  asked.get_future().wait();
  plan::StopPlan stop_now(store, clock, worker);
  ASSERT_TRUE(stop_now(by(test::kMaritimeBroker), first));
  EXPECT_TRUE(becomes(first, PlanStatus::Stopped));
  follower.catch_up();
  EXPECT_TRUE(becomes(second, PlanStatus::Solved));
}

TEST_F(PlanWorkers, LeaveThePlanToTheNextProcessWhenTheyEnd) {
  methods.fast = [&](const auto&, const std::stop_token& token) {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any never;
    (void)never.wait(lock, token, [] { return false; });
    return plan::Allocated();
  };
  const PlanId id = followed();
  {
    plan::PlanWorker worker(parts());
    worker.start();
    ASSERT_TRUE(becomes(id, PlanStatus::Solving));
  }
  EXPECT_EQ(plan(id).value.status(), PlanStatus::Solving);
  methods = plan::engine_methods();
  follower.catch_up();
  plan::PlanWorker next(parts());
  next.start();
  EXPECT_TRUE(becomes(id, PlanStatus::Solved));
}

}  // namespace
}  // namespace kontor
