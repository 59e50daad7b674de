#include "main/signals.hpp"

#include <csignal>
#include <ctime>

namespace kontor {
namespace {

sigset_t stop_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGINT);
  return set;
}

void wait_and_stop(const std::stop_token& ended, const std::function<void()>& stop) {
  const sigset_t set = stop_signals();
  constexpr timespec kLookAgain{0, 200'000'000};  // whether the server ended by itself
  while (!ended.stop_requested()) {
    if (sigtimedwait(&set, nullptr, &kLookAgain) > 0) {
      stop();
      return;
    }
  }
}

}  // namespace

void Signals::block() {
  const sigset_t set = stop_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

Signals::Signals(std::function<void()> stop)
    : waiter_(
          [stop = std::move(stop)](const std::stop_token& ended) { wait_and_stop(ended, stop); }) {}

Signals::~Signals() = default;

}  // namespace kontor
