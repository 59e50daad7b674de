#pragma once

#include "app/access/sessions.hpp"
#include "app/ports.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace kontor {

/// What has to be done now and then: tells the store which sessions are used, forgets ended
/// sessions and idempotency keys older than a day. Stops when it is destroyed.
class Housekeeping {
 public:
  Housekeeping(Store& store, access::Sessions& sessions, const Clock& clock);
  ~Housekeeping() = default;
  Housekeeping(const Housekeeping&) = delete;
  Housekeeping& operator=(const Housekeeping&) = delete;

 private:
  void run(const std::stop_token& ended);
  void tidy();

  Store& store_;
  access::Sessions& sessions_;
  const Clock& clock_;
  std::mutex mutex_;
  std::condition_variable_any rest_;
  std::jthread worker_;
};

}  // namespace kontor
