#pragma once

#include "app/journal/follower.hpp"
#include "app/ports.hpp"
#include "app/store.hpp"
#include "http/server/broadcaster.hpp"

namespace kontor::http {

/// Tells listeners what the journal tells, each only what may concern them: a visitor
/// hears of public listings, a member of those in its audience and of its own deals, an
/// agency of its members and its plans. Never a name, only noun, id and version, and of a plan
/// how far it is.
class EventFeed {
 public:
  EventFeed(Broadcaster& events, const Store& store, const Clock& clock)
      : events_(events), store_(store), clock_(clock) {}

  /// Tells the last thousand entries up to `last`, so that a client that comes back after
  /// a restart misses nothing. Once, before `operator()`.
  void prime(journal::Sequence last);

  /// A journal::Listener; entries that were told already are skipped. From one thread at
  /// a time. @throws Unavailable
  void operator()(std::span<const journal::Entry> entries);

 private:
  Broadcaster& events_;
  const Store& store_;
  const Clock& clock_;
  journal::Sequence told_ = 0;  // up to here
};

}  // namespace kontor::http
