#include "store/sqlite/sqlite_store.hpp"

#include "store/dump.hpp"
#include "store/sql/group_writer.hpp"
#include "store/sql/reader_pool.hpp"
#include "store/sqlite/folder_lock.hpp"
#include "store/sqlite/migrate.hpp"
#include "store/sqlite/sqlite_connection.hpp"
#include "store/sqlite/verify.hpp"

#include <fmt/format.h>

#include <fstream>

namespace kontor::store {
namespace {

namespace fs = std::filesystem;
using Cause = StatementFailed::Cause;

SqliteFile file_in(const fs::path& folder, const SqliteOptions& options) {
  return {.path = folder / "kontor.sqlite",
          .writable = true,
          .vfs = options.vfs,
          .pages_max = options.pages_max,
          .checkpoint_pages = options.checkpoint_pages};
}

/// False if there is a file that no SQLite wrote; an empty one is no store yet.
bool has_header(const fs::path& path) {
  constexpr std::string_view kMagic{"SQLite format 3\0", 16};
  std::ifstream file(path, std::ios::binary);
  std::string begin(kMagic.size(), '\0');
  file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  return file.gcount() == 0 || begin == kMagic;
}

constexpr const char* kPragmas =
    "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -16384";  // KiB

/// What to know before the first write: SQLite must be able to read what is there.
Result<std::unique_ptr<SqliteConnection>> prepared(const SqliteFile& file) {
  auto connection = std::make_unique<SqliteConnection>(file);
  connection->keep_file_untouched(true);
  connection->run_script(kPragmas);
  if (auto fit = migrate(*connection, migrations()); !fit) return fail(std::move(fit.error()));
  connection->run_script("PRAGMA journal_mode = WAL");
  connection->keep_file_untouched(false);
  return connection;
}

tl::unexpected<Error> error_from(const StatementFailed& failure, const fs::path& folder) {
  const bool corrupt = failure.cause() == Cause::Corrupt || failure.cause() == Cause::Other;
  return fail(ErrorKind::Conflict, corrupt ? "store.corrupt" : "store.unwritable",
              {{"folder", folder.string()}, {"why", failure.what()}});
}

std::unique_ptr<Connection> open_reader(SqliteFile file) {
  file.writable = false;
  return std::make_unique<SqliteConnection>(file);
}

}  // namespace

struct SqliteStore::Parts {
  Parts(FolderLock held, SqliteFile at, std::unique_ptr<Connection> connection, std::size_t group)
      : lock(std::move(held)),
        file(std::move(at)),
        readers([this] { return open_reader(file); }),
        writer(std::move(connection), {.group_max = group}) {}

  FolderLock lock;
  SqliteFile file;
  ReaderPool readers;
  GroupWriter writer;
};

SqliteStore::SqliteStore(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SqliteStore::~SqliteStore() = default;

Result<journal::Sequence> SqliteStore::write(const std::function<Result<void>(Records&)>& work) {
  return parts_->writer.write(work);
}

void SqliteStore::read(const std::function<void(const Records&)>& work) const {
  parts_->readers.read(work);
}

void SqliteStore::on_commit(std::function<void(journal::Sequence)> wake) {
  parts_->writer.on_commit(std::move(wake));
}

bool SqliteStore::is_healthy() const {
  return parts_->writer.is_healthy();
}

void SqliteStore::dump(const std::function<void(std::string_view)>& line) const {
  const auto connection = open_reader(parts_->file);
  dump_tables(*connection, line);
}

std::vector<Issue> SqliteStore::verify() const {
  return issues_in(open_reader(parts_->file));
}

Result<std::unique_ptr<SqliteStore>> open_sqlite_store(const fs::path& folder,
                                                       SqliteOptions options) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  auto lock = FolderLock::take(folder);
  if (!lock) return fail(std::move(lock.error()));
  const SqliteFile file = file_in(folder, options);
  if (!has_header(file.path)) {
    return fail(ErrorKind::Conflict, "store.corrupt", {{"folder", folder.string()}});
  }
  try {
    auto connection = prepared(file);
    if (!connection) return fail(std::move(connection.error()));
    return std::unique_ptr<SqliteStore>(new SqliteStore(std::make_unique<SqliteStore::Parts>(
        *std::move(lock), file, *std::move(connection), options.group_max)));
  } catch (const StatementFailed& failure) {
    return error_from(failure, folder);
  }
}

}  // namespace kontor::store
