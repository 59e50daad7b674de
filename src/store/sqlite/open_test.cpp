#include "store/migrations/migrations.hpp"
#include "store/sqlite/sqlite_connection.hpp"
#include "store/sqlite/sqlite_store.hpp"

#include "tests/support/builders.hpp"
#include "tests/support/folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace kontor::store {
namespace {

namespace fs = std::filesystem;

class OpenStore : public testing::Test {
 protected:
  static std::string bytes_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
  }

  void make_store() const { test::add_network(*open_sqlite_store(folder.path()).value()); }

  void run(const std::string& script) const { SqliteConnection({file, true}).run_script(script); }

  /// @return why the store cannot be opened, after a look that nothing in the file changed.
  Error refused() const {
    const std::string before = bytes_of(file);
    const auto opened = open_sqlite_store(folder.path());
    EXPECT_FALSE(opened.has_value());
    EXPECT_EQ(bytes_of(file), before);
    return opened ? Error{} : opened.error();
  }

  test::TemporaryFolder folder;
  fs::path file = folder.path() / "kontor.sqlite";
};

TEST_F(OpenStore, FindsWhatAnEarlierProcessWrote) {
  make_store();
  const auto store = open_sqlite_store(folder.path()).value();
  EXPECT_EQ(
      store->ask([](const Records& records) { return records.networks().company(test::kWerft); }),
      test::some_company());
}

TEST_F(OpenStore, MakesTheFolder) {
  EXPECT_TRUE(open_sqlite_store(folder.path() / "a" / "b"));
}

TEST_F(OpenStore, IsLockedWhileAnotherHoldsIt) {
  {
    const auto held = open_sqlite_store(folder.path());
    EXPECT_EQ(open_sqlite_store(folder.path()).error().code, "store.locked");
  }
  EXPECT_TRUE(open_sqlite_store(folder.path()));
}

TEST_F(OpenStore, RefusesAFolderThatIsAFile) {
  std::ofstream(folder.path() / "file") << "text";
  EXPECT_EQ(open_sqlite_store(folder.path() / "file").error().code, "store.unwritable");
}

TEST_F(OpenStore, RefusesAFileThatIsNoDatabase) {
  std::ofstream(file) << "Ein Brief an die Hafenbehörde.";
  EXPECT_EQ(refused().code, "store.corrupt");
}

TEST_F(OpenStore, RefusesADatabaseOfAnotherProgram) {
  run("CREATE TABLE letters (text TEXT)");
  EXPECT_EQ(refused().code, "store.corrupt");
}

TEST_F(OpenStore, RefusesAStoreThatWasCutOff) {
  make_store();
  fs::resize_file(file, fs::file_size(file) / 2);
  EXPECT_EQ(refused().code, "store.corrupt");
}

TEST_F(OpenStore, RefusesAStoreWithoutItsFirstPage) {
  make_store();
  std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
  bytes.seekp(16);
  bytes << std::string(4080, '\xFF');
  bytes.close();
  EXPECT_EQ(refused().code, "store.corrupt");
}

TEST_F(OpenStore, RefusesAStoreOfANewerProgram) {
  make_store();
  run("INSERT INTO migrations VALUES (999, 'later', 'unknown')");
  const Error error = refused();
  EXPECT_EQ(error.code, "store.newer");
  EXPECT_EQ(error.params.at("known"), std::to_string(migrations().size()));
}

TEST_F(OpenStore, RefusesAStoreThatAnotherFormOfAMigrationBuilt) {
  make_store();
  run("UPDATE migrations SET checksum = 'other' WHERE number = 1");
  const Error error = refused();
  EXPECT_EQ(error.code, "store.migration.changed");
  EXPECT_EQ(error.params.at("name"), "market");
}

TEST(Migrations, AreNumberedFromOneAndHashed) {
  int expected = 0;
  for (const Migration& each : migrations()) EXPECT_EQ(each.number, ++expected);
  EXPECT_EQ(checksum({1, "empty", ""}),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

}  // namespace
}  // namespace kontor::store
