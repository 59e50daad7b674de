#pragma once

#include "app/access/actor.hpp"
#include "app/store.hpp"

#include <functional>
#include <string>

namespace kontor {

/// What every write needs to know of its caller.
struct Command {
  access::Actor actor;
  std::string key;          // the idempotency key, empty if none was sent
  std::string fingerprint;  // hash of the whole request; equal requests have equal ones
};

/// Runs `work` in one transaction, at most once for each idempotency key: a repeated request
/// gets the first answer, and changes nothing.
/// @return what was done, with the sequence number of its last journal entry;
///         `idempotency.reused` if the key came with another request; `session.required`
///         without a person; or the error of `work`.
Result<Done> perform(Store& store, const Command& command, Instant now,
                     const std::function<Result<Done>(Records&)>& work);

}  // namespace kontor
