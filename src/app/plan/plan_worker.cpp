#include "app/plan/plan_worker.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace kontor::plan {

/// The work of the thread.
class PlanWorker::Loop {
 public:
  explicit Loop(SolvePlan::Parts parts)
      : store_(parts.store), clock_(parts.clock), solve_(std::move(parts)) {}

  void start() {
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
  }

  void stop() {
    if (!thread_.joinable()) return;
    thread_.request_stop();
    thread_.join();
  }

  void wake() {
    {
      const std::lock_guard lock(mutex_);
      woken_ = true;
    }
    wake_.notify_all();
  }

  void stop(PlanId id) {
    const std::lock_guard lock(mutex_);
    if (current_ == id) stopping_.request_stop();
  }

  std::string trouble() const {
    const std::lock_guard lock(mutex_);
    return trouble_;
  }

 private:
  void run(const std::stop_token& stop) {
    constexpr std::chrono::milliseconds kPause{1'000};  // after the store was unavailable
    bool requeued = false;
    while (!stop.stop_requested()) {
      try {
        if (!requeued) requeue_plans(store_, clock_);
        requeued = true;
        if (!step(stop)) sleep_until_woken(stop);
        set_trouble({});
      } catch (const Unavailable& unavailable) {
        set_trouble(unavailable.what());
        requeued = false;  // what was being solved is not being solved any more
        sleep(stop, kPause);
      }
    }
  }

  /// Solves the oldest queued plan. @return whether there was one.
  bool step(const std::stop_token& stop) {
    const auto queued = store_.ask([](const Records& records) {
      return records.plans().with_status({PlanStatus::Queued}, std::nullopt);
    });
    if (queued.empty()) return false;
    std::stop_source stopping;
    set_current(queued.front(), stopping);
    solve_(queued.front(), stopping.get_token(), stop);
    set_current(std::nullopt, {});
    return true;
  }

  void set_current(std::optional<PlanId> id, std::stop_source stopping) {
    const std::lock_guard lock(mutex_);
    current_ = id;
    stopping_ = std::move(stopping);
  }

  void sleep_until_woken(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, stop, [this] { return woken_; });
    woken_ = false;
  }

  void sleep(const std::stop_token& stop, std::chrono::milliseconds pause) {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, stop, pause, [] { return false; });
  }

  void set_trouble(std::string why) {
    const std::lock_guard lock(mutex_);
    trouble_ = std::move(why);
  }

  Store& store_;
  const Clock& clock_;
  SolvePlan solve_;
  mutable std::mutex mutex_;
  std::condition_variable_any wake_;
  bool woken_ = false;
  std::optional<PlanId> current_;
  std::stop_source stopping_;
  std::string trouble_;
  std::jthread thread_;  // last: it ends before what it uses
};

PlanWorker::PlanWorker(SolvePlan::Parts parts) : loop_(std::make_unique<Loop>(std::move(parts))) {}

PlanWorker::~PlanWorker() {
  stop();
}

void PlanWorker::start() {
  loop_->start();
}

void PlanWorker::stop() {
  loop_->stop();
}

void PlanWorker::wake() {
  loop_->wake();
}

void PlanWorker::stop(PlanId id) {
  loop_->stop(id);
}

std::string PlanWorker::trouble() const {
  return loop_->trouble();
}

}  // namespace kontor::plan
