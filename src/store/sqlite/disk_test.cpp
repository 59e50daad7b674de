#include "store/sqlite/sqlite_connection.hpp"
#include "store/sqlite/sqlite_store.hpp"

#include "tests/support/builders.hpp"
#include "tests/support/failing_disk.hpp"
#include "tests/support/folder.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace kontor::store {
namespace {

using test::FailingDisk;
using Mood = FailingDisk::Mood;

/// What a store does when its disk fails.
class Disk : public testing::Test {
 protected:
  Disk() {
    FailingDisk::set(Mood::Well);
    open({.vfs = FailingDisk::kName});
    test::add_network(*store);
  }
  ~Disk() override { FailingDisk::set(Mood::Well); }

  void open(const SqliteOptions& options) {
    store.reset();
    store = open_sqlite_store(folder.path(), options).value();
  }

  /// Saves the next listing. @return whether it was acknowledged.
  bool save() {
    const auto listing = test::some_need({5, last + 1});
    try {
      const auto written = store->write([&](Records& records) -> Result<void> {
        records.journal().append(test::some_entry(listing.id()));
        return records.listings().save(listing, 0).map([](Version) {});
      });
      if (written) ++last;
      return written.has_value();
    } catch (const Unavailable&) {
      return false;
    }
  }

  std::uint64_t stored() const {
    return store->ask([](const Records& records) {
      std::uint64_t count = 0;
      records.listings().for_each([&](const auto&) { ++count; });
      EXPECT_EQ(records.journal().last(), count);
      return count;
    });
  }

  test::TemporaryFolder folder;
  std::unique_ptr<SqliteStore> store;
  std::uint64_t last = 0;
};

TEST_F(Disk, RefusesWhatItCannotSyncAndEverythingAfter) {
  ASSERT_TRUE(save());
  FailingDisk::set(Mood::SyncsFail);
  EXPECT_FALSE(save());
  FailingDisk::set(Mood::Well);
  EXPECT_FALSE(save()) << "a sync that succeeds after one that failed proves nothing";
  EXPECT_FALSE(store->is_healthy());
  EXPECT_EQ(stored(), 1U);
}

TEST_F(Disk, HasEverythingThatWasAcknowledgedAfterARestart) {
  ASSERT_TRUE(save());
  FailingDisk::set(Mood::WritesFail);
  EXPECT_FALSE(save());
  FailingDisk::set(Mood::Well);
  open({});
  EXPECT_TRUE(store->is_healthy());
  EXPECT_EQ(stored(), 1U);
  EXPECT_TRUE(save());
  EXPECT_TRUE(store->verify().empty());
}

TEST_F(Disk, GoesOnWhenAFullDiskHasRoomAgain) {
  ASSERT_TRUE(save());
  FailingDisk::set(Mood::Full);
  EXPECT_FALSE(save());
  EXPECT_TRUE(store->is_healthy());
  FailingDisk::set(Mood::Well);
  EXPECT_TRUE(save());
  EXPECT_EQ(stored(), 2U);
}

TEST_F(Disk, StopsAtTheLargestSizeWithNothingHalfWritten) {
  constexpr std::int64_t kPages = 90;
  open({.pages_max = kPages});
  constexpr int kMoreThanFits = 1'000;
  int tries = 0;
  while (save() && tries < kMoreThanFits) ++tries;
  EXPECT_LT(tries, kMoreThanFits);
  EXPECT_EQ(stored(), last);
  open({});
  EXPECT_EQ(stored(), last);
  EXPECT_TRUE(save());
}

TEST_F(Disk, ReportsAPageThatWasOverwritten) {
  while (last < 50) ASSERT_TRUE(save());
  EXPECT_TRUE(store->verify().empty());
  store.reset();
  constexpr std::streamoff kPage = 4'096;
  std::fstream file(folder.path() / "kontor.sqlite",
                    std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(20 * kPage);
  file << std::string(kPage, '\xFF');
  file.close();
  open({});
  EXPECT_FALSE(store->verify().empty());
}

}  // namespace
}  // namespace kontor::store
