#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

namespace kontor::store {

/// The text of a statement, in the words that SQLite and PostgreSQL share. Parameters are
/// $1, $2, … in the order of their first use. Lives as long as the program: connections keep
/// prepared statements under its address.
struct Sql {
  std::string_view text;
};

/// The two words of an id.
struct IdWords {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
};

using ByteView = std::span<const std::uint8_t>;

enum class ColumnType : std::uint8_t { Null, Integer, Text, Bytes, Id };

/// A prepared statement of a driver. Parameters count from 1, columns from 0; what `text`
/// and `bytes` return holds until the next step. Each throws StatementFailed.
class Statement {
 public:
  virtual ~Statement() = default;

  virtual void bind_null(int at) = 0;
  virtual void bind_integer(int at, std::int64_t value) = 0;
  virtual void bind_text(int at, std::string_view text) = 0;
  virtual void bind_bytes(int at, ByteView bytes) = 0;
  virtual void bind_id(int at, IdWords id) = 0;

  /// Runs to the next row. @return false if there is none.
  virtual bool step() = 0;
  /// Forgets rows and parameters.
  virtual void reset() noexcept = 0;

  virtual int columns() const = 0;
  virtual ColumnType type(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual ByteView bytes(int column) const = 0;
  virtual IdWords id(int column) const = 0;
};

/// A connection to a database, used by one thread at a time.
/// Each function that is not noexcept throws StatementFailed.
class Connection {
 public:
  virtual ~Connection() = default;

  /// A statement that nobody else is using, prepared on its first use.
  virtual std::unique_ptr<Statement> lend(const Sql& sql) = 0;
  virtual void give_back(const Sql& sql, std::unique_ptr<Statement> statement) noexcept = 0;

  /// Rows that the last INSERT, UPDATE or DELETE touched.
  virtual std::int64_t changed_rows() const = 0;

  /// A transaction that will write, and so waits for its turn.
  virtual void begin_write() = 0;
  /// A view that stays as it is.
  virtual void begin_read() = 0;
  /// @return after what was written is durable.
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;
  /// False after a failure that ended the transaction.
  virtual bool in_transaction() const noexcept = 0;

  /// Work that the database wants done now and then, between two transactions.
  virtual void tidy() = 0;
};

}  // namespace kontor::store
