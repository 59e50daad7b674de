#pragma once

#include "store/sql/connection.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace kontor::store {

/// Throws StatementFailed for what `database` reports last.
[[noreturn]] void fail_with(sqlite3* database);

class SqliteStatement final : public Statement {
 public:
  SqliteStatement(sqlite3* database, const Sql& sql);
  ~SqliteStatement() override;
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;

  void bind_null(int at) override;
  void bind_integer(int at, std::int64_t value) override;
  void bind_text(int at, std::string_view text) override;
  void bind_bytes(int at, ByteView bytes) override;
  void bind_id(int at, IdWords id) override;
  bool step() override;
  void reset() noexcept override;
  int columns() const override;
  ColumnType type(int column) const override;
  std::int64_t integer(int column) const override;
  std::string_view text(int column) const override;
  ByteView bytes(int column) const override;
  IdWords id(int column) const override;

 private:
  void check(int code) const;

  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace kontor::store
