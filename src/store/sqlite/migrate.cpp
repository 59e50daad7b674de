#include "store/sqlite/migrate.hpp"

#include "store/sql/query.hpp"

#include <fmt/format.h>

namespace kontor::store {
namespace {

constexpr Sql kCountTables{"SELECT count(*) FROM sqlite_schema WHERE type = 'table'"};
constexpr Sql kHasTable{"SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'"};
constexpr Sql kRecorded{"SELECT number, name, checksum FROM migrations ORDER BY number"};
constexpr Sql kRecord{"INSERT INTO migrations (number, name, checksum) VALUES ($1, $2, $3)"};

constexpr const char* kTable =
    "CREATE TABLE IF NOT EXISTS migrations ("
    "number INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL) STRICT";

struct Recorded {
  int number;
  std::string name;
  std::string checksum;
};

std::vector<Recorded> recorded_in(Connection& connection) {
  const auto one = [](Query&) { return true; };
  if (!first(connection, kHasTable, one)) return {};
  return all(connection, kRecorded, [](Query& row) {
    return Recorded{row.get<int>(), row.get<std::string>(), row.get<std::string>()};
  });
}

bool is_empty(Connection& connection) {
  return first(connection, kCountTables, [](Query& row) { return row.get<int>(); }) == 0;
}

Result<void> compare(const std::vector<Recorded>& recorded, std::span<const Migration> steps) {
  if (recorded.size() > steps.size()) {
    return fail(
        ErrorKind::Conflict, "store.newer",
        {{"found", fmt::to_string(recorded.size())}, {"known", fmt::to_string(steps.size())}});
  }
  for (std::size_t at = 0; at < recorded.size(); ++at) {
    const Recorded& old = recorded[at];
    if (old.number == steps[at].number && old.checksum == checksum(steps[at])) continue;
    return fail(ErrorKind::Conflict, "store.migration.changed",
                {{"number", fmt::to_string(old.number)}, {"name", old.name}});
  }
  return {};
}

void apply(SqliteConnection& connection, const Migration& step) {
  connection.begin_write();
  connection.run_script(std::string(step.script));
  run(connection, kRecord, step.number, step.name, checksum(step));
  connection.commit();
}

}  // namespace

Result<void> migrate(SqliteConnection& connection, std::span<const Migration> steps) {
  const auto recorded = recorded_in(connection);
  if (recorded.empty() && !is_empty(connection)) {
    return fail(ErrorKind::Conflict, "store.corrupt", {{"why", "foreign"}});
  }
  if (auto fit = compare(recorded, steps); !fit) return fit;
  if (recorded.size() == steps.size()) return {};
  connection.run_script(kTable);
  for (const Migration& step : steps.subspan(recorded.size())) apply(connection, step);
  return {};
}

}  // namespace kontor::store
