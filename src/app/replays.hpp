#pragma once

#include "app/journal/journal.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kontor {

/// What a write made: enough to give the same answer to a repeated request.
struct Done {
  journal::SubjectId subject;
  std::uint64_t version = 0;
  journal::Sequence sequence = 0;

  friend bool operator==(const Done&, const Done&) = default;
};

/// A request that was answered before, under its idempotency key.
struct Replay {
  std::string fingerprint;  // hash of what was asked
  Done done;
};

/// Idempotency keys, remembered for a day, in the transaction of their write.
class Replays {
 public:
  virtual ~Replays() = default;

  virtual std::optional<Replay> find(PersonId person, std::string_view key) const = 0;
  virtual void remember(PersonId person, std::string_view key, const Replay& replay,
                        Instant at) = 0;
  virtual void forget_before(Instant at) = 0;
};

}  // namespace kontor
