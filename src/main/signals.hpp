#pragma once

#include <functional>
#include <thread>

namespace kontor {

/// Calls `stop` once, in a thread of its own, on the first SIGTERM or SIGINT. Make it before
/// other threads are started, or block both signals there: they inherit the mask.
class Signals {
 public:
  explicit Signals(std::function<void()> stop);
  ~Signals();
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;

  /// Blocks both signals in this thread and in those it starts from now on.
  static void block();

 private:
  std::jthread waiter_;
};

}  // namespace kontor
