#pragma once

#include "app/journal/journal.hpp"

#include <span>

namespace kontor {
class Records;
}

namespace kontor::journal {

/// Something fast that is derived from the store and can be dropped and built again.
class Projection {
 public:
  virtual ~Projection() = default;

  /// Up to which entry it has followed; 0 at first. Safe from any thread.
  virtual Sequence sequence() const = 0;

  /// Takes up `entries`, in order and without gaps among themselves, skipping those up to
  /// `sequence()`: following twice is following once. `records` is a view that holds at least
  /// these entries, perhaps later ones. Called from one thread at a time.
  virtual void follow(std::span<const Entry> entries, const Records& records) = 0;
};

}  // namespace kontor::journal
