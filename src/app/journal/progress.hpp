#pragma once

#include "app/journal/journal.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace kontor::journal {

/// How far something has followed, and a place to wait for it.
class Progress {
 public:
  Sequence sequence() const { return sequence_.load(std::memory_order_acquire); }

  void reach(Sequence sequence) {
    {
      const std::lock_guard lock(mutex_);
      sequence_.store(sequence, std::memory_order_release);
    }
    reached_.notify_all();
  }

  /// @return false if `wanted` was not reached within `timeout`.
  bool wait_for(Sequence wanted, std::chrono::milliseconds timeout) const {
    if (sequence() >= wanted) return true;
    std::unique_lock lock(mutex_);
    return reached_.wait_for(lock, timeout, [&] { return sequence() >= wanted; });
  }

 private:
  mutable std::mutex mutex_;
  mutable std::condition_variable reached_;
  std::atomic<Sequence> sequence_ = 0;
};

}  // namespace kontor::journal
