#include "app/command.hpp"

#include <optional>

namespace kontor {

Result<Done> perform(Store& store, const Command& command, Instant now,
                     const std::function<Result<Done>(Records&)>& work) {
  if (!command.actor.person) return fail(ErrorKind::Forbidden, "session.required");
  const PersonId person = *command.actor.person;
  std::optional<Done> answer;
  const auto once = [&](Records& records) -> Result<void> {
    if (!command.key.empty()) {
      if (const auto replay = records.replays().find(person, command.key)) {
        if (replay->fingerprint != command.fingerprint) {
          return fail(ErrorKind::Conflict, "idempotency.reused");
        }
        answer = replay->done;
        return {};
      }
    }
    const auto done = work(records);
    if (!done) return tl::make_unexpected(done.error());
    answer = *done;
    answer->sequence = records.journal().last();
    if (!command.key.empty()) {
      records.replays().remember(person, command.key, {command.fingerprint, *answer}, now);
    }
    return {};
  };
  return store.write(once).map([&](journal::Sequence) { return *answer; });
}

}  // namespace kontor
