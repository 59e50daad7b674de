#include "store/sqlite/sqlite_statement.hpp"

#include "base/check.hpp"
#include "store/sql/failure.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

namespace kontor::store {
namespace {

using Cause = StatementFailed::Cause;

constexpr std::size_t kIdSize = 16;
constexpr std::size_t kWordSize = 8;
constexpr unsigned kBitsPerByte = 8;

Cause cause_of(int code) {
  switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Cause::Busy;
    case SQLITE_FULL: return Cause::Full;
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: return Cause::Disk;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Cause::Corrupt;
    case SQLITE_CONSTRAINT: return Cause::Constraint;
    default: return Cause::Other;
  }
}

/// Most significant byte first, so that ids sort as bytes as they sort as words.
void put_word(std::uint64_t word, std::uint8_t* bytes) {
  for (std::size_t at = kWordSize; at-- > 0; word >>= kBitsPerByte) {
    bytes[at] = static_cast<std::uint8_t>(word);
  }
}

std::uint64_t word_from(const std::uint8_t* bytes) {
  std::uint64_t word = 0;
  for (std::size_t at = 0; at < kWordSize; ++at) word = word << kBitsPerByte | bytes[at];
  return word;
}

}  // namespace

void fail_with(sqlite3* database) {
  const int code = sqlite3_extended_errcode(database);
  throw StatementFailed(cause_of(code & 0xFF),
                        fmt::format("sqlite {}: {}", code, sqlite3_errmsg(database)));
}

SqliteStatement::SqliteStatement(sqlite3* database, const Sql& sql) : database_(database) {
  check(sqlite3_prepare_v3(database, sql.text.data(), static_cast<int>(sql.text.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement_, nullptr));
  for (int at = 1; at <= sqlite3_bind_parameter_count(statement_); ++at) {
    const char* const name = sqlite3_bind_parameter_name(statement_, at);
    KONTOR_CHECK(name != nullptr && name == fmt::format("${}", at));
  }
}

SqliteStatement::~SqliteStatement() {
  sqlite3_finalize(statement_);
}

void SqliteStatement::check(int code) const {
  if (code != SQLITE_OK) fail_with(database_);
}

void SqliteStatement::bind_null(int at) {
  check(sqlite3_bind_null(statement_, at));
}

void SqliteStatement::bind_integer(int at, std::int64_t value) {
  check(sqlite3_bind_int64(statement_, at, value));
}

void SqliteStatement::bind_text(int at, std::string_view text) {
  const char* const begin = text.empty() ? "" : text.data();
  check(sqlite3_bind_text64(statement_, at, begin, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void SqliteStatement::bind_bytes(int at, ByteView bytes) {
  check(sqlite3_bind_blob64(statement_, at, bytes.data(), bytes.size(), SQLITE_TRANSIENT));
}

void SqliteStatement::bind_id(int at, IdWords id) {
  std::uint8_t bytes[kIdSize];
  put_word(id.high, bytes);
  put_word(id.low, bytes + kWordSize);
  bind_bytes(at, bytes);
}

bool SqliteStatement::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) fail_with(database_);
  return false;
}

void SqliteStatement::reset() noexcept {
  sqlite3_reset(statement_);  // repeats the code of the last step, which was thrown then
  sqlite3_clear_bindings(statement_);
}

int SqliteStatement::columns() const {
  return sqlite3_column_count(statement_);
}

ColumnType SqliteStatement::type(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_NULL: return ColumnType::Null;
    case SQLITE_INTEGER: return ColumnType::Integer;
    case SQLITE_BLOB: break;
    default: return ColumnType::Text;
  }
  const bool is_id = sqlite3_column_bytes(statement_, column) == kIdSize;
  return is_id ? ColumnType::Id : ColumnType::Bytes;
}

std::int64_t SqliteStatement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::string_view SqliteStatement::text(int column) const {
  const auto* const begin = sqlite3_column_text(statement_, column);
  if (begin == nullptr) return {};
  return {reinterpret_cast<const char*>(begin),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

ByteView SqliteStatement::bytes(int column) const {
  const auto* const begin =
      static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column));
  return {begin, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

IdWords SqliteStatement::id(int column) const {
  const ByteView words = bytes(column);
  if (words.size() != kIdSize) {
    throw StatementFailed(Cause::Corrupt, "store.corrupt: an id of another length");
  }
  return {word_from(words.data()), word_from(words.data() + kWordSize)};
}

}  // namespace kontor::store
