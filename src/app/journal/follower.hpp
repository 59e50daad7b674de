#pragma once

#include "app/journal/projection.hpp"
#include "app/store.hpp"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace kontor::journal {

/// Called with entries after all projections have taken them up, from the follower's thread.
using Listener = std::function<void(std::span<const Entry>)>;

/// Lets projections follow the journal of a store, in one thread of its own.
class Follower {
 public:
  struct Limits {
    std::size_t batch = 256;                     // entries at a time
    std::chrono::milliseconds pause_min{50};     // after the store was unavailable, doubled …
    std::chrono::milliseconds pause_max{5'000};  // … up to this
  };

  /// Registers itself with `store.on_commit`. All projections must have followed up to the
  /// same entry or be given what they lack: it begins after the least of their sequences.
  /// `projections` and `store` must live longer.
  Follower(Store& store, std::vector<Projection*> projections, Listener listener, Limits limits);
  Follower(Store& store, std::vector<Projection*> projections, Listener listener = {});
  ~Follower();  // stops

  void start();

  /// Returns after the entries at hand are done; nothing is called afterwards. Idempotent.
  void stop();

  /// Up to which entry all projections have followed and the listener was told.
  Sequence sequence() const;

  /// Why the store was unavailable, empty if it is there. For /readyz.
  std::string trouble() const;

  /// Follows up to the journal's present end in the caller's thread; for start-up and tests.
  /// Not after `start`. @throws Unavailable
  void catch_up();

 private:
  class Loop;
  std::shared_ptr<Loop> loop_;
};

}  // namespace kontor::journal
