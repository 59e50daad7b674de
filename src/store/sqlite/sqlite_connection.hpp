#pragma once

#include "store/sql/connection.hpp"

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

struct sqlite3;

namespace kontor::store {

/// How to open a database file.
struct SqliteFile {
  std::filesystem::path path;
  bool writable = false;
  std::string vfs = {};          // the disk to use; tests pass one that fails
  std::int64_t pages_max = 0;    // of 4 KiB; 0 is no limit
  int checkpoint_pages = 1'000;  // of the log, after which `tidy` moves it into the file
};

class SqliteConnection final : public Connection {
 public:
  /// @throws StatementFailed
  explicit SqliteConnection(const SqliteFile& file);

  /// Runs statements without parameters, one after another.
  void run_script(const std::string& script);

  /// While true, what stands in the log is not moved into the file when this closes.
  void keep_file_untouched(bool keep);

  std::unique_ptr<Statement> lend(const Sql& sql) override;
  void give_back(const Sql& sql, std::unique_ptr<Statement> statement) noexcept override;
  std::int64_t changed_rows() const override;
  void begin_write() override;
  void begin_read() override;
  void commit() override;
  void rollback() noexcept override;
  bool in_transaction() const noexcept override;
  void tidy() override;

 private:
  struct Close {
    void operator()(sqlite3* database) const noexcept;
  };

  std::unique_ptr<sqlite3, Close> database_;  // outlives its statements in idle_
  int checkpoint_pages_;
  int log_pages_ = 0;
  std::unordered_map<const Sql*, std::vector<std::unique_ptr<Statement>>> idle_;
};

}  // namespace kontor::store
