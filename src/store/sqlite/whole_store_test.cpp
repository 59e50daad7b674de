#include "store/dump.hpp"
#include "store/sql/query.hpp"
#include "store/sqlite/sqlite_connection.hpp"
#include "store/sqlite/sqlite_store.hpp"

#include "tests/support/builders.hpp"
#include "tests/support/folder.hpp"

#include <gtest/gtest.h>

#include <set>

namespace kontor::store {
namespace {

/// What a store says of itself as a whole.
class WholeStore : public testing::Test {
 protected:
  WholeStore() { test::add_network(*store); }

  template <class Work>
  void write(Work work) {
    ASSERT_TRUE(store->write([&](Records& records) -> Result<void> {
      work(records);
      return {};
    }));
  }

  void save_with_entry(const market::Listing& listing) {
    write([&](Records& records) {
      EXPECT_TRUE(records.listings().save(listing, 0));
      records.journal().append(test::some_entry(listing.id()));
    });
  }

  std::string dump() const {
    std::string text;
    store->dump([&](std::string_view line) { text.append(line).append("\n"); });
    return text;
  }

  std::vector<std::string> codes() const {
    std::vector<std::string> all;
    for (const Issue& issue : store->verify()) all.push_back(issue.code);
    return all;
  }

  test::TemporaryFolder folder;
  std::unique_ptr<SqliteStore> store = open_sqlite_store(folder.path()).value();
};

TEST_F(WholeStore, DumpsTheSameLinesForTheSameContent) {
  test::TemporaryFolder elsewhere;
  const auto twin = open_sqlite_store(elsewhere.path()).value();
  test::add_network(*twin);
  std::string text;
  twin->dump([&](std::string_view line) { text.append(line).append("\n"); });
  EXPECT_EQ(dump(), text);
  save_with_entry(test::some_need());
  EXPECT_NE(dump(), text);
}

TEST_F(WholeStore, DumpsEveryTable) {
  std::set<std::string> tables;
  SqliteConnection connection({folder.path() / "kontor.sqlite"});
  static constexpr Sql kTables{
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'migrations' "
      "AND name NOT LIKE 'sqlite_%'"};
  Query rows(connection, kTables);
  while (rows.next()) tables.insert(rows.get<std::string>());
  EXPECT_EQ(tables, std::set<std::string>(dumped_tables().begin(), dumped_tables().end()));
}

TEST_F(WholeStore, DumpsNoSecret) {
  access::Session session{{}, test::kWerftPerson, test::kNow, test::kNow};
  session.token.fill(0xAB);
  write([&](Records& records) {
    records.accounts().set_password(test::kWerftPerson, {"$argon2id$secret"});
    records.accounts().open(session);
  });
  EXPECT_EQ(dump().find("argon2id"), std::string::npos);
  EXPECT_EQ(dump().find("abababab"), std::string::npos);
  EXPECT_NE(dump().find(to_text(test::kWerftPerson)), std::string::npos);
}

TEST_F(WholeStore, IsSoundWhenEveryListingHasItsEntry) {
  save_with_entry(test::some_need());
  EXPECT_TRUE(codes().empty());
}

TEST_F(WholeStore, MissesTheJournalEntryOfAListing) {
  write([](Records& records) { EXPECT_TRUE(records.listings().save(test::some_need(), 0)); });
  EXPECT_EQ(codes(), std::vector<std::string>{"store.journal.missing"});
}

TEST_F(WholeStore, SeesALedgerThatNoAgreementExplains) {
  auto state = test::some_state();
  state.committed = 1;
  save_with_entry(market::Listing::make(test::kNeed, test::some_need_fields(), state).value());
  EXPECT_EQ(codes(), std::vector<std::string>{"store.ledger.wrong"});
}

TEST_F(WholeStore, SeesAValueThatNobodyCouldHaveStored) {
  save_with_entry(test::some_need());
  SqliteConnection({folder.path() / "kontor.sqlite", true})
      .run_script("UPDATE listings SET terms = '{\"v\":1}'");
  EXPECT_EQ(codes(), std::vector<std::string>{"store.unreadable"});
}

TEST_F(WholeStore, MissesTheJournalEntryOfAPlan) {
  write([](Records& records) { EXPECT_TRUE(records.plans().save(test::some_plan(), 0)); });
  EXPECT_EQ(codes(), std::vector<std::string>{"store.journal.missing"});
}

TEST_F(WholeStore, SeesAPlanThatNobodyCouldHaveStored) {
  write([](Records& records) {
    const auto plan = test::some_solving_plan().solved(test::some_result(), test::kNow);
    EXPECT_TRUE(records.plans().save(*plan, 0));
    records.journal().append(test::some_entry({test::kPlan.high, test::kPlan.low}));
  });
  EXPECT_TRUE(codes().empty());
  SqliteConnection({folder.path() / "kontor.sqlite", true})
      .run_script("UPDATE plans SET result = '{\"v\":1}'");
  EXPECT_EQ(codes(), std::vector<std::string>{"store.unreadable"});
}

TEST_F(WholeStore, SeesAGapInTheJournal) {
  save_with_entry(test::some_need());
  SqliteConnection({folder.path() / "kontor.sqlite", true})
      .run_script(
          "PRAGMA foreign_keys = OFF; UPDATE journal SET sequence = 2; "
          "UPDATE journal_companies SET sequence = 2");
  EXPECT_EQ(codes(), std::vector<std::string>{"store.journal.gap"});
}

}  // namespace
}  // namespace kontor::store
