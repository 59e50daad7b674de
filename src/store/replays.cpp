#include "store/replays.hpp"

#include "store/sql/query.hpp"

namespace kontor::store {
namespace {

constexpr Sql kFind{
    "SELECT fingerprint, subject, version, sequence FROM replays "
    "WHERE person = $1 AND idempotency_key = $2"};
constexpr Sql kRemember{
    "INSERT INTO replays (person, idempotency_key, fingerprint, subject, version, sequence, "
    "remembered_at) VALUES ($1, $2, $3, $4, $5, $6, $7) "
    "ON CONFLICT (person, idempotency_key) DO UPDATE SET fingerprint = excluded.fingerprint, "
    "subject = excluded.subject, version = excluded.version, sequence = excluded.sequence, "
    "remembered_at = excluded.remembered_at"};
constexpr Sql kForget{"DELETE FROM replays WHERE remembered_at < $1"};

}  // namespace

std::optional<Replay> SqlReplays::find(PersonId person, std::string_view key) const {
  const auto replay = [](Query& row) {
    return Replay{.fingerprint = row.get<std::string>(),
                  .done = {.subject = row.get<journal::SubjectId>(),
                           .version = row.get<std::uint64_t>(),
                           .sequence = row.get<journal::Sequence>()}};
  };
  return first(connection_, kFind, replay, person, key);
}

void SqlReplays::remember(PersonId person, std::string_view key, const Replay& replay, Instant at) {
  run(connection_, kRemember, person, key, replay.fingerprint, replay.done.subject,
      replay.done.version, replay.done.sequence, at);
}

void SqlReplays::forget_before(Instant at) {
  run(connection_, kForget, at);
}

}  // namespace kontor::store
