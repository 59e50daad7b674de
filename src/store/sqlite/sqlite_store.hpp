#pragma once

#include "app/store.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace kontor::store {

struct SqliteOptions {
  std::size_t group_max = 256;   // transactions in one commit
  int checkpoint_pages = 1'000;  // of 4 KiB in the log before they move into the file
  std::int64_t pages_max = 0;    // of the file; 0 is no limit
  std::string vfs = {};          // SQLite's name of the disk; tests pass one that fails
};

/// The store in one file, DIR/kontor.sqlite, with one process at a time. Every answer of
/// `write` comes after a sync of the disk.
class SqliteStore final : public Store {
 public:
  ~SqliteStore() override;

  Result<journal::Sequence> write(const std::function<Result<void>(Records&)>& work) override;
  void read(const std::function<void(const Records&)>& work) const override;
  void on_commit(std::function<void(journal::Sequence)> wake) override;

  /// False after the disk failed: reads go on, writes are refused until a restart.
  bool is_healthy() const;

  /// Everything that is stored, as text, line by line: equal stores give equal lines.
  /// Tables and rows in a fixed order; secrets (password hashes, session tokens) left out.
  /// @throws Unavailable
  void dump(const std::function<void(std::string_view)>& line) const;

  /// Checks pages, references, the journal and the sums. Reads everything: about a second
  /// for 100,000 listings.
  /// @return what is wrong; empty if the store is sound. @throws Unavailable
  std::vector<Issue> verify() const;

 private:
  struct Parts;
  friend Result<std::unique_ptr<SqliteStore>> open_sqlite_store(const std::filesystem::path&,
                                                                SqliteOptions);
  explicit SqliteStore(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

/// Opens the store in `folder`, or makes one if there is none; brings an older one to the
/// schema of this program.
/// @return `store.locked` (another process has it), `store.unwritable` with param folder;
///         `store.corrupt`, `store.newer`, `store.migration.changed`: nothing was written.
Result<std::unique_ptr<SqliteStore>> open_sqlite_store(const std::filesystem::path& folder,
                                                       SqliteOptions options = {});

}  // namespace kontor::store
