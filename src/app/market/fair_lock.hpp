#pragma once

#include <mutex>
#include <shared_mutex>

namespace kontor::market {

/// A lock for many readers and a writer that none of them can starve: std::shared_mutex alone
/// lets new readers pass a waiting writer for ever. Here they queue behind it, and behind the
/// little it does.
class FairLock {
 public:
  std::shared_lock<std::shared_mutex> read() const {
    const std::lock_guard turn(turn_);
    return std::shared_lock(mutex_);
  }
  std::unique_lock<std::shared_mutex> write() const {
    const std::lock_guard turn(turn_);
    return std::unique_lock(mutex_);
  }

 private:
  mutable std::mutex turn_;
  mutable std::shared_mutex mutex_;
};

}  // namespace kontor::market
