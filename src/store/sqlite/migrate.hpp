#pragma once

#include "base/result.hpp"
#include "store/migrations/migrations.hpp"
#include "store/sqlite/sqlite_connection.hpp"

namespace kontor::store {

/// Brings the schema of a store to the last of `steps`, each in its own transaction.
/// Writes nothing unless the store is fit for it.
/// @return `store.newer` with params found and known, `store.migration.changed` with params
///         number and name, `store.corrupt` if it is a database of another program.
/// @throws StatementFailed
Result<void> migrate(SqliteConnection& connection, std::span<const Migration> steps);

}  // namespace kontor::store
