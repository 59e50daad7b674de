#include "app/journal/follower.hpp"

#include "app/journal/progress.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace kontor::journal {

/// The work of the thread. Shared with the store's wake-up call, which may come at any time.
class Follower::Loop {
 public:
  Loop(Store& store, std::vector<Projection*> projections, Listener listener, Limits limits)
      : store_(store),
        projections_(std::move(projections)),
        listener_(std::move(listener)),
        limits_(limits) {
    const auto least = std::ranges::min_element(projections_, {}, &Projection::sequence);
    if (least != projections_.end()) progress_.reach((*least)->sequence());
  }

  void wake() {
    {
      const std::lock_guard lock(mutex_);
      woken_ = true;
    }
    wake_.notify_all();
  }

  void start() {
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
  }

  void stop() {
    if (!thread_.joinable()) return;
    thread_.request_stop();
    thread_.join();
  }

  /// Follows one batch. @return whether there was one.
  bool step() {
    std::vector<Entry> entries;
    store_.read([&](const Records& records) {
      entries = records.journal().after(progress_.sequence(), limits_.batch);
      if (entries.empty()) return;
      for (Projection* each : projections_) each->follow(entries, records);
    });
    set_trouble({});
    if (entries.empty()) return false;
    if (listener_) listener_(entries);
    progress_.reach(entries.back().sequence);
    return true;
  }

  Sequence sequence() const { return progress_.sequence(); }

  std::string trouble() const {
    const std::lock_guard lock(mutex_);
    return trouble_;
  }

 private:
  void run(const std::stop_token& stop) {
    auto pause = limits_.pause_min;
    while (!stop.stop_requested()) {
      try {
        if (!step()) sleep_until_woken(stop);
        pause = limits_.pause_min;
      } catch (const Unavailable& unavailable) {
        set_trouble(unavailable.what());
        sleep(stop, pause);
        pause = std::min(pause * 2, limits_.pause_max);
      }
    }
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
  std::vector<Projection*> projections_;
  Listener listener_;
  Limits limits_;
  Progress progress_;
  mutable std::mutex mutex_;
  std::condition_variable_any wake_;
  bool woken_ = false;
  std::string trouble_;
  std::jthread thread_;  // last: it ends before what it uses
};

Follower::Follower(Store& store, std::vector<Projection*> projections, Listener listener,
                   Limits limits)
    : loop_(std::make_shared<Loop>(store, std::move(projections), std::move(listener), limits)) {
  store.on_commit([loop = std::weak_ptr(loop_)](Sequence) {
    if (const auto alive = loop.lock()) alive->wake();
  });
}

Follower::Follower(Store& store, std::vector<Projection*> projections, Listener listener)
    : Follower(store, std::move(projections), std::move(listener), Limits()) {}

Follower::~Follower() {
  stop();
}

void Follower::start() {
  loop_->start();
}

void Follower::stop() {
  loop_->stop();
}

Sequence Follower::sequence() const {
  return loop_->sequence();
}

std::string Follower::trouble() const {
  return loop_->trouble();
}

void Follower::catch_up() {
  while (loop_->step()) {
  }
}

}  // namespace kontor::journal
