#include "store/sqlite/sqlite_connection.hpp"

#include "store/sql/query.hpp"
#include "store/sqlite/sqlite_statement.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace kontor::store {
namespace {

constexpr Sql kBeginWrite{"BEGIN IMMEDIATE"};
constexpr Sql kBeginRead{"BEGIN"};
constexpr Sql kCommit{"COMMIT"};
constexpr Sql kRollback{"ROLLBACK"};

/// Told after each commit how many pages the log holds.
int remember_log_pages(void* pages, sqlite3*, const char*, int count) {
  *static_cast<int*>(pages) = count;
  return SQLITE_OK;
}

int flags_of(const SqliteFile& file) {
  const int access =
      file.writable ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
  return access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
}

}  // namespace

SqliteConnection::SqliteConnection(const SqliteFile& file)
    : checkpoint_pages_(file.checkpoint_pages) {
  const char* const vfs = file.vfs.empty() ? nullptr : file.vfs.c_str();
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(file.path.c_str(), &database, flags_of(file), vfs);
  database_.reset(database);  // to be closed even if it could not be opened
  if (code != SQLITE_OK) fail_with(database);
  sqlite3_wal_hook(database, remember_log_pages, &log_pages_);  // instead of checkpoints unasked
  if (file.pages_max > 0) run_script(fmt::format("PRAGMA max_page_count = {}", file.pages_max));
}

void SqliteConnection::Close::operator()(sqlite3* database) const noexcept {
  sqlite3_close_v2(database);
}

void SqliteConnection::run_script(const std::string& script) {
  if (sqlite3_exec(database_.get(), script.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    fail_with(database_.get());
  }
}

void SqliteConnection::keep_file_untouched(bool keep) {
  sqlite3_db_config(database_.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

std::unique_ptr<Statement> SqliteConnection::lend(const Sql& sql) {
  auto& idle = idle_[&sql];
  if (idle.empty()) return std::make_unique<SqliteStatement>(database_.get(), sql);
  auto statement = std::move(idle.back());
  idle.pop_back();
  return statement;
}

void SqliteConnection::give_back(const Sql& sql, std::unique_ptr<Statement> statement) noexcept {
  statement->reset();
  idle_[&sql].push_back(std::move(statement));
}

std::int64_t SqliteConnection::changed_rows() const {
  return sqlite3_changes64(database_.get());
}

void SqliteConnection::begin_write() {
  run(*this, kBeginWrite);
}

void SqliteConnection::begin_read() {
  run(*this, kBeginRead);
}

void SqliteConnection::commit() {
  run(*this, kCommit);
}

void SqliteConnection::rollback() noexcept {
  if (!in_transaction()) return;
  try {
    run(*this, kRollback);
  } catch (const StatementFailed&) {  // SQLite has ended the transaction by itself
  }
}

bool SqliteConnection::in_transaction() const noexcept {
  return sqlite3_get_autocommit(database_.get()) == 0;
}

void SqliteConnection::tidy() {
  if (log_pages_ < checkpoint_pages_) return;
  const int code = sqlite3_wal_checkpoint_v2(database_.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE,
                                             nullptr, nullptr);
  if (code != SQLITE_OK && code != SQLITE_BUSY) fail_with(database_.get());
}

}  // namespace kontor::store
